package org.normscope.stats;

/// The exact sums of every plane of a set, in plain arrays: what the moments of many batches are
/// added up from. 16 bytes a plane. Immutable.
public final class PlaneSums {
  private final int channels;
  // By image.
  private final long[] pixels;
  // By image and channel: the sum, the sum of squares.
  private final long[] sums;

  private PlaneSums(int images, int channels) {
    this.channels = channels;
    this.pixels = new long[images];
    this.sums = new long[2 * images * channels];
  }

  /// The sums of these planes.
  public static PlaneSums of(Planes planes) {
    PlaneSums all = new PlaneSums(planes.images(), planes.channels().size());
    for (int i = 0; i < all.pixels.length; i++) {
      for (int c = 0; c < all.channels; c++) {
        PlaneCounts plane = planes.plane(i, c);
        all.pixels[i] = plane.pixels();
        all.sums[all.place(i, c)] = plane.sum();
        all.sums[all.place(i, c) + 1] = plane.sumOfSquares();
      }
    }
    return all;
  }

  /// Number of images.
  public int images() {
    return pixels.length;
  }

  /// Pixels of an image: H·W.
  public long pixels(int image) {
    return pixels[image];
  }

  /// Adds a plane to sums, of which only count, mean and variance are asked for.
  public void addTo(MomentSums batch, int image, int channel) {
    int place = place(image, channel);
    batch.add(pixels[image], sums[place], sums[place + 1]);
  }

  private int place(int image, int channel) {
    return 2 * (image * channels + channel);
  }
}
