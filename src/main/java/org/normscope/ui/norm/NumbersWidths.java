package org.normscope.ui.norm;

/// How wide the columns of the table of numbers are. Numbers are never cut; words, which may stand
/// in two lines, share what numbers leave.
///
/// @param name of the column that says which values
/// @param more of each column of numbers, beyond what its numbers need
/// @param why of the column that says what is not 0 and 1, and why
record NumbersWidths(double name, double more, double why) {
  // In ems. Below the least the table is scrolled sideways.
  private static final double LEAST_NAME = 8;
  private static final double LEAST_WHY = 10;
  private static final double GOOD_WHY = 17;
  private static final double MOST_MORE = 3;

  /// Shares what there is.
  ///
  /// @param room what numbers leave to the words
  /// @param numbers how many columns of numbers there are
  /// @param name width of the longest name in one line
  /// @param why width of the longest reason in one line
  /// @param em one em
  static NumbersWidths of(double room, int numbers, double name, double why, double em) {
    double left = room - name - why;
    if (left >= 0) {
      double more = Math.min(left / 2 / numbers, MOST_MORE * em);
      return new NumbersWidths(name, more, room - name - more * numbers);
    }
    double names = Math.min(name, Math.max(LEAST_NAME * em, room - Math.min(why, GOOD_WHY * em)));
    return new NumbersWidths(names, 0, Math.max(Math.min(why, LEAST_WHY * em), room - names));
  }
}
