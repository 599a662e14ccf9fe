package org.normscope.ui.norm;

import java.util.List;
import javafx.util.StringConverter;
import org.normscope.chart.Numbers;
import org.normscope.chart.ValueColors;
import org.normscope.chart.ValueColors.Way;
import org.normscope.norm.AxisRange;
import org.normscope.stats.Moments;

/// How the pictures after a method show values that need not lie between black and white.
///
/// @param colors what becomes of a value
/// @param title for people
public record ShownRange(ValueColors colors, String title) {
  /// 0..1: for methods that keep pixel values where they are.
  public static final ShownRange UNIT = clip(0, 1, "0..1");

  /// −1..1.
  public static final ShownRange ONE = clip(-1, 1, "−1..1");

  /// −2.5..2.5: for standardized values.
  public static final ShownRange WIDE = clip(-2.5, 2.5, "−2.5..2.5");

  /// −4..4.
  public static final ShownRange WIDEST = clip(-4, 4, "−4..4");

  /// Each picture from its own smallest to its own largest value.
  public static final ShownRange STRETCH =
      new ShownRange(new ValueColors(Way.STRETCH, 0, 1), "each stretched");

  /// 0 gray, below blue, above orange.
  public static final ShownRange AROUND =
      new ShownRange(new ValueColors(Way.DIVERGING, -2.5, 2.5), "around 0");

  /// What can be chosen; null, which stands first, is what fits the method.
  public static final List<ShownRange> ALL = List.of(UNIT, ONE, WIDE, WIDEST, STRETCH, AROUND);

  /// Their titles; none is what fits the method.
  static final StringConverter<ShownRange> WORDS =
      new StringConverter<>() {
        @Override
        public String toString(ShownRange range) {
          return range == null ? "fitting" : range.title();
        }

        @Override
        public ShownRange fromString(String text) {
          return null;
        }
      };

  private static ShownRange clip(double low, double high, String title) {
    return new ShownRange(new ValueColors(Way.CLIP, low, high), title);
  }

  /// The caption of the pictures after.
  String caption() {
    return switch (colors.way()) {
      case CLIP -> title + " shown as black to white";
      case STRETCH -> "each from its smallest to its largest value";
      case DIVERGING -> "0 gray, below it blue, above it orange";
    };
  }

  /// What suits a picture of normalized values: the narrowest that holds nearly all of them.
  ///
  /// @param channel the one that is shown where a picture shows one of an array
  static ShownRange fitting(NormPicture picture, int channel) {
    return fitting(picture.after(), picture.subject(), channel);
  }

  /// The same for any method.
  static ShownRange fitting(List<Moments> after, Subject subject, int channel) {
    if (subject instanceof Subject.Array) {
      return ofChannels(ImagePair.shown(after, subject.channels(), channel));
    }
    AxisRange range = AxisRange.of(after);
    // The axis of a constant is wider than its values.
    double low = Math.max(range.low(), after.stream().mapToDouble(Moments::min).min().orElse(0));
    double high = Math.min(range.high(), after.stream().mapToDouble(Moments::max).max().orElse(0));
    if (low >= -0.05) {
      return high <= 1.05 ? UNIT : between(new AxisRange(0, high).rounded());
    }
    return low >= -1.05 && high <= 1.05 ? ONE : WIDE;
  }

  /// The range that holds nearly all values of channels, between round numbers.
  static ShownRange ofChannels(List<Moments> channels) {
    return between(AxisRange.of(channels).rounded());
  }

  private static ShownRange between(AxisRange round) {
    return clip(
        round.low(),
        round.high(),
        "%s..%s"
            .formatted(Numbers.significant(round.low(), 4), Numbers.significant(round.high(), 4)));
  }
}
