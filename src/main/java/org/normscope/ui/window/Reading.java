package org.normscope.ui.window;

/// How far the reading of a folder is.
///
/// @param done images read or skipped
/// @param found images found
/// @param seconds time since reading began
public record Reading(long done, long found, double seconds) {
  /// Nothing yet.
  public static final Reading NONE = new Reading(0, 0, 0);

  /// Images a second so far; 0 before the first.
  public double rate() {
    return seconds > 0 ? done / seconds : 0;
  }

  /// Seconds that the rest will take at this rate; NaN while nothing is known.
  public double secondsLeft() {
    return done > 0 ? (found - done) / rate() : Double.NaN;
  }

  /// Part that is done, 0..1.
  public double fraction() {
    return found > 0 ? (double) done / found : 0;
  }
}
