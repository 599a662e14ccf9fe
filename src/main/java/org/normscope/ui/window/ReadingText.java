package org.normscope.ui.window;

import org.normscope.chart.Numbers;

/// Progress in words.
public final class ReadingText {
  // Seconds; what is left of something shorter changes faster than it is read.
  private static final double LONG = 1;

  private ReadingText() {}

  /// "163 of 400": how many images.
  public static String count(Reading reading) {
    return Numbers.count(reading.done()) + " of " + Numbers.count(reading.found());
  }

  /// "96 images/s · 3 s left".
  public static String rate(Reading reading) {
    if (reading.rate() == 0) {
      return "";
    }
    return "%s images/s · %s left"
        .formatted(
            Numbers.count(Math.round(reading.rate())), Numbers.duration(reading.secondsLeft()));
  }

  /// "5 of 14 methods · 3 s left"; the time only where it is long. Empty where nothing is counted.
  static String of(Work work) {
    if (work.found() == 0) {
      return "";
    }
    String count =
        "%s of %s %s"
            .formatted(Numbers.count(work.done()), Numbers.count(work.found()), work.unit());
    double left = work.secondsLeft();
    // The first unit is not like the others: it makes what all of them use.
    return work.done() > 1 && work.seconds() >= LONG && left >= LONG
        ? count + " · " + Numbers.duration(left) + " left"
        : count;
  }

  /// Both.
  public static String of(Reading reading) {
    return reading.found() == 0 ? "" : count(reading) + "   " + rate(reading);
  }
}
