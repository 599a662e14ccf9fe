package org.normscope.verify;

/// A file that is not a golden case we can run.
///
/// @param file its name
/// @param why what is wrong with it
public record NotUnderstood(String file, String why) {
  /// One line of words.
  public String text() {
    return file + ": " + why;
  }
}
