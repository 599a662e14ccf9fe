package org.normscope.ui.data.images;

/// What rows are sorted by.
///
/// @param column which figure
/// @param channel of which channel; [#ALL] for all channels together
/// @param descending the largest first
public record SortKey(Column column, int channel, boolean descending) {
  /// All channels together.
  public static final int ALL = -1;

  /// The most unusual images first: how every list begins.
  public static final SortKey FINDINGS = new SortKey(Column.FINDING, ALL, false);

  /// The same figure in this or the other direction.
  public SortKey turned(boolean largestFirst) {
    return new SortKey(column, channel, largestFirst);
  }
}
