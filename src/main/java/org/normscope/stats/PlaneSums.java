package org.normscope.stats;

/// The exact sums of every plane of a set, in plain arrays: what the moments of many batches are
/// added up from. 24 bytes a plane. Immutable.
public final class PlaneSums {
  private static final int FIELDS = 3;

  private final int images;
  private final int channels;
  // By image and channel: pixels, their sum, their sum of squares.
  private final long[] sums;

  private PlaneSums(int images, int channels) {
    this.images = images;
    this.channels = channels;
    this.sums = new long[FIELDS * images * channels];
  }

  /// The sums of these planes.
  public static PlaneSums of(Planes planes) {
    PlaneSums all = new PlaneSums(planes.images(), planes.channels().size());
    for (int i = 0; i < all.images; i++) {
      for (int c = 0; c < all.channels; c++) {
        PlaneCounts plane = planes.plane(i, c);
        int place = all.place(i, c);
        all.sums[place] = plane.pixels();
        all.sums[place + 1] = plane.sum();
        all.sums[place + 2] = plane.sumOfSquares();
      }
    }
    return all;
  }

  /// Number of images.
  public int images() {
    return images;
  }

  /// Pixels that were counted in a plane: H·W, unless some were ignored.
  public long pixels(int image, int channel) {
    return sums[place(image, channel)];
  }

  /// Adds a plane to sums, of which only count, mean and variance are asked for.
  public void addTo(MomentSums batch, int image, int channel) {
    int place = place(image, channel);
    batch.add(sums[place], sums[place + 1], sums[place + 2]);
  }

  private int place(int image, int channel) {
    return FIELDS * (image * channels + channel);
  }
}
