package org.normscope.ui.window;

/// How far the reading of a folder is.
///
/// @param done images read or skipped
/// @param found images found
/// @param known how many of them were known when reading began
/// @param seconds time since reading began
public record Reading(long done, long found, long known, double seconds) {
  /// Nothing yet.
  public static final Reading NONE = new Reading(0, 0, 0, 0);

  /// Images a second so far, without those that were known; 0 before the first.
  public double rate() {
    return seconds > 0 ? (done - known) / seconds : 0;
  }

  /// Seconds that the rest will take at this rate; NaN while nothing is known.
  public double secondsLeft() {
    return done > known ? (found - done) / rate() : Double.NaN;
  }

  /// Part that is done, 0..1.
  public double fraction() {
    return found > 0 ? (double) done / found : 0;
  }
}
