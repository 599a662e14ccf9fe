package org.normscope.ui.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where a slider stops: evenly along it, whatever the values are.
///
/// @param values rising
/// @param least smallest value that may be typed
/// @param most largest value that may be typed
/// @param whole true for whole numbers
record Stops(double[] values, double least, double most, boolean whole) {
  /// Images in a batch.
  static final Stops BATCH =
      new Stops(
          DoubleStream.concat(
                  IntStream.rangeClosed(0, 10).mapToDouble(k -> 1 << k),
                  IntStream.rangeClosed(0, 8).mapToDouble(k -> 3 << k))
              .sorted()
              .toArray(),
          1,
          1024,
          true);

  /// Steps of a training.
  static final Stops STEPS = new Stops(decades(10, 4, 1, 2, 5), 1, 100_000, true);

  /// PyTorch's momentum: logarithmic, with 0 at its end.
  static final Stops MOMENTUM =
      new Stops(
          DoubleStream.concat(
                  DoubleStream.of(0),
                  IntStream.rangeClosed(0, 80).mapToDouble(k -> twoDigits(-4 + k / 20.0)))
              .toArray(),
          0,
          1,
          false);

  /// What is added to a variance.
  static final Stops EPS = new Stops(decades(1e-8, 8, 1, 2, 5), 0, 1e9, false);

  /// How strong an augmentation is.
  static final Stops STRENGTH = new Stops(linear(20, 0.05), 0, 100, false);

  /// A factor of brightness, contrast or gamma.
  static final Stops FACTOR = new Stops(linear(60, 0.05), 0, 100, false);

  /// The place of a value along the slider, from 0 to the last stop.
  double position(double value) {
    int at = Arrays.binarySearch(values, value);
    if (at >= 0) {
      return at;
    }
    int above = -at - 1;
    if (above == 0 || above == values.length) {
      return above == 0 ? 0 : values.length - 1;
    }
    return above - 1 + (value - values[above - 1]) / (values[above] - values[above - 1]);
  }

  /// The stop nearest to a place.
  double value(double position) {
    return values[(int) Math.clamp(Math.rint(position), 0, values.length - 1)];
  }

  int last() {
    return values.length - 1;
  }

  boolean accepts(double value) {
    return value >= least && value <= most && (!whole || value == Math.rint(value));
  }

  private static double[] linear(int count, double step) {
    return IntStream.rangeClosed(0, count)
        .mapToDouble(k -> new BigDecimal(k * step).round(new MathContext(3)).doubleValue())
        .toArray();
  }

  private static double[] decades(double first, int decades, double... leads) {
    return DoubleStream.concat(
            IntStream.range(0, decades)
                .boxed()
                .flatMapToDouble(
                    d -> Arrays.stream(leads).map(lead -> clean(lead * first * Math.pow(10, d)))),
            DoubleStream.of(clean(first * Math.pow(10, decades))))
        .toArray();
  }

  private static double twoDigits(double exponent) {
    return new BigDecimal(Math.pow(10, exponent))
        .round(new MathContext(2, RoundingMode.HALF_UP))
        .doubleValue();
  }

  private static double clean(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }
}
