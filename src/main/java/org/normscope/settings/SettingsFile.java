package org.normscope.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings on disk, as JSON.
public final class SettingsFile {
  private final Path file;

  /// Made when there is something to read or write: that takes a third of a command's start.
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
  }

  /// Settings in a folder, which need not exist yet.
  public SettingsFile(Path folder) {
    file = folder.resolve("settings.json");
  }

  /// Reads them. A missing or damaged file gives the defaults: settings are never worth an error.
  public Settings load() {
    try {
      String text = Files.readString(file);
      Settings settings = Mapper.JSON.readValue(text, Settings.class);
      return settings == null ? Settings.DEFAULTS : settings;
    } catch (IOException | JacksonException _) {
      return Settings.DEFAULTS;
    }
  }

  /// Writes them whole or not at all.
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, Mapper.JSON.writeValueAsString(settings));
  }
}
