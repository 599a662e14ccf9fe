package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.DatasetIndex;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.window.Phase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The keys of the dataset's menu work though the menu was never opened. They were dead: the items
/// were built disabled and took the keys with them.
@ExtendWith(ApplicationExtension.class)
final class DatasetKeysTest {
  @TempDir private Path folder;

  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
    window = new MainWindow(new SettingsFile(folder.resolve("settings")));
    window.show(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> {
      window.model().session().close();
      stage.hide();
    });
    window.awaitSaved();
  }

  @Test
  void readsAgainAndCloses(FxRobot robot) throws Exception {
    Path images = Folders.classes(folder.resolve("images"));
    Platform.runLater(() -> window.model().open(List.of(images)));
    awaitComplete();
    DatasetIndex first = window.model().session().index().get();
    robot.push(KeyCode.F5);
    awaitComplete();
    assertNotSame(first, window.model().session().index().get());
    robot.push(KeyCode.SHORTCUT, KeyCode.W);
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(window.model().session().request());
  }

  /// `dataset_goldens` was shown as `datasetgoldens`, its underscore taken for a mnemonic.
  @Test
  void namesAreShownWithTheirUnderscores() throws Exception {
    Path images = Folders.classes(folder.resolve("my_images"));
    Platform.runLater(() -> window.model().open(List.of(images)));
    awaitComplete();
    MenuButton name = (MenuButton) window.scene().lookup("#dataset-menu");
    assertEquals("my_images", name.getText());
    assertFalse(name.isMnemonicParsing());
  }

  private void awaitComplete() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> window.model().session().phase().get() == Phase.COMPLETE);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
