package org.normscope.stats;

import java.util.List;

/// Images of which only the pooled counts of each channel are at hand: what a stats file holds.
/// What needs a single image cannot be computed of them.
///
/// @param channels names of the channels
/// @param images how many they were, at least one
/// @param pooled counts of each channel over all of them; not changed any more
public record PooledPlanes(List<String> channels, int images, List<ChannelCounts> pooled)
    implements Planes {
  /// Copies both lists.
  public PooledPlanes {
    channels = List.copyOf(channels);
    pooled = List.copyOf(pooled);
  }

  /// There are none.
  ///
  /// @throws UnsupportedOperationException always
  @Override
  public PlaneCounts plane(int image, int channel) {
    throw new UnsupportedOperationException("single images are not at hand");
  }

  @Override
  public ChannelCounts pooled(int channel) {
    return pooled.get(channel);
  }

  @Override
  public long pixels() {
    return pooled.getFirst().moments().count();
  }

  /// Of an image of average size: the smallest one is not known.
  @Override
  public long fewestPixels() {
    return Math.max(1, pixels() / images);
  }
}
