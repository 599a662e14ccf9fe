package org.normscope.ui.window;

/// Something long that runs in the background, besides reading the dataset.
///
/// @param text what it is, a few words
/// @param done units that are finished
/// @param found units that there are
/// @param unit what is counted: `images`
/// @param seconds since it began
/// @param cancel stops it
public record Work(
    String text, long done, long found, String unit, double seconds, Runnable cancel) {

  /// How far it is, 0..1.
  public double fraction() {
    return found == 0 ? 0 : Math.min(1, done / (double) found);
  }

  /// Seconds that the rest will take at the rate so far; NaN before the first unit is done.
  public double secondsLeft() {
    return done == 0 ? Double.NaN : seconds * Math.max(0, found - done) / done;
  }
}
