package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Moments;

/// The value range that a picture of normalized images covers: wide enough for nearly all pixels,
/// not stretched by a few.
///
/// @param low left end
/// @param high right end
public record AxisRange(double low, double high) {
  private static final double STDS = 4;
  // Of the values: what is less than that apart is one value, and so is what rounding leaves of 0.
  private static final double ONE_VALUE = 1e-9;
  private static final double NOTHING = 1e-14;

  /// For each channel mean -+ 4 std, but no further than its smallest and largest value; the union
  /// over the channels.
  public static AxisRange of(After after) {
    return of(after.allMoments());
  }

  /// The same, of the moments of each channel.
  public static AxisRange of(List<Moments> channels) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Moments moments : channels) {
      low = Math.min(low, Math.max(moments.min(), moments.mean() - STDS * moments.std()));
      high = Math.max(high, Math.min(moments.max(), moments.mean() + STDS * moments.std()));
    }
    // One value stands in the middle of what standardized values span: nearer by, the one code that
    // it is would fill the picture.
    double size = Math.max(Math.abs(low), Math.abs(high));
    boolean one = high - low <= Math.max(size * ONE_VALUE, NOTHING);
    AxisRange range = new AxisRange(low, high);
    return one ? range.atLeast(Math.max(2, size * 1e-6)) : range;
  }

  /// Covers both.
  public AxisRange union(AxisRange other) {
    return new AxisRange(Math.min(low, other.low), Math.max(high, other.high));
  }

  /// Moved outward to round numbers: multiples of a step of 1, 2 or 5 tenths of a power of ten near
  /// a twentieth of the range. The range 0..1 stays what it is.
  public AxisRange rounded() {
    double rough = (high - low) / 10;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * (rough / power < 2 ? 1 : rough / power < 5 ? 2 : 5);
    // What is a hair past a round number is that number: 0.99999999 and 1.00000001 are 1.
    double hair = 1e-4;
    return new AxisRange(
        step * Math.floor(low / step + hair), step * Math.ceil(high / step - hair));
  }

  private AxisRange atLeast(double width) {
    if (high - low >= width) {
      return this;
    }
    double middle = (low + high) / 2;
    return new AxisRange(middle - width / 2, middle + width / 2);
  }
}
