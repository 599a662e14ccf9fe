package org.normscope.norm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// A tensor and the moments of each of its planes: computed once, kept while a slider moves.
public final class BatchMoments {
  // 64 MiB of doubles.
  private static final int MOST_SORTED = 1 << 23;
  private static final double MOST_WHOLE = 1e15;
  private static final double ONE_VALUE = 1e-9;

  private final Tensor tensor;
  private final List<String> names;
  private final Moments[] planes;
  private final List<Moments> channels;
  private SortedPlanes sorted;

  private BatchMoments(
      Tensor tensor, List<String> names, Moments[] planes, List<Moments> channels) {
    this.tensor = tensor;
    this.names = names;
    this.planes = planes;
    this.channels = channels;
  }

  /// Of a tensor.
  ///
  /// @param names of its channels
  public static BatchMoments of(Tensor tensor, List<String> names) {
    Shape shape = tensor.shape();
    if (names.size() != shape.c()) {
      throw new IllegalArgumentException(
          "%d names for %d channels".formatted(names.size(), shape.c()));
    }
    Moments[] planes = new Moments[shape.n() * shape.c()];
    Arrays.parallelSetAll(
        planes,
        i ->
            BoxMoments.of(
                tensor,
                SharedAxes.PER_IMAGE_AND_CHANNEL.box(i / shape.c(), i % shape.c(), 0, 0, shape)));
    List<Moments> channels =
        IntStream.range(0, shape.c())
            .mapToObj(c ->
                IntStream.range(0, shape.n())
                    .mapToObj(n -> planes[n * shape.c() + c])
                    .reduce(Moments::and)
                    .orElseThrow())
            .toList();
    return new BatchMoments(tensor, List.copyOf(names), planes, channels);
  }

  /// The tensor.
  public Tensor tensor() {
    return tensor;
  }

  /// Its planes in ascending order, once asked for kept; null where that takes too much memory.
  synchronized SortedPlanes sorted() {
    if (sorted == null && tensor.shape().size() <= MOST_SORTED) {
      sorted = SortedPlanes.of(tensor);
    }
    return sorted;
  }

  /// Names of its channels.
  public List<String> names() {
    return names;
  }

  /// Moments of plane (n, c).
  public Moments plane(int n, int c) {
    return planes[n * tensor.shape().c() + c];
  }

  /// Moments of each channel over all images.
  public List<Moments> channels() {
    return channels;
  }

  /// Counts of all elements, a row a channel, over all there is. Whole numbers stand in the middles
  /// of bins that are whole numbers wide, so that no comb appears.
  ///
  /// @param most bins
  public Histogram histogram(int most) {
    double low = channels.stream().mapToDouble(Moments::min).min().orElseThrow();
    double high = channels.stream().mapToDouble(Moments::max).max().orElseThrow();
    double size = Math.max(Math.abs(low), Math.abs(high));
    // Of larger ones no half is a double.
    boolean whole = low == Math.rint(low) && size < MOST_WHOLE && allWhole();
    double width = whole ? Math.max(1, Math.ceil((high - low + 1) / most)) : 0;
    int bins = whole ? (int) Math.ceil((high - low + 1) / width) : most;
    double from = whole ? low - 0.5 : low;
    double to = whole ? from + bins * width : Math.max(high, low + leastWidth(size));
    Bins places = new Bins(from, to, bins);
    Shape shape = tensor.shape();
    long[][] rows = new long[shape.c()][bins + 2];
    for (int i = 0; i < shape.size(); i++) {
      rows[i / shape.plane() % shape.c()][places.place(tensor.at(i))]++;
    }
    return NormalizedPixels.histogram(rows, from, to);
  }

  // Of what holds one value.
  private static double leastWidth(double size) {
    return size == 0 ? ONE_VALUE : Math.max(size * ONE_VALUE, Double.MIN_NORMAL / ONE_VALUE);
  }

  private boolean allWhole() {
    return IntStream.range(0, tensor.shape().size())
        .allMatch(i -> tensor.at(i) == Math.rint(tensor.at(i)));
  }
}
