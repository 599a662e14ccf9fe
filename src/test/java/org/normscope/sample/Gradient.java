package org.normscope.sample;

/// A run of evenly spaced colours, the base of each sky and each stretch of water.
public final class Gradient {
  private final Rgb[] stops;

  private Gradient(Rgb[] stops) {
    this.stops = stops;
  }

  /// A gradient through the given colours, first to last.
  public static Gradient of(Rgb... stops) {
    return new Gradient(stops.clone());
  }

  /// The colour at a position from 0 (first stop) to 1 (last stop); beyond, the end colours hold.
  public Rgb at(double position) {
    double scaled = Math.clamp(position, 0.0, 1.0) * (stops.length - 1);
    int lower = Math.min((int) scaled, stops.length - 2);
    return stops[lower].mix(stops[lower + 1], scaled - lower);
  }
}
