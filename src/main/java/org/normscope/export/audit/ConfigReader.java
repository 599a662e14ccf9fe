package org.normscope.export.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsFileReader;

/// Recognizes the normalization in a file or a text, of any kind that
/// [org.normscope.export.format.ExportFormat] writes and people have, or in two bare lists of
/// numbers. Nothing of it is run.
public final class ConfigReader {
  /// A config is small. Our own stats files may be larger.
  public static final int MOST_BYTES = 4 << 20;

  private ConfigReader() {}

  /// Reads a file.
  ///
  /// @param largestCode the largest code of the images that it is for: 255, or 65535
  /// @throws IllegalArgumentException when nothing is recognized; the message is a sentence for
  ///   people
  public static FoundConfig read(byte[] bytes, int largestCode) {
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return NpzReader.read(bytes);
    }
    String text = text(bytes);
    if (StatsFileReader.looksLikeOne(text)) {
      return ofStats(StatsFileReader.read(bytes));
    }
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "it is too large for a config: over " + (MOST_BYTES >> 20) + " MiB");
    }
    return read(text, largestCode);
  }

  /// Reads a text, such as one that was pasted.
  ///
  /// @throws IllegalArgumentException as above
  public static FoundConfig read(String text, int largestCode) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("there is nothing in it");
    }
    if (text.length() > MOST_BYTES) {
      throw new IllegalArgumentException(
          "it is too large for a config: over " + (MOST_BYTES >> 20) + " MiB");
    }
    if (StatsFileReader.looksLikeOne(text)) {
      return ofStats(StatsFileReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }
    return recognize(Notation.plain(text), largestCode);
  }

  private static FoundConfig recognize(String text, int largestCode) {
    Optional<FoundConfig> table = TableReader.read(text);
    if (table.isPresent()) {
      return table.get();
    }
    ConfigText config = ConfigText.of(text);
    return Stream.concat(
            NamedKinds.ALL.stream().map(kind -> kind.recognize(config, text, largestCode)),
            Stream.of(Unnamed.pair(config), Unnamed.bare(config, text)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(ConfigReader::checked)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no mean and std were found in it: paste a config of a framework, or two lists"
                    + " of numbers"));
  }

  private static FoundConfig checked(FoundConfig found) {
    if (Stream.concat(found.mean().stream(), found.std().stream())
        .anyMatch(number -> !Double.isFinite(number))) {
      throw new IllegalArgumentException(
          "this " + found.kind() + " has a mean or std that is not a finite number");
    }
    return found;
  }

  private static FoundConfig ofStats(ExportedStats stats) {
    double[] mean = stats.stats().channels().stream().mapToDouble(c -> c.mean()).toArray();
    double[] std = stats.stats().channels().stream().mapToDouble(c -> c.std()).toArray();
    return new Draft("NormScope stats file")
        .mean(mean)
        .std(std)
        .white(1)
        .order(TableReader.order(stats.channels()))
        .found()
        .orElseThrow();
  }

  private static String text(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        throw new IllegalArgumentException("it is no text, and no .npz");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      // Comments in an old encoding do no harm: what matters is ASCII.
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
