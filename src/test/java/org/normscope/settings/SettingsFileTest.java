package org.normscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
  private static final Settings CHANGED =
      new Settings(
          "dark",
          "0..255",
          130,
          true,
          "skija",
          new Settings.Bounds(10, 20.5, 1280, 800, true),
          List.of(new RecentFolder(List.of("/data/a", "/data/b"), "a and b", 12, false)),
          true,
          500,
          "/data/saved");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("settings.json");
  }

  private Settings read(String text) throws IOException {
    Files.writeString(file(), text);
    return new SettingsFile(folder).load();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Path fresh = folder.resolve("not/yet/there");
    new SettingsFile(fresh).save(CHANGED);
    assertEquals(CHANGED, new SettingsFile(fresh).load());
    try (Stream<Path> files = Files.list(fresh)) {
      assertEquals(List.of(fresh.resolve("settings.json")), files.toList());
    }
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    SettingsFile settings = new SettingsFile(folder);
    settings.save(CHANGED);
    settings.save(Settings.DEFAULTS);
    assertEquals(Settings.DEFAULTS, settings.load());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "7", "{\"zoom\": \"large\"}", "{\"recent\": [null]}", "\0"})
  void startsAfreshFromADamagedFile(String text) throws IOException {
    assertEquals(Settings.DEFAULTS, read(text));
  }

  @Test
  void startsAfreshWithoutAFile() throws IOException {
    assertEquals(Settings.DEFAULTS, new SettingsFile(folder.resolve("gone")).load());
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertEquals(Settings.DEFAULTS, new SettingsFile(folder).load());
  }

  @Test
  void takesWhatItKnowsOfANewerFile() throws IOException {
    Settings settings = read("{\"theme\": \"dark\", \"zoom\": 9000, \"sound\": {\"volume\": 11}}");
    assertEquals(Settings.DEFAULTS.withTheme("dark"), settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"paths\": [], \"name\": \"a\"}",
        "{\"paths\": [\"/a\"]}",
        "{\"name\": \"a\"}",
        "{\"paths\": [\"/a\\u0000\"], \"name\": \"a\"}"
      })
  void leavesOutWhatCannotBeOpenedAgain(String entry) throws IOException {
    Settings settings =
        read(
            "{\"theme\": \"dark\", \"recent\": [%s, {\"paths\": [\"/b\"], \"name\": \"b\"}]}"
                .formatted(entry));
    assertEquals("dark", settings.theme());
    assertEquals(List.of("b"), settings.recent().stream().map(RecentFolder::name).toList(), entry);
  }

  /// The part that commands read is that of the whole.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"noIndex\": true, \"recent\": [{\"paths\": [\"/a\"], \"name\": \"indexMegabytes\"}]}",
        "{\"window\": {\"x\": 1, \"noIndex\": true}, \"indexMegabytes\": 700}",
        "{\"indexMegabytes\": -3, \"noIndex\": false}",
        "{\"noIndex\": true",
        "{\"noIndex\": true, \"indexMegabytes\": 99999999999}",
        "[true]",
        "7",
        ""
      })
  void commandsReadTheSameOfTheIndex(String text) throws IOException {
    Settings all = read(text);
    assertEquals(
        new IndexChoice(all.noIndex(), all.indexMegabytes()),
        new SettingsFile(folder).loadIndexChoice());
  }

  @Test
  void remembersTenFoldersOnceEach() {
    Settings settings = Settings.DEFAULTS;
    for (int i : IntStream.range(0, 14).toArray()) {
      settings = settings.withRecent(new RecentFolder(List.of("/" + i % 12), "" + i, i, true));
    }
    assertEquals(10, settings.recent().size());
    assertEquals("13", settings.recent().getFirst().name());
    assertEquals(10, settings.recent().stream().map(RecentFolder::paths).distinct().count());
    assertTrue(settings.withoutRecent().recent().isEmpty());
  }
}
