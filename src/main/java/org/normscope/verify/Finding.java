package org.normscope.verify;

import java.util.Locale;

/// What is wrong in a step of a golden case.
public sealed interface Finding {
  /// One line of words, without the case and the step.
  String text();

  /// A number that is further off than it may be.
  ///
  /// @param array where it is, as in the file: `f64.running_mean`
  /// @param index place in the array, from 0
  /// @param position the same as (n, c, h, w), for elements of a tensor; else empty
  /// @param expected what the file says
  /// @param got what we make of it
  /// @param tolerance how far apart they may be
  /// @param others how many more of the array are off; this one is the worst
  record Off(
      String array,
      int index,
      String position,
      double expected,
      double got,
      double tolerance,
      int others)
      implements Finding {
    /// How far apart they are.
    public double difference() {
      return Math.abs(got - expected);
    }

    @Override
    public String text() {
      return "%s[%d]%s: expected %s, got %s, off by %s, tolerance %s%s"
          .formatted(
              array,
              index,
              position.isEmpty() ? "" : " at " + position,
              expected,
              got,
              Report.small(difference()),
              Report.small(tolerance),
              others == 0
                  ? ""
                  : String.format(Locale.ROOT, " (and %,d more of %s)", others, array));
    }
  }

  /// Something that is not a number, or has no size.
  ///
  /// @param what it is: `stats.axes`, `error`
  /// @param expected what the file says
  /// @param got what we make of it
  record Unlike(String what, String expected, String got) implements Finding {
    @Override
    public String text() {
      return "%s: expected %s, got %s".formatted(what, expected, got);
    }
  }
}
