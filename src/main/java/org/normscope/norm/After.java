package org.normscope.norm;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Tensor;

/// Images after a method: what a picture or a file needs to know of them.
public sealed interface After permits Normalized, NormalizedPixels, NormalizedBatch {
  /// Names of the channels: C of them.
  List<String> channels();

  /// Number of images, N.
  int images();

  /// Moments of a channel over all images.
  Moments moments(int channel);

  /// Moments of every channel.
  default List<Moments> allMoments() {
    return IntStream.range(0, channels().size()).parallel().mapToObj(this::moments).toList();
  }

  /// The histogram that files carry: every value is a point, counted in the bin `[a, b)` that it
  /// lands in; the last bin holds `high` too.
  ///
  /// @param low where the first bin begins, usually the smallest value after
  /// @param high where the last bin ends; where it equals `low` every value is in the last bin
  Histogram points(int bins, double low, double high);

  /// The histogram that the window draws. Where values are codes that were moved along a line, the
  /// pixels of a code are spread evenly over the interval that it stands for.
  Histogram spread(int bins, double low, double high);

  /// The pixels of one image before, (1, C, H, W).
  ///
  /// @throws IOException when they cannot be read again
  /// @throws UnsupportedOperationException where only counts are known
  Tensor input(int image) throws IOException;

  /// The pixels of one image after.
  ///
  /// @param input its pixels before
  /// @throws IOException when it cannot be read again
  Tensor output(int image, Tensor input) throws IOException;
}
