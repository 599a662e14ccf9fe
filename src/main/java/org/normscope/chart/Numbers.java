package org.normscope.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// How numbers are written for people: typographic minus, no sign on zero, units where they belong.
/// What goes to the clipboard or into a file is [#exact].
public final class Numbers {
  /// U+2212, as wide as a plus.
  public static final String MINUS = "\u2212";

  /// Between a number and its percent sign.
  public static final String THIN_SPACE = "\u2009";

  private static final String NOT_A_NUMBER = "\u2013";

  // Between these, decimals say something of a number without a unit.
  private static final double SMALL = 1e-2;
  private static final double LARGE = 1e6;
  // Of a size: what is below is what rounding left of equal numbers.
  private static final double ROUNDED = 1e-9;
  private static final double NOTHING = 1e-14;

  private Numbers() {}

  /// A value in 0..1 as its unit shows it: `0.5586`, or `142.44` in 0..255.
  public static String value(double value, Unit unit) {
    return fixed(value * unit.factor(), unit.decimals());
  }

  /// A value among others, as its unit shows it; where it has none, and decimals would say nothing
  /// of the others, `1.168e−8` or `−2.333e28`, as in arrays from a file.
  ///
  /// @param size the largest absolute value among them
  public static String among(double size, double value, Unit unit) {
    return unit == Unit.NORMALIZED ? among(size, value, unit.decimals()) : value(value, unit);
  }

  /// The same with a sign in front, except for zero.
  public static String signedAmong(double size, double value, Unit unit) {
    String text = among(size, value, unit);
    boolean plus = value > 0 && !text.matches("[0.]*");
    return plus ? "+" + text : text;
  }

  /// The same with so many decimals where they say something.
  public static String among(double size, double value, int decimals) {
    boolean plain = !(size >= NOTHING) || (size >= SMALL && size < LARGE);
    if (plain || !Double.isFinite(value)) {
      return fixed(value, decimals);
    }
    return Math.abs(value) <= size * ROUNDED ? "0" : small(value);
  }

  /// How many decimals of an estimate its interval supports: at most one less than of an exact
  /// value.
  ///
  /// @param halfWidth half of its interval, in 0..1; NaN where it has none
  public static int decimals(double halfWidth, Unit unit) {
    int most = unit.decimals() - 1;
    double size = halfWidth * unit.factor();
    return size > 0 ? (int) Math.clamp(Math.ceil(0.5 - Math.log10(size)), 0, most) : most;
  }

  /// An estimated value in 0..1 as its unit shows it: `0.663`.
  public static String estimate(double value, int decimals, Unit unit) {
    return fixed(value * unit.factor(), decimals);
  }

  /// Half of an interval in 0..1 as the unit of its value shows it, rounded up: `± 0.005`.
  public static String plusMinus(double halfWidth, int decimals, Unit unit) {
    return "± "
        + text(new BigDecimal(halfWidth * unit.factor()).setScale(decimals, RoundingMode.CEILING));
  }

  /// The same with a sign in front, except for zero: `+0.2870`.
  public static String signed(double value, Unit unit) {
    return signed(value * unit.factor(), unit.decimals());
  }

  /// A normalized value: `−0.0015`.
  public static String normalized(double value) {
    return value(value, Unit.NORMALIZED);
  }

  /// A size of normalized values that stands alone, as in [#sizes].
  public static String size(double value) {
    return sizes(List.of(value)).getFirst();
  }

  /// Sizes of normalized values that stand in one column: `0.5170`, with as many decimals as
  /// normalized values where these say something of each, else each by itself as [#small] has it.
  public static List<String> sizes(List<Double> values) {
    boolean plain =
        values.stream()
            .allMatch(value -> value == 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < LARGE));
    return values.stream().map(plain ? Numbers::normalized : Numbers::small).toList();
  }

  /// A distance in standard deviations: `+0.10 σ`.
  public static String sigma(double value) {
    return signed(value, 2) + " σ";
  }

  /// A share of one as percent: `2.07 %`; what is there but too little to show is `< 0.01 %`.
  public static String share(double share) {
    if (share > 0 && share < 0.00005) {
      return "< 0.01" + THIN_SPACE + "%";
    }
    return fixed(share * 100, 2) + THIN_SPACE + "%";
  }

  /// A count: `1,500,000`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace("-", MINUS);
  }

  /// How many images: `1 image`, `1,500 images`.
  public static String images(long count) {
    return counted(count, "image");
  }

  /// How many of something: `1 value`, `1,500 values`.
  ///
  /// @param one what one of them is called
  public static String counted(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /// A parameter that may be small: `0.1`, `1e−5`, at most four significant digits.
  public static String small(double value) {
    double size = Math.abs(value);
    if (value == 0 || !Double.isFinite(value) || (size >= 1e-3 && size < 1e6)) {
      return plain(value, size >= 1 ? 4 : 6);
    }
    int exponent = (int) Math.floor(Math.log10(size));
    BigDecimal mantissa =
        new BigDecimal(value).movePointLeft(exponent).setScale(3, RoundingMode.HALF_EVEN);
    if (mantissa.abs().compareTo(BigDecimal.TEN) >= 0) {
      mantissa = mantissa.movePointLeft(1);
      exponent++;
    }
    return text(mantissa.stripTrailingZeros())
        + "e"
        + Integer.toString(exponent).replace("-", MINUS);
  }

  /// So many significant digits, without zeros at the end: `0.009761`, `1e−5`, `12.5`.
  public static String significant(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return plain(value, digits);
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    return exponent < -3 || exponent > 6
        ? small(value)
        : plain(value, Math.max(0, digits - 1 - exponent));
  }

  /// A time: `0.5 s`, `3 s`, `2:10 min`, `1:02:10 h`.
  public static String duration(double seconds) {
    if (!Double.isFinite(seconds)) {
      return NOT_A_NUMBER;
    }
    if (seconds < 9.95) {
      return plain(seconds, 1) + " s";
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d:%02d:%02d h", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /// All digits, readable by any program: for clipboard and files.
  public static String exact(double value) {
    return Double.toString(value);
  }

  /// So many decimals, always.
  public static String fixed(double value, int decimals) {
    return Double.isFinite(value) ? text(rounded(value, decimals)) : special(value);
  }

  /// So many decimals at most: no zeros at the end.
  public static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    BigDecimal stripped = rounded(value, decimals).stripTrailingZeros();
    return text(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /// So many decimals with a sign in front, except for what rounds to zero.
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean plus = value > 0 && (Double.isInfinite(value) || rounded(value, decimals).signum() > 0);
    return plus ? "+" + text : text;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String text(BigDecimal number) {
    return number.toPlainString().replace("-", MINUS);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return NOT_A_NUMBER;
    }
    return value > 0 ? "∞" : MINUS + "∞";
  }
}
