package org.normscope.sample;

/// A colour as three display values, nominally 0 to 1, kept in double precision.
///
/// Values above 1 are allowed while a picture is being painted (a sun is brighter than paper) and
/// are rolled off when the picture is developed.
///
/// @param red the red display value
/// @param green the green display value
/// @param blue the blue display value
public record Rgb(double red, double green, double blue) {

  /// The colour of a web notation such as `0xFFD27A`, which keeps palettes readable.
  public static Rgb hex(int code) {
    return new Rgb(
        ((code >> 16) & 0xFF) / 255.0, ((code >> 8) & 0xFF) / 255.0, (code & 0xFF) / 255.0);
  }

  /// This colour moved towards another one, by a share that is clamped to 0 to 1.
  public Rgb mix(Rgb other, double share) {
    double t = Math.clamp(share, 0.0, 1.0);
    return new Rgb(
        red + (other.red - red) * t,
        green + (other.green - green) * t,
        blue + (other.blue - blue) * t);
  }

  /// This colour with an amount of light of another colour added.
  public Rgb plus(Rgb light, double amount) {
    return new Rgb(
        red + light.red * amount, green + light.green * amount, blue + light.blue * amount);
  }

  /// This colour made brighter or darker.
  public Rgb times(double factor) {
    return new Rgb(red * factor, green * factor, blue * factor);
  }

  /// This colour seen through a filter of another colour.
  public Rgb times(Rgb filter) {
    return new Rgb(red * filter.red, green * filter.green, blue * filter.blue);
  }
}
