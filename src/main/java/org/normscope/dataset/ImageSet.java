package org.normscope.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.PlaneMoments;
import org.normscope.stats.Planes;

/// Some images of a dataset as planes: the whole of it, a split, a class, or one batch. Immutable.
public final class ImageSet implements Planes {
  private final List<String> channels;
  private final List<ScannedImage> images;
  private final IntFunction<ChannelCounts> pool;
  private DatasetStats stats;
  private PlaneMoments moments;
  private long pixels = -1;

  private ImageSet(
      List<String> channels, List<ScannedImage> images, IntFunction<ChannelCounts> pool) {
    this.channels = channels;
    this.images = images;
    this.pool = pool == null ? Planes.super::pooled : pool;
  }

  /// These images, pooled when asked.
  static ImageSet of(List<String> channels, List<ScannedImage> images) {
    return new ImageSet(channels, images, null);
  }

  /// These images, whose pooled counts are at hand.
  static ImageSet of(
      List<String> channels, List<ScannedImage> images, IntFunction<ChannelCounts> pool) {
    return new ImageSet(channels, images, pool);
  }

  /// The images, in sorted path order (a batch: in the order they were drawn).
  public List<ScannedImage> list() {
    return images;
  }

  /// One of them.
  public ScannedImage image(int i) {
    return images.get(i);
  }

  /// True when there is nothing to compute from.
  public boolean isEmpty() {
    return images.isEmpty();
  }

  /// The same channels over chosen images: a batch.
  public ImageSet pick(int... indices) {
    return of(channels, Arrays.stream(indices).mapToObj(images::get).toList());
  }

  /// Statistics of the set, computed once. It must not be empty.
  public synchronized DatasetStats stats() {
    if (stats == null) {
      stats = DatasetStats.of(this);
    }
    return stats;
  }

  /// Computed once: a slider asks for them at every frame.
  @Override
  public synchronized PlaneMoments moments() {
    if (moments == null) {
      moments = PlaneMoments.of(this);
    }
    return moments;
  }

  /// Computed once.
  @Override
  public synchronized long pixels() {
    if (pixels < 0) {
      pixels = Planes.super.pixels();
    }
    return pixels;
  }

  @Override
  public List<String> channels() {
    return channels;
  }

  @Override
  public int images() {
    return images.size();
  }

  @Override
  public PlaneCounts plane(int image, int channel) {
    return images.get(image).plane(channel);
  }

  @Override
  public ChannelCounts pooled(int channel) {
    return pool.apply(channel);
  }
}
