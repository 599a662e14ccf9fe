package org.normscope.verify;

import java.util.Locale;

/// How numbers and names of others are written in a report.
final class Report {
  private static final int LONGEST = 600;

  private Report() {}

  /// A difference or tolerance.
  static String small(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.2g", value);
  }

  /// One line, without control characters: names and messages of files are data and must not steer
  /// a terminal.
  static String line(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return cut.replaceAll("\\p{Cc}", "?");
  }
}
