package org.normscope.cli;

import org.normscope.dataset.index.IndexCache;
import org.normscope.settings.IndexChoice;
import org.normscope.settings.Places;
import org.normscope.settings.SettingsFile;

/// What is kept of folders that were read.
///
/// @param cache where it lies
/// @param wanted false when the user wants nothing to be kept
record UserIndex(IndexCache cache, boolean wanted) {
  /// As the settings say.
  static UserIndex ofSettings() {
    IndexChoice choice = new SettingsFile(Places.settings()).loadIndexChoice();
    return new UserIndex(IndexCache.ofUser((long) choice.megabytes() << 20), !choice.none());
  }
}
