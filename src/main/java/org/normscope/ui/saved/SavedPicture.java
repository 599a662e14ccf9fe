package org.normscope.ui.saved;

import org.normscope.export.format.StatsDifference;
import org.normscope.ui.window.SavedFile;

/// One stats file, or two sets of statistics beside each other.
///
/// @param a what was opened first
/// @param b what it is compared with; null when there is nothing
/// @param difference how far they differ; null without a second one, and when they cannot be
///   compared
/// @param problem why they cannot be compared, a sentence; may be empty
record SavedPicture(SavedFile a, SavedFile b, StatsDifference difference, String problem) {

  static SavedPicture of(SavedFile a, SavedFile b) {
    if (b == null) {
      return new SavedPicture(a, null, null, "");
    }
    try {
      return new SavedPicture(a, b, StatsDifference.of(a.stats(), b.stats()), "");
    } catch (IllegalArgumentException e) {
      return new SavedPicture(a, b, null, "They cannot be compared: " + e.getMessage() + ".");
    }
  }

  /// The same with a second one; a third takes the place of the second.
  SavedPicture with(SavedFile second) {
    return of(a, second);
  }

  /// What is shown, by name: `train.json and val.json`.
  String names() {
    return b == null ? a.name() : a.name() + " and " + b.name();
  }
}
