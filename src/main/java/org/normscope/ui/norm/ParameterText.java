package org.normscope.ui.norm;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Parameter values as people read and type them: 1.00, 0.125, 1e−5.
final class ParameterText {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private ParameterText() {}

  /// A value at the precision that shows it: two decimals, more where they say something, and
  /// powers of ten for small and large ones.
  static String format(double value, boolean whole) {
    if (value == 0) {
      return whole ? "0" : "0.00";
    }
    double size = Math.abs(value);
    String text;
    if (whole) {
      text = String.format(Locale.ROOT, "%.0f", value);
    } else if (size < 0.001 || size >= 1e6) {
      text = scientific(value);
    } else {
      text = plain(value);
    }
    return text.replace('-', '−');
  }

  /// A typed number, with a point; minus signs of all kinds are fine.
  static OptionalDouble parse(String typed) {
    String text = typed.strip().replace('−', '-').replace('–', '-');
    if (!NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String plain(double value) {
    for (int decimals = 2; decimals < 6; decimals++) {
      String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
      if (Math.abs(Double.parseDouble(text) - value) <= 1e-9 * Math.abs(value)) {
        return text;
      }
    }
    return String.format(Locale.ROOT, "%.6f", value).replaceFirst("0+$", "");
  }

  private static String scientific(double value) {
    String text = String.format(Locale.ROOT, "%.3e", value);
    int e = text.indexOf('e');
    String lead = text.substring(0, e).replaceFirst("\\.?0+$", "");
    return lead + "e" + Integer.parseInt(text.substring(e + 1));
  }
}
