package org.normscope.ui.norm;

import javafx.util.StringConverter;
import org.normscope.norm.AxisRange;

/// The range of normalized values that the pictures after a method show, black to white.
///
/// @param low what is black
/// @param high what is white
/// @param title for people
public record ShownRange(double low, double high, String title) {
  /// 0..1: for methods that keep pixel values where they are.
  public static final ShownRange UNIT = new ShownRange(0, 1, "0..1");

  /// −1..1.
  public static final ShownRange ONE = new ShownRange(-1, 1, "−1..1");

  /// −2.5..2.5: for standardized values.
  public static final ShownRange WIDE = new ShownRange(-2.5, 2.5, "−2.5..2.5");

  /// −4..4.
  public static final ShownRange WIDEST = new ShownRange(-4, 4, "−4..4");

  /// Their titles; none is what fits the method.
  static final StringConverter<ShownRange> WORDS =
      new StringConverter<>() {
        @Override
        public String toString(ShownRange range) {
          return range == null ? "shown: fitting" : "shown " + range.title();
        }

        @Override
        public ShownRange fromString(String text) {
          return null;
        }
      };

  /// Where a value lies in the range, as a code 0..255; clipped.
  int code(double y) {
    return (int) Math.clamp(Math.round((y - low) / (high - low) * 255), 0L, 255L);
  }

  /// What suits a picture of normalized values: the narrowest that holds nearly all of them.
  static ShownRange fitting(NormPicture picture) {
    double low = AxisRange.of(picture.normalized()).low();
    double high = AxisRange.of(picture.normalized()).high();
    if (low >= -0.05) {
      return high <= 1.05 ? UNIT : new ShownRange(0, high, "0..max");
    }
    return low >= -1.05 && high <= 1.05 ? ONE : WIDE;
  }
}
