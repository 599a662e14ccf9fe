package org.normscope.norm;

import java.util.List;
import java.util.function.Function;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;

/// A histogram that was counted before anybody knew whether it would be asked for.
///
/// @param some the range that some of the values need
/// @param bins the bins that they tell of
/// @param planes what there is in them, plane by plane
record Foretold(AxisRange some, Bins bins, long[][] planes) {

  /// Counts it; null where nothing is told of what is asked for next.
  ///
  /// @param next what is asked for next; null where nothing is known of it
  /// @param about about the moments of each channel
  /// @param earlier what was foretold before, and the range that all values then needed
  /// @param count counts all values
  static Foretold of(
      NextHistogram next,
      List<Moments> about,
      Earlier earlier,
      Function<PlaneBins, long[][]> count) {
    AxisRange some = AxisRange.of(about);
    Bins bins = next.over(earlier == null ? some : earlier.corrected(some));
    return new Foretold(some, bins, count.apply(new PlaneBins(bins)));
  }

  /// How far off one was: the next one is about as far off, for a slider moves a little at a time.
  ///
  /// @param some the range that some of the values needed
  /// @param all the range that all needed
  record Earlier(AxisRange some, AxisRange all) {
    private AxisRange corrected(AxisRange now) {
      return new AxisRange(
          corrected(now.low(), some.low(), all.low()),
          corrected(now.high(), some.high(), all.high()));
    }

    private static double corrected(double now, double some, double all) {
      double factor = all / some;
      return factor > 0.5 && factor < 2 ? now * factor : now + (all - some);
    }
  }

  /// How far off this was.
  ///
  /// @param after the result that it was foretold for
  Earlier against(After after) {
    return new Earlier(some, AxisRange.of(after));
  }

  /// The histogram where these are its bins, else null.
  Histogram in(Bins wanted, int channels) {
    return bins.equals(wanted) ? new PlaneBins(bins).histogram(planes, channels) : null;
  }
}
