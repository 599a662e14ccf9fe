package org.normscope.ui.window;

/// The life of an opened dataset.
public enum Phase {
  /// Nothing is open.
  EMPTY,
  /// The folder is being listed.
  LISTING,
  /// Its images are being read; numbers so far are shown.
  READING,
  /// All of it was read or skipped.
  COMPLETE,
  /// Reading was cancelled; what was read is kept.
  STOPPED,
  /// It could not be opened, or nothing in it could be read.
  FAILED;

  /// True while something runs in the background.
  public boolean running() {
    return this == LISTING || this == READING;
  }
}
