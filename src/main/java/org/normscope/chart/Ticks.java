package org.normscope.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round places on an axis, with labels that have just enough decimals.
public final class Ticks {
  private static final int MOST = 200;

  /// Round steps and how much they are liked: quarters read better than fifths.
  private static final double[] STEPS = {1, 2, 2.5, 5};

  private static final double[] LIKING = {1, 0.5, 0.8, 0.65};

  private Ticks() {}

  /// About `wanted` round values within the range. Steps that end where the range ends are
  /// preferred, and steps of exactly one (on a normalized axis, one standard deviation); the codes
  /// 0..255 are cut in quarters.
  public static List<Tick> linear(double low, double high, int wanted) {
    if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
      return Double.isFinite(low) ? List.of(new Tick(low, label(low, 0))) : List.of();
    }
    if (low == 0 && high == 255 && wanted >= 3 && wanted <= 10) {
      return List.of(tick(0), tick(64), tick(128), tick(192), tick(255));
    }
    double step = step(low, high, Math.max(1, wanted));
    List<Tick> ticks = new ArrayList<>();
    double slack = step * 1e-9;
    for (double k = Math.ceil((low - slack) / step);
        k * step <= high + slack && ticks.size() < MOST;
        k++) {
      double value = k == 0 ? 0 : k * step;
      ticks.add(new Tick(value, label(value, step)));
    }
    return List.copyOf(ticks);
  }

  /// Round shares above zero up to `max`, as percent.
  public static List<Tick> shares(double max, int wanted) {
    return linear(0, max * 100, wanted + 1).stream()
        .filter(tick -> tick.value() > 0)
        .map(tick -> new Tick(tick.value() / 100, tick.label() + Numbers.THIN_SPACE + "%"))
        .toList();
  }

  /// Powers of ten above `floor` up to `max`, as percent, thinned to about `wanted`.
  public static List<Tick> logShares(double floor, double max, int wanted) {
    if (!(floor > 0) || !(max > floor)) {
      return List.of();
    }
    int first = (int) Math.floor(Math.log10(floor) + 1e-9) + 1;
    int last = (int) Math.floor(Math.log10(max) + 1e-9);
    int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(1, wanted)));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = last; exponent >= first; exponent -= every) {
      String percent = power(exponent + 2);
      ticks.addFirst(new Tick(Math.pow(10, exponent), percent + Numbers.THIN_SPACE + "%"));
    }
    return List.copyOf(ticks);
  }

  /// A value as a label of an axis with this step.
  public static String label(double value, double step) {
    double size = Math.max(Math.abs(value), step);
    // Four digits are enough for the exponent form unless the steps are finer than that.
    if ((size >= 1e6 || (step > 0 && step < 1e-5)) && step >= size * 1e-3) {
      return Numbers.small(value);
    }
    if (step <= 0) {
      return Numbers.plain(value, 4);
    }
    int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step)) + 1, 0, 12);
    return Numbers.plain(value, decimals);
  }

  private static Tick tick(int code) {
    return new Tick(code, Integer.toString(code));
  }

  private static String power(int exponent) {
    return exponent < -3
        ? "1e" + Numbers.MINUS + -exponent
        : Numbers.plain(Math.pow(10, exponent), 3);
  }

  private static boolean isMultiple(double value, double step) {
    return Math.abs(value / step - Math.rint(value / step)) < 1e-9;
  }

  private static double step(double low, double high, int wanted) {
    double span = high - low;
    double decade = Math.pow(10, Math.floor(Math.log10(span / wanted)) - 1);
    double best = Double.NEGATIVE_INFINITY;
    double chosen = span;
    for (double power = decade; power <= decade * 1000; power *= 10) {
      for (int i = 0; i < STEPS.length; i++) {
        double step = STEPS[i] * power;
        double count = Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
        double off = Math.log(Math.max(count, 0.1) / wanted) / Math.log(2);
        double unit = off > 0 && Math.abs(step - 1) < 1e-9 ? 1 : 0;
        double ends = isMultiple(low, step) && isMultiple(high, step) ? 1 : 0;
        double score = LIKING[i] + unit + ends - (off > 0 ? 1.2 * off : -off);
        if (score > best) {
          best = score;
          chosen = step;
        }
      }
    }
    // Powers of ten by repeated multiplication are off by a bit: round the step itself.
    return Double.parseDouble(String.format(Locale.ROOT, "%.1e", chosen));
  }
}
