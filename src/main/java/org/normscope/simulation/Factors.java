package org.normscope.simulation;

/// What is done to the brightness of one image, as torchvision does it to float tensors, everything
/// clamped to 0..1 and never rounded to codes: first `adjust_gamma`, `x^gamma`; then, in either
/// order, `adjust_brightness`, `brightness * x`, and `adjust_contrast`, `contrast * x + (1 -
/// contrast) * pivot`. The pivot is the mean gray value of what contrast is given, `0.2989 R +
/// 0.587 G + 0.114 B` of the channels' means, or the mean of the only channel.
///
/// @param gamma exponent, 1 for none
/// @param brightness factor, 1 for none
/// @param contrast factor, 1 for none
/// @param contrastFirst true when contrast comes before brightness
public record Factors(double gamma, double brightness, double contrast, boolean contrastFirst) {
  /// Leaves images as they are.
  public static final Factors NONE = new Factors(1, 1, 1, false);

  /// Checks that all can be applied.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public Factors {
    for (double factor : new double[] {gamma, brightness, contrast}) {
      if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("brightness, contrast and gamma must be 0 or more");
      }
    }
  }

  /// True when images stay as they are.
  public boolean none() {
    return gamma == 1 && brightness == 1 && contrast == 1;
  }
}
