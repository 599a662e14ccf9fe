package org.normscope.norm;

import java.util.function.UnaryOperator;

/// The histogram that is asked for once the moments are known. A method that looks at pixels makes
/// both in one look at them: it foretells the range from some of the values. Where it is wrong, it
/// looks again; nothing else changes.
///
/// @param bins how many there will be
/// @param range the range there will be, by the one that the values need, [AxisRange#of(After)]
public record NextHistogram(int bins, UnaryOperator<AxisRange> range) {

  /// The bins that there will be.
  Bins over(AxisRange needed) {
    AxisRange wanted = range.apply(needed);
    return new Bins(wanted.low(), wanted.high(), bins);
  }
}
