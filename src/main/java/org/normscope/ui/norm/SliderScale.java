package org.normscope.ui.norm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How a parameter's values lie along a slider, and which values the slider stops at. Positions run
/// from 0 to 1.
///
/// @param min smallest value
/// @param max largest value
/// @param kind how values are spread
record SliderScale(double min, double max, Kind kind) {

  /// Where a logarithmic scale starts when its smallest value is 0: so many decades below the top.
  private static final int DECADES = 12;

  /// How values are spread.
  enum Kind {
    /// Evenly.
    LINEAR,
    /// Evenly by their logarithm; each stop has one significant digit.
    LOG,
    /// Evenly, whole numbers only.
    WHOLE
  }

  /// Refuses an empty range, and logarithms of negative numbers.
  SliderScale {
    if (!(min < max) || (kind == Kind.LOG && min < 0)) {
      throw new IllegalArgumentException("no range for a slider: " + min + " to " + max);
    }
  }

  /// Where a value lies.
  double position(double value) {
    double inside = Math.clamp(value, min, max);
    if (kind != Kind.LOG) {
      return (inside - min) / (max - min);
    }
    double lowest = lowest();
    return inside <= lowest ? 0 : Math.log(inside / lowest) / Math.log(max / lowest);
  }

  /// The stop nearest to a position.
  double value(double position) {
    double at = Math.clamp(position, 0, 1);
    if (at == 0 || at == 1) {
      return at == 0 ? min : max;
    }
    if (kind == Kind.LOG) {
      double exact = lowest() * Math.pow(max / lowest(), at);
      return Math.clamp(oneDigit(exact), min, max);
    }
    double step = step();
    double exact = min + at * (max - min);
    return Math.clamp(clean(Math.round(exact / step) * step), min, max);
  }

  /// The stop so many steps away: 1 for an arrow key.
  double stepped(double value, int steps) {
    if (kind != Kind.LOG) {
      double step = step();
      return Math.clamp(clean((Math.round(value / step) + (double) steps) * step), min, max);
    }
    double stepped = value;
    for (int i = 0; i < Math.abs(steps); i++) {
      stepped = steps > 0 ? digitUp(stepped) : digitDown(stepped);
    }
    return Math.clamp(stepped, min, max);
  }

  /// A larger step, in one direction: ten steps, or a decade.
  double leapt(double value, int direction) {
    if (kind == Kind.LOG) {
      double from = Math.max(value, lowest());
      double leapt = direction > 0 ? from * 10 : from / 10;
      return leapt < lowest() * 0.99 ? min : Math.clamp(clean(leapt), min, max);
    }
    return stepped(value, kind == Kind.WHOLE ? 5 * direction : 10 * direction);
  }

  /// The distance between stops: a round number, about a hundredth of the range or finer.
  double step() {
    if (kind == Kind.WHOLE) {
      return 1;
    }
    double fine = (max - min) / 100;
    double decade = Math.pow(10, Math.floor(Math.log10(fine)));
    double lead = fine / decade;
    return clean(decade * (lead >= 4.999 ? 5 : lead >= 1.999 ? 2 : 1));
  }

  private double lowest() {
    return min > 0 ? min : max * Math.pow(10, -DECADES);
  }

  private double digitUp(double value) {
    if (value < lowest()) {
      return lowest();
    }
    double decade = decade(value);
    return clean((Math.floor(value / decade + 1e-9) + 1) * decade);
  }

  private double digitDown(double value) {
    double decade = decade(value);
    double lead = Math.ceil(value / decade - 1e-9) - 1;
    double down = clean(lead < 1 ? 0.9 * decade : lead * decade);
    return down < lowest() * 0.99 ? min : down;
  }

  private static double decade(double value) {
    return Math.pow(10, Math.floor(Math.log10(value) + 1e-12));
  }

  private static double oneDigit(double value) {
    return new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_UP)).doubleValue();
  }

  /// Without the dust of binary arithmetic: 0.30000000000000004 is 0.3.
  private static double clean(double value) {
    return new BigDecimal(value).round(new MathContext(12)).doubleValue();
  }
}
