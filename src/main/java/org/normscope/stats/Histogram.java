package org.normscope.stats;

/// Equal bins over a range, one row of counts per channel.
///
/// @param low where the first bin begins
/// @param high where the last bin ends
/// @param counts pixels in each bin, `counts[channel][bin]`; whole numbers unless pixels were
///   spread
/// @param below pixels of each channel under `low`
/// @param above pixels of each channel over `high`
public record Histogram(
    double low, double high, double[][] counts, double[] below, double[] above) {
  /// Number of bins.
  public int bins() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  /// Width of a bin.
  public double binWidth() {
    return (high - low) / bins();
  }
}
