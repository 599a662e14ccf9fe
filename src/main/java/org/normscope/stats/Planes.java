package org.normscope.stats;

import java.util.List;

/// The planes of a set of images: a dataset, a part of one, or a batch. Images may differ in size;
/// all have the same channels.
public interface Planes {
  /// Names of the channels: C of them.
  List<String> channels();

  /// Number of images, N.
  int images();

  /// Counts and moments of channel `channel` of image `image`.
  PlaneCounts plane(int image, int channel);

  /// Counts of a channel over all images.
  default ChannelCounts pooled(int channel) {
    ChannelCounts counts = new ChannelCounts();
    PlaneReader reader = new PlaneReader();
    for (int i = 0; i < images(); i++) {
      reader.read(plane(i, channel));
      counts.add(reader);
    }
    return counts;
  }

  /// Moments of every plane.
  default PlaneMoments moments() {
    return PlaneMoments.of(this);
  }

  /// Pixels of a channel over all images.
  default long pixels() {
    long pixels = 0;
    for (int i = 0; i < images(); i++) {
      pixels += plane(i, 0).pixels();
    }
    return pixels;
  }

  /// Pixels of the smallest image.
  default long fewestPixels() {
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < images(); i++) {
      fewest = Math.min(fewest, plane(i, 0).pixels());
    }
    return fewest;
  }
}
