package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Why values after a method have not mean 0 and std 1. What its formula says is read once, and not
/// for each of a hundred thousand groups.
///
/// @param setup the method
/// @param standardizes whether it aims at 0 and 1
/// @param squared whether ε is added to a variance, and not to a std
record Reasons(Setup setup, boolean standardizes, boolean squared) {
  // Two numbers that are shown with four decimals look alike below this.
  private static final double SEEN = 5e-5;

  static Reasons of(Setup setup) {
    return new Reasons(setup, standardizes(setup), setup.formula().text().contains("√"));
  }

  /// What is not 0 and 1, and why.
  ///
  /// @param ofChannel whether it is a channel over all images, and not a group
  String why(Moments before, Moments after, int channel, boolean ofChannel) {
    boolean centred = Math.abs(after.mean()) < SEEN;
    boolean unit = Math.abs(after.std() - 1) < SEEN;
    if (centred && unit) {
      return "";
    }
    if (before.variance() == 0) {
      return "constant: there is no spread to scale, so it lands on one value";
    }
    if (!standardizes) {
      return setup.method().rule().aim(setup.values());
    }
    SharedAxes axes = setup.axes();
    if (!axes.any()) {
      return "given numbers, not those of these images";
    }
    if (ofChannel && axes.over().contains(Axis.C)) {
      return "0 and 1 hold over %s, not for each channel".formatted(axes.symbol());
    }
    List<String> parts = new ArrayList<>();
    Double gamma = number(setup, "gamma", channel);
    Double beta = number(setup, "beta", channel);
    if (beta != null && beta != 0) {
      parts.add("β = %s moves the mean".formatted(text(beta)));
    }
    if (gamma != null && gamma != 1) {
      parts.add("γ = %s scales the std".formatted(text(gamma)));
    }
    Double eps = number(setup, "eps", channel);
    double spread = squared ? before.variance() : before.std();
    double share = eps == null ? 0 : eps / (spread + eps);
    String average = "";
    if (ofChannel && squared && !axes.over().contains(Axis.N)) {
      // A channel of whole groups: what each lost of its variance is lost to it on average.
      share = 1 - after.variance() / (gamma == null ? 1 : gamma * gamma);
      average = " on average";
    }
    if (!unit && share > 1e-6) {
      parts.add(
          "ε is %s %% of %s + ε%s".formatted(text(share * 100), squared ? "σ²" : "σ", average));
    }
    return parts.isEmpty()
        ? setup.method().rule().remark(setup.values())
        : String.join("; ", parts);
  }

  static boolean standardizes(Setup setup) {
    String formula = setup.formula().text();
    return (formula.contains("μ") || formula.contains("mean")) && !formula.contains("g_nc");
  }

  /// A parameter of a channel; null where there is none.
  static Double number(Setup setup, String id, int channel) {
    List<Double> all = setup.values().all(id);
    return all == null || all.isEmpty() ? null : setup.values().get(id, channel);
  }

  private static String text(double value) {
    return Math.abs(value) >= 0.01
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
