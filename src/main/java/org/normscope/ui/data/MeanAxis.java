package org.normscope.ui.data;

import org.normscope.stats.ChannelStats;

/// The stretch of the value axis that the dots of all classes need.
///
/// @param low left end, 0..1
/// @param high right end
record MeanAxis(double low, double high) {
  static final MeanAxis WHOLE = new MeanAxis(0, 1);

  static MeanAxis of(DataPicture picture) {
    double low = 1;
    double high = 0;
    for (DataPicture.GroupRow row : picture.groups()) {
      if (row.stats() != null) {
        for (ChannelStats channel : row.stats().channels()) {
          low = Math.min(low, channel.mean());
          high = Math.max(high, channel.mean());
        }
      }
    }
    if (low > high) {
      return WHOLE;
    }
    double room = Math.max(0.02, (high - low) * 0.08);
    return new MeanAxis(
        Math.max(0, Math.floor((low - room) * 100) / 100),
        Math.min(1, Math.ceil((high + room) * 100) / 100));
  }

  /// Where a value lies, 0..1 from left to right.
  double at(double value) {
    return (value - low) / (high - low);
  }
}
