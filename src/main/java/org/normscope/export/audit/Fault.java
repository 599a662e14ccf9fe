package org.normscope.export.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What people get wrong about mean and std, each as the change that would mend it. What is tried
/// first is what is likeliest.
enum Fault {
  TIMES_255("255 times too large", 1 / 255.0, 1 / 255.0),
  OVER_255("255 times too small", 255, 255),
  TIMES_257("257 times too large, as codes of 16 bits are beside those of 8", 1 / 257.0, 1 / 257.0),
  OVER_257("257 times too small, as codes of 8 bits are beside those of 16", 257, 257),
  TIMES_65535("65535 times too large", 1 / 65535.0, 1 / 65535.0),
  OVER_65535("65535 times too small", 65535, 65535),
  TIMES_100("100 times too large, as percent are", 0.01, 0.01),
  MEAN_TIMES_255("in two units: the mean is 255 times too large beside the std", 1 / 255.0, 1),
  MEAN_OVER_255("in two units: the mean is 255 times too small beside the std", 255, 1),
  STD_TIMES_255("in two units: the std is 255 times too large beside the mean", 1, 1 / 255.0),
  STD_OVER_255("in two units: the std is 255 times too small beside the mean", 1, 255),
  SWAPPED("in the wrong order: red and blue are swapped (BGR for RGB)") {
    @Override
    Optional<Line> mended(Line line) {
      return line.mean().length == 3 ? Optional.of(line.reversed()) : Optional.empty();
    }
  },
  VARIANCE_AS_STD("variances where the std belongs") {
    @Override
    Optional<Line> mended(Line line) {
      return Optional.of(line.power(0.5));
    }
  },
  STD_AS_VARIANCE("stds where the variance belongs") {
    @Override
    Optional<Line> mended(Line line) {
      return line.variance() ? Optional.of(line.power(2)) : Optional.empty();
    }
  },
  ONE_OVER_STD("one over the std where the std belongs") {
    @Override
    Optional<Line> mended(Line line) {
      return Optional.of(line.power(-1));
    }
  },
  EXCHANGED("exchanged: the std stands where the mean belongs, and the mean where the std does") {
    @Override
    Optional<Line> mended(Line line) {
      return Optional.of(line.exchanged());
    }
  };

  private final String words;

  // What mends mean and std, where that is a factor of each.
  private final double ofMean;
  private final double ofStd;

  /// A wrong scale.
  Fault(String words, double ofMean, double ofStd) {
    this.words = words;
    this.ofMean = ofMean;
    this.ofStd = ofStd;
  }

  /// Something else, which says itself how it is mended.
  Fault(String words) {
    this(words, 1, 1);
  }

  /// The line without this fault; nothing where it cannot be.
  Optional<Line> mended(Line line) {
    return Optional.of(line.times(ofMean, ofStd));
  }

  /// True for those that exclude each other: a scale is one.
  boolean scale() {
    return ofMean != 1 || ofStd != 1;
  }

  /// What the numbers are.
  String words() {
    return words;
  }

  /// A mean and a std a channel, as a config has them.
  ///
  /// @param mean in the unit of the config, red first
  /// @param std the same
  /// @param white of that unit
  /// @param variance true when the config holds variances
  record Line(double[] mean, double[] std, double white, boolean variance) {
    static Line of(FoundConfig config) {
      double white = config.white();
      return new Line(
          scaled(config.unitMean(), white),
          scaled(config.unitStd(), white),
          white,
          config.variance());
    }

    Line times(double ofMean, double ofStd) {
      return new Line(scaled(mean, ofMean), scaled(std, ofStd), white, variance);
    }

    // A root or square is taken of the numbers as they are written, in their unit.
    Line power(double exponent) {
      return new Line(
          mean, Arrays.stream(std).map(s -> Math.pow(s, exponent)).toArray(), white, variance);
    }

    Line exchanged() {
      return new Line(/* mean= */ std, /* std= */ mean, white, variance);
    }

    Line reversed() {
      return new Line(reversed(mean), reversed(std), white, variance);
    }

    double[] unitMean() {
      return scaled(mean, 1 / white);
    }

    double[] unitStd() {
      return scaled(std, 1 / white);
    }

    private static double[] scaled(double[] values, double factor) {
      return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] reversed(double... values) {
      return List.of(values[2], values[1], values[0]).stream()
          .mapToDouble(Double::doubleValue)
          .toArray();
    }
  }
}
