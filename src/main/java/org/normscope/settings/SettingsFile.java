package org.normscope.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings on disk, as JSON.
public final class SettingsFile {
  private final Path file;

  /// Made when there is something to read or write.
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

  /// What commands need of them, or the defaults. Reading all takes half a second the first time,
  /// longer than many a command; this looks at two fields and passes over the rest.
  public IndexChoice loadIndexChoice() {
    try {
      String text = Files.readString(file);
      try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
        return indexChoice(json);
      }
    } catch (IOException | JacksonException _) {
      return IndexChoice.of(Settings.DEFAULTS);
    }
  }

  private static IndexChoice indexChoice(JsonParser json) {
    IndexChoice choice = IndexChoice.of(Settings.DEFAULTS);
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return choice;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("noIndex") && value.isBoolean()) {
        choice = new IndexChoice(json.getBooleanValue(), choice.megabytes());
      } else if (name.equals("indexMegabytes") && value == JsonToken.VALUE_NUMBER_INT) {
        choice = new IndexChoice(choice.none(), Math.max(0, json.getIntValue()));
      } else {
        json.skipChildren();
      }
    }
    return choice;
  }

  /// Writes them whole or not at all.
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, Mapper.JSON.writeValueAsString(settings));
  }
}
