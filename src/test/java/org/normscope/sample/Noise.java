package org.normscope.sample;

/// Seeded, smooth two-dimensional gradient noise: the stuff of clouds, waves, leaves and hills.
///
/// Gradient noise rather than value noise, since value noise shows its grid in large soft areas.
public final class Noise {
  private static final double[] DIRECTION_U = new double[32];
  private static final double[] DIRECTION_V = new double[32];

  static {
    for (int i = 0; i < DIRECTION_U.length; i++) {
      DIRECTION_U[i] = Math.cos(2 * Math.PI * i / DIRECTION_U.length);
      DIRECTION_V[i] = Math.sin(2 * Math.PI * i / DIRECTION_V.length);
    }
  }

  private final long seed;

  /// Noise that depends on nothing but its seed.
  public Noise(long seed) {
    this.seed = seed;
  }

  /// One octave, about -1 to 1, with features one unit wide.
  public double at(double u, double v) {
    long column = (long) Math.floor(u);
    long row = (long) Math.floor(v);
    double du = u - column;
    double dv = v - row;
    double su = fade(du);
    double top = lerp(slope(column, row, du, dv), slope(column + 1, row, du - 1, dv), su);
    double bottom =
        lerp(slope(column, row + 1, du, dv - 1), slope(column + 1, row + 1, du - 1, dv - 1), su);
    return 1.5 * lerp(top, bottom, fade(dv));
  }

  /// Several octaves added, each of twice the frequency and half the height of the one before.
  public double fractal(double u, double v, int octaves) {
    double sum = 0;
    double weight = 0.55;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * at(u * scale + octave * 17.3, v * scale - octave * 9.1);
      weight *= 0.5;
      scale *= 2.03;
    }
    return sum;
  }

  /// Ridges, 0 to 1, high along thin winding lines: crests, foam and the edges of light.
  public double ridges(double u, double v, int octaves) {
    return Math.max(0, 1 - 2.2 * Math.abs(fractal(u, v, octaves)));
  }

  /// The usual smooth step from 0 at `low` to 1 at `high`.
  public static double step(double low, double high, double value) {
    double t = Math.clamp((value - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
  }

  private double slope(long column, long row, double du, double dv) {
    long hash = seed ^ (column * 0x9E3779B97F4A7C15L) ^ (row * 0xC2B2AE3D27D4EB4FL);
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    int direction = (int) (hash >>> 59);
    return DIRECTION_U[direction] * du + DIRECTION_V[direction] * dv;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double lerp(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
