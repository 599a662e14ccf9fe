package org.normscope.simulation;

import java.util.Arrays;
import java.util.List;
import org.normscope.stats.PlaneReader;
import org.normscope.stats.Planes;

/// One image whose brightness was changed: the value of every code of its planes, and the sums of
/// them, code by code, in double. The same object serves one image after the other, and one thread.
final class AdjustedImage {
  // torchvision's rgb_to_grayscale. They add up to 0.9999.
  private static final double[] GRAY = {0.2989, 0.587, 0.114};
  private static final int[] SMALLEST_FACTOR = smallestFactors();

  private final Planes planes;
  private final PlaneReader[] readers;
  private final double[][] values;
  private final double[] powers = new double[256];
  private double sum;
  private double squares;

  /// Of images whose channels were checked.
  AdjustedImage(Planes planes) {
    this.planes = planes;
    readers = new PlaneReader[planes.channels().size()];
    Arrays.setAll(readers, _ -> new PlaneReader());
    values = new double[readers.length][0];
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
    if (factors.gamma() != 1) {
      fillPowers(factors.gamma());
    }
    for (int c = 0; c < readers.length; c++) {
      readers[c].read(planes.plane(image, c));
      if (values[c].length < readers[c].entries()) {
        values[c] = new double[readers[c].entries() + 256];
      }
      open(readers[c], values[c], factors.gamma());
    }
    if (factors.contrastFirst()) {
      contrast(factors.contrast());
      brightness(factors.brightness());
    } else {
      brightness(factors.brightness());
      contrast(factors.contrast());
    }
  }

  /// Number of codes of a plane; some may have no pixel.
  int entries(int channel) {
    return readers[channel].entries();
  }

  /// Value of each code, in the order of the codes.
  double[] values(int channel) {
    return values[channel];
  }

  /// Pixels with each code.
  int[] counts(int channel) {
    return readers[channel].counts();
  }

  /// Adds a plane's values to [#sum] and [#squares].
  void add(int channel) {
    double[] x = values[channel];
    int[] counts = readers[channel].counts();
    int entries = readers[channel].entries();
    // Two chains of additions: one would wait for each of its results.
    double sum0 = 0;
    double sum1 = 0;
    double squares0 = 0;
    double squares1 = 0;
    int last = entries & ~1;
    for (int e = 0; e < last; e += 2) {
      double part0 = counts[e] * x[e];
      double part1 = counts[e + 1] * x[e + 1];
      sum0 += part0;
      sum1 += part1;
      squares0 += part0 * x[e];
      squares1 += part1 * x[e + 1];
    }
    if (last < entries) {
      double part = counts[last] * x[last];
      sum0 += part;
      squares0 += part * x[last];
    }
    sum += sum0 + sum1;
    squares += squares0 + squares1;
  }

  /// Sum of the values added since [#clear].
  double sum() {
    return sum;
  }

  /// Sum of their squares.
  double squares() {
    return squares;
  }

  void clear() {
    sum = 0;
    squares = 0;
  }

  private void open(PlaneReader plane, double[] x, double gamma) {
    int entries = plane.entries();
    if (gamma == 1) {
      double top = plane.bits() == 8 ? 255 : 65535;
      for (int e = 0; e < entries; e++) {
        x[e] = plane.code(e) / top;
      }
    } else if (plane.bits() == 8) {
      for (int e = 0; e < entries; e++) {
        x[e] = powers[plane.code(e)];
      }
    } else {
      for (int e = 0; e < entries; e++) {
        x[e] = Math.pow(plane.code(e) / 65535.0, gamma);
      }
    }
  }

  private void brightness(double factor) {
    if (factor == 1) {
      return;
    }
    for (int c = 0; c < readers.length; c++) {
      double[] x = values[c];
      int entries = readers[c].entries();
      for (int e = 0; e < entries; e++) {
        x[e] = Math.min(1, factor * x[e]);
      }
    }
  }

  private void contrast(double factor) {
    if (factor == 1) {
      return;
    }
    double pivot = 0;
    for (int c = 0; c < readers.length; c++) {
      double weight = readers.length == 1 ? 1 : GRAY[c];
      pivot += weight * mean(values[c], readers[c]);
    }
    double shift = (1 - factor) * pivot;
    for (int c = 0; c < readers.length; c++) {
      double[] x = values[c];
      int entries = readers[c].entries();
      for (int e = 0; e < entries; e++) {
        x[e] = Math.max(0, Math.min(1, factor * x[e] + shift));
      }
    }
  }

  private static double mean(double[] x, PlaneReader plane) {
    int[] counts = plane.counts();
    int entries = plane.entries();
    double even = 0;
    double odd = 0;
    long pixels = 0;
    int last = entries & ~1;
    for (int e = 0; e < last; e += 2) {
      even += counts[e] * x[e];
      odd += counts[e + 1] * x[e + 1];
      pixels += counts[e] + (long) counts[e + 1];
    }
    if (last < entries) {
      even += counts[last] * x[last];
      pixels += counts[last];
    }
    return (even + odd) / pixels;
  }

  // (a b)^gamma = a^gamma b^gamma: 54 powers of primes give all 256, unless they are beyond double.
  private void fillPowers(double gamma) {
    if (gamma > 100) {
      Arrays.setAll(powers, v -> Math.pow(v / 255.0, gamma));
      return;
    }
    powers[0] = gamma == 0 ? 1 : 0;
    powers[1] = 1;
    for (int v = 2; v < 256; v++) {
      int factor = SMALLEST_FACTOR[v];
      powers[v] = factor == v ? Math.pow(v, gamma) : powers[factor] * powers[v / factor];
    }
    double top = powers[255];
    for (int v = 1; v < 256; v++) {
      powers[v] /= top;
    }
  }

  private static int[] smallestFactors() {
    int[] smallest = new int[256];
    for (int v = 2; v < 256; v++) {
      for (int multiple = v; multiple < 256; multiple += v) {
        if (smallest[multiple] == 0) {
          smallest[multiple] = v;
        }
      }
    }
    return smallest;
  }
}
