package org.normscope.ui.saved;

import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsDifference;

/// One stats file, or two sets of statistics beside each other.
///
/// @param a what was opened first
/// @param b what it is compared with; null when there is nothing
/// @param difference how far they differ; null without a second one, and when they cannot be
///   compared
/// @param problem why they cannot be compared, a sentence; may be empty
record SavedPicture(ExportedStats a, ExportedStats b, StatsDifference difference, String problem) {

  static SavedPicture of(ExportedStats a, ExportedStats b) {
    if (b == null) {
      return new SavedPicture(a, null, null, "");
    }
    try {
      return new SavedPicture(a, b, StatsDifference.of(a, b), "");
    } catch (IllegalArgumentException e) {
      return new SavedPicture(a, b, null, "They cannot be compared: " + e.getMessage() + ".");
    }
  }

  /// The same with a second one; a third takes the place of the second.
  SavedPicture with(ExportedStats second) {
    return of(a, second);
  }
}
