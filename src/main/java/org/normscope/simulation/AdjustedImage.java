package org.normscope.simulation;

import java.util.Arrays;
import java.util.List;
import org.normscope.stats.Planes;

/// One image whose brightness was changed: sums and values of its planes, from their counts, code
/// by code, in double. The same object serves one image after the other, and one thread.
///
/// With t a code's value after gamma, brightness b, contrast c and `s = (1 - c) * pivot`, both
/// orders are one line that is clamped:
///
/// * brightness first: `clamp(c * min(1, b t) + s) = clamp(c b t + s, 0, min(1, c + s))`;
/// * contrast first: `min(1, b * clamp(c t + s)) = clamp(b c t + b s, 0, min(1, b))`.
///
/// What that makes of a plane is [AdjustedPlane]'s affair.
final class AdjustedImage {
  // torchvision's rgb_to_grayscale. They add up to 0.9999.
  private static final double[] GRAY = {0.2989, 0.587, 0.114};

  private final Planes planes;
  private final AdjustedPlane[] channels;
  private final GammaTable gammas = new GammaTable();
  private double scale;
  private double shift;
  private double top;

  /// Of images whose channels were checked.
  AdjustedImage(Planes planes) {
    this.planes = planes;
    channels = new AdjustedPlane[planes.channels().size()];
    Arrays.setAll(channels, _ -> new AdjustedPlane());
  }

  /// @throws IllegalArgumentException when images have channels that torchvision would not adjust
  static void check(List<String> channels) {
    if (channels.size() != 1 && !channels.equals(List.of("R", "G", "B"))) {
      throw new IllegalArgumentException(
          "brightness, contrast and gamma are changed in R, G, B or one gray channel, not in "
              + String.join(", ", channels)
              + ": read the images in mode rgb or gray");
    }
  }

  /// Reads an image and changes it.
  void read(int image, Factors factors) {
    double[] table = factors.gamma() == 1 ? null : gammas.of(factors.gamma());
    for (int c = 0; c < channels.length; c++) {
      channels[c].read(planes.plane(image, c), table, factors.gamma());
    }
    double brightness = factors.brightness();
    double contrast = factors.contrast();
    if (factors.contrastFirst()) {
      double offset = contrast == 1 ? 0 : (1 - contrast) * pivot(1);
      line(brightness * contrast, brightness * offset, brightness);
    } else {
      double offset = contrast == 1 ? 0 : (1 - contrast) * pivot(brightness);
      line(contrast * brightness, offset, contrast + offset);
    }
    for (AdjustedPlane channel : channels) {
      channel.add(scale, shift, top);
    }
  }

  private void line(double newScale, double newShift, double newTop) {
    scale = newScale;
    shift = newShift;
    top = Math.clamp(newTop, 0, 1);
  }

  // The mean gray value after brightness.
  private double pivot(double brightness) {
    double gray = 0;
    for (int c = 0; c < channels.length; c++) {
      channels[c].add(brightness, 0, 1);
      gray += (channels.length == 1 ? 1 : GRAY[c]) * channels[c].sum() / channels[c].pixels();
    }
    return gray;
  }

  /// Number of codes of a plane; some may have no pixel.
  int entries(int channel) {
    return channels[channel].entries();
  }

  /// Value of a code, by its place in the order of codes.
  double value(int channel, int entry) {
    return Math.clamp(scale * channels[channel].t(entry) + shift, 0, top);
  }

  /// Pixels with a code.
  int count(int channel, int entry) {
    return channels[channel].count(entry);
  }

  /// Sum of a plane's values.
  double sum(int channel) {
    return channels[channel].sum();
  }

  /// Sum of their squares.
  double squares(int channel) {
    return channels[channel].squares();
  }
}
