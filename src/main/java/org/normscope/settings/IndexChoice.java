package org.normscope.settings;

/// What the settings say of the index.
///
/// @param none nothing of what is read is kept for the next time
/// @param megabytes how large it may grow; 0 lets the program choose
public record IndexChoice(boolean none, int megabytes) {
  /// Their part of all settings.
  static IndexChoice of(Settings settings) {
    return new IndexChoice(settings.noIndex(), settings.indexMegabytes());
  }
}
