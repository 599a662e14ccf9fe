package org.normscope.ui.export;

import java.util.Optional;
import org.normscope.export.audit.Audit;
import org.normscope.export.audit.ConfigReader;
import org.normscope.export.format.ExportedStats;

/// What became of a config that was pasted or opened.
///
/// @param audit the judgement; absent when there is none
/// @param problem why there is none, a sentence; empty when nothing was given
record Judged(Optional<Audit> audit, String problem) {
  static final Judged NOTHING = new Judged(Optional.empty(), "");

  /// Judges a text.
  static Judged of(String text, ExportedStats stats) {
    if (text.isBlank()) {
      return NOTHING;
    }
    try {
      return new Judged(
          Optional.of(Audit.of(ConfigReader.read(text, stats.from().largestCode()), stats)), "");
    } catch (IllegalArgumentException e) {
      return refused(e);
    }
  }

  /// Judges a file.
  static Judged of(byte[] file, ExportedStats stats) {
    try {
      return new Judged(
          Optional.of(Audit.of(ConfigReader.read(file, stats.from().largestCode()), stats)), "");
    } catch (IllegalArgumentException e) {
      return refused(e);
    }
  }

  private static Judged refused(IllegalArgumentException e) {
    return new Judged(Optional.empty(), "This could not be read: " + e.getMessage() + ".");
  }
}
