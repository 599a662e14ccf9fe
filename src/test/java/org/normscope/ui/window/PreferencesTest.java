package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Unit;
import org.normscope.image.ImageIoDecoder;
import org.normscope.settings.Settings;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;

/// What the window remembers, by the window's model.
final class PreferencesTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();

  @Test
  void remembersHowThingsLook() {
    WindowModel model = Folders.window(pump, folder);
    assertEquals(Unit.ZERO_ONE, model.unit());
    model.useTheme("dark");
    model.useUnit(Unit.ZERO_255);
    model.zoom(1);
    model.zoom(1);
    model.reduceMotion(true);
    WindowModel restarted = Folders.window(pump, folder);
    assertEquals("dark", restarted.settings().get().theme());
    assertEquals(Unit.ZERO_255, restarted.unit());
    assertEquals(130, restarted.settings().get().zoom());
    assertTrue(restarted.settings().get().reduceMotion());
  }

  @Test
  void zoomsBetweenTheEnds() {
    WindowModel model = Folders.window(pump, folder);
    model.zoom(-1);
    assertEquals(100, model.settings().get().zoom());
    for (int i = 0; i < 9; i++) {
      model.zoom(1);
    }
    assertEquals(150, model.settings().get().zoom());
    model.zoom(0);
    assertEquals(100, model.settings().get().zoom());
  }

  @Test
  void saysThatSettingsCannotBeSaved() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
    WindowModel model = Folders.window(pump, blocked);
    assertNull(model.notice().get());
    model.useTheme("dark");
    pump.until("something is said", () -> model.notice().get() != null);
    WindowModel.Notice notice = model.notice().get();
    assertTrue(notice.error());
    assertTrue(notice.text().startsWith("Settings could not be saved: "), notice.text());
    assertEquals("dark", model.settings().get().theme(), "it holds until the end");
  }

  @Test
  void savesTheLastOfSeveralChangesOnceAndWithoutTheWindow() {
    List<Runnable> asked = new ArrayList<>();
    SettingsFile file = new SettingsFile(folder.resolve("settings"));
    WindowModel model =
        new WindowModel(
            pump, asked::add, new ImageIoDecoder(), file, () -> folder, Optional.empty());
    model.useTheme("dark");
    model.zoom(1);
    assertEquals(1, asked.size());
    assertEquals(Settings.DEFAULTS, file.load(), "nothing is written by whoever changes it");
    asked.removeFirst().run();
    assertEquals(model.settings().get(), file.load());
    assertEquals(115, file.load().zoom());
    model.useTheme("light");
    asked.removeFirst().run();
    assertEquals("light", file.load().theme());
  }
}
