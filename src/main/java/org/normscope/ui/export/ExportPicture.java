package org.normscope.ui.export;

import java.util.List;
import java.util.Optional;
import org.normscope.export.audit.RoundTrip;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;

/// An export as the window shows it.
///
/// @param stats what is exported
/// @param format for whom
/// @param options how
/// @param lines its text, coloured; empty when it cannot be written
/// @param bytes the file; empty when it cannot be written
/// @param fileName what the file is called
/// @param trip what it makes of the data; absent when it cannot be written
/// @param problem why it cannot be written, a sentence; empty when it can
record ExportPicture(
    ExportedStats stats,
    ExportFormat format,
    ExportOptions options,
    List<CodeLine> lines,
    byte[] bytes,
    String fileName,
    Optional<RoundTrip> trip,
    String problem) {

  static ExportPicture of(ExportedStats stats, ExportFormat format, ExportOptions options) {
    String name = format.fileName(stats.from());
    try {
      RoundTrip trip = RoundTrip.of(format, stats, options);
      String text = format.preview(stats, options);
      List<String> channels = trip.channels().stream().map(channel -> channel.name()).toList();
      return new ExportPicture(
          stats,
          format,
          options,
          CodeLine.of(text, channels, CodeLine.bgr(stats, format, options)),
          format.bytes(stats, options),
          name,
          Optional.of(trip),
          "");
    } catch (IllegalArgumentException e) {
      return new ExportPicture(
          stats,
          format,
          options,
          List.of(),
          new byte[0],
          name,
          Optional.empty(),
          Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1) + ".");
    }
  }

  /// The file's text, for the clipboard; for a binary file its description.
  String text() {
    return format.preview(stats, options);
  }

  /// True when there is something to save.
  boolean writable() {
    return problem.isEmpty();
  }
}
