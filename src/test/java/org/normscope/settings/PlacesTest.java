package org.normscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  private static final String HOME = "/home/ada";

  @Test
  void followsXdgOnLinux() {
    assertEquals(
        Path.of("/home/ada/.config/normscope"), Places.settings(null, "Linux", HOME, Map.of()));
    assertEquals(
        Path.of("/etc/ada/normscope"),
        Places.settings(null, "Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/ada")));
    assertEquals(
        Path.of("/home/ada/.config/normscope"),
        Places.settings(null, "Linux", HOME, Map.of("XDG_CONFIG_HOME", "relative/is/ignored")));
    assertEquals(
        Path.of("/home/ada/.config/normscope"),
        Places.settings(null, "Linux", HOME, Map.of("XDG_CONFIG_HOME", "")));
  }

  @Test
  void followsAppleOnMacOs() {
    assertEquals(
        Path.of("/home/ada/Library/Application Support/NormScope"),
        Places.settings(null, "Mac OS X", HOME, Map.of("XDG_CONFIG_HOME", "/etc/ada")));
  }

  @Test
  void followsAppDataOnWindows() {
    assertEquals(
        Path.of("/roaming/NormScope"),
        Places.settings(null, "Windows 11", HOME, Map.of("APPDATA", "/roaming")));
    assertEquals(
        Path.of("/home/ada/AppData/Roaming/NormScope"),
        Places.settings(null, "Windows 11", HOME, Map.of()));
  }

  @Test
  void goesWhereItIsTold() {
    assertEquals(
        Path.of("/elsewhere"),
        Places.settings("/elsewhere", "Windows 11", HOME, Map.of("APPDATA", "/roaming")));
    assertEquals(Path.of(System.getProperty("normscope.home")), Places.settings());
  }

  @Test
  void whatCanBeMadeAgainLiesInTheCache() {
    assertEquals(
        Path.of("/home/ada/.cache/normscope"), Places.cache(null, "Linux", HOME, Map.of()));
    assertEquals(
        Path.of("/var/ada/normscope"),
        Places.cache(null, "Linux", HOME, Map.of("XDG_CACHE_HOME", "/var/ada")));
    assertEquals(
        Path.of("/home/ada/Library/Caches/NormScope"),
        Places.cache(null, "Mac OS X", HOME, Map.of()));
    assertEquals(
        Path.of("/local/NormScope/Cache"),
        Places.cache(null, "Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")));
    assertEquals(Path.of("/elsewhere/cache"), Places.cache("/elsewhere", "Linux", HOME, Map.of()));
  }
}
