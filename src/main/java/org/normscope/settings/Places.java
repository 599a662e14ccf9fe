package org.normscope.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the platform wants settings and what can be made again to lie. The system property
/// `normscope.home` overrides both (tests, portable installations).
public final class Places {
  private Places() {}

  /// Folder of the settings; need not exist yet.
  public static Path settings() {
    return settings(
        System.getProperty("normscope.home"),
        System.getProperty("os.name"),
        System.getProperty("user.home"),
        System.getenv());
  }

  static Path settings(String override, String system, String home, Map<String, String> env) {
    if (override != null) {
      return Path.of(override);
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return fromEnvironment(env, "APPDATA", Path.of(home, "AppData", "Roaming"))
          .resolve("NormScope");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "NormScope");
    }
    return fromEnvironment(env, "XDG_CONFIG_HOME", Path.of(home, ".config")).resolve("normscope");
  }

  /// Folder of what can be made again; need not exist yet.
  public static Path cache() {
    return cache(
        System.getProperty("normscope.home"),
        System.getProperty("os.name"),
        System.getProperty("user.home"),
        System.getenv());
  }

  static Path cache(String override, String system, String home, Map<String, String> env) {
    if (override != null) {
      return Path.of(override, "cache");
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return fromEnvironment(env, "LOCALAPPDATA", Path.of(home, "AppData", "Local"))
          .resolve("NormScope")
          .resolve("Cache");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Caches", "NormScope");
    }
    return fromEnvironment(env, "XDG_CACHE_HOME", Path.of(home, ".cache")).resolve("normscope");
  }

  private static Path fromEnvironment(Map<String, String> env, String name, Path otherwise) {
    String value = env.get(name);
    return value == null || value.isBlank() || !Path.of(value).isAbsolute()
        ? otherwise
        : Path.of(value);
  }
}
