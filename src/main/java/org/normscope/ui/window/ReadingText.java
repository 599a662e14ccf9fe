package org.normscope.ui.window;

import org.normscope.chart.Numbers;

/// Progress in words.
public final class ReadingText {
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

  /// Both.
  public static String of(Reading reading) {
    return reading.found() == 0 ? "" : count(reading) + "   " + rate(reading);
  }
}
