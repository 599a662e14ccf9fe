package org.normscope.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// One tensor after a method: feature maps, an array from a file, numbers to check by hand. All
/// methods work here, also those that look at pixels of several images at once.
///
/// Where planes are mapped by lines nothing is computed per element but the histogram, so that a
/// slider can be dragged.
public final class NormalizedBatch implements After {
  private final BatchMoments before;
  private final Setup setup;
  private final GroupMoments groups;
  private final Lines lines;
  private final Tensor computed;
  private final List<Moments> moments;

  private NormalizedBatch(
      BatchMoments before, Setup setup, GroupMoments groups, Lines lines, Tensor computed) {
    this.before = before;
    this.setup = setup;
    this.groups = groups;
    this.lines = lines;
    this.computed = computed;
    this.moments =
        computed == null
            ? IntStream.range(0, before.tensor().shape().c()).mapToObj(this::moved).toList()
            : NormalizedTensor.perChannel(computed);
  }

  /// Applies a method. Where its statistic is the dataset's, this tensor is the dataset.
  ///
  /// @param groups what [#groups] of an earlier result gave, when it has the same shared axes; null
  ///   to compute them
  /// @throws IllegalArgumentException when the method refuses this tensor
  public static NormalizedBatch of(BatchMoments before, Setup setup, GroupMoments groups) {
    Tensor tensor = before.tensor();
    if (!setup.line(tensor.shape().c())) {
      return new NormalizedBatch(before, setup, null, null, NormalizedTensor.of(setup, tensor));
    }
    setup.values().checkShape(tensor.shape());
    setup.method().rule().check(BatchSize.of(tensor.shape()), setup.values());
    GroupMoments known =
        groups != null && groups.axes().equals(setup.axes())
            ? groups
            : GroupMoments.of(setup, tensor, before.channels());
    return new NormalizedBatch(before, setup, known, Lines.of(known, setup), null);
  }

  /// The moments of each group; null where the method looks at pixels.
  public GroupMoments groups() {
    return groups;
  }

  /// The tensor before, and its moments.
  public BatchMoments before() {
    return before;
  }

  @Override
  public List<String> channels() {
    return before.names();
  }

  @Override
  public int images() {
    return before.tensor().shape().n();
  }

  @Override
  public Moments moments(int channel) {
    return moments.get(channel);
  }

  private Moments moved(int channel) {
    return IntStream.range(0, images())
        .mapToObj(n -> after(n, channel))
        .reduce(Moments::and)
        .orElseThrow();
  }

  /// Moments of a plane after. Only where planes are mapped by lines.
  Moments after(int image, int channel) {
    return Normalized.moved(before.plane(image, channel), lines.of(image, channel));
  }

  /// The value after of the element at an offset in row-major order.
  public double at(int offset) {
    if (computed != null) {
      return computed.at(offset);
    }
    Shape shape = before.tensor().shape();
    int plane = offset / shape.plane();
    return lines.of(plane / shape.c(), plane % shape.c()).at(before.tensor().at(offset));
  }

  /// The formula with the numbers of the group that an element belongs to.
  public Worked worked(int n, int c, int h, int w) {
    Shape shape = before.tensor().shape();
    double x = before.tensor().at(n, c, h, w);
    if (groups != null) {
      return groups.worked(setup, n, c, x);
    }
    Moments box =
        setup.axes().any()
            ? BoxMoments.of(before.tensor(), setup.axes().box(n, c, h, w, shape))
            : null;
    return new Worked(setup, box, Coupling.NONE, c, x);
  }

  @Override
  public Histogram points(int bins, double low, double high) {
    Bins places = new Bins(low, high, bins);
    Shape shape = before.tensor().shape();
    return histogram(
        places,
        (n, c, row) -> {
          int from = shape.offset(n, c, 0, 0);
          for (int i = from; i < from + shape.plane(); i++) {
            row[places.place(at(i))]++;
          }
        });
  }

  /// As [#points], but quicker where planes are mapped by lines: an element that lies within a
  /// rounding of a bin's edge may be counted beyond it.
  @Override
  public Histogram spread(int bins, double low, double high) {
    if (computed != null || !(high > low)) {
      return points(bins, low, high);
    }
    double perUnit = bins / (high - low);
    Bins places = new Bins(low, high, bins);
    return histogram(places, (n, c, row) -> count(n, c, places, perUnit, row));
  }

  /// Counts the elements of one plane into the bins of its channel.
  @FunctionalInterface
  private interface PlaneCount {
    void into(int n, int c, long[] row);
  }

  private Histogram histogram(Bins bins, PlaneCount count) {
    Shape shape = before.tensor().shape();
    long[][] rows =
        IntStream.range(0, shape.c())
            .parallel()
            .mapToObj(c -> {
              long[] row = new long[bins.bins() + 2];
              for (int n = 0; n < shape.n(); n++) {
                count.into(n, c, row);
              }
              return row;
            })
            .toArray(long[][]::new);
    return NormalizedPixels.histogram(rows, bins.low(), bins.high());
  }

  private void count(int n, int c, Bins bins, double perUnit, long[] row) {
    Tensor tensor = before.tensor();
    Affine line = lines.of(n, c);
    // Of no width: a constant plane must land where its value does.
    if (before.plane(n, c).variance() == 0) {
      row[bins.place(line.at(before.plane(n, c).mean()))] += tensor.shape().plane();
      return;
    }
    double scale = line.scale() * perUnit;
    double shift = (line.shift() - bins.low() - line.center() * line.scale()) * perUnit + 1;
    int last = bins.bins() + 1;
    // What is at the high end lies in the last bin.
    double end = last * (1 + 1e-12);
    int from = tensor.shape().offset(n, c, 0, 0);
    for (int i = from; i < from + tensor.shape().plane(); i++) {
      double place = tensor.at(i) * scale + shift;
      int bin = place < 1 ? (place < 1 - 1e-9 ? 0 : 1) : place >= last ? last : (int) place;
      row[bin == last && place <= end ? last - 1 : bin]++;
    }
  }

  @Override
  public Tensor input(int image) {
    return slice(image, before.tensor()::at);
  }

  @Override
  public Tensor output(int image, Tensor input) {
    return slice(image, this::at);
  }

  private Tensor slice(int image, IntToDoubleFunction values) {
    Shape shape = before.tensor().shape();
    double[] one = new double[shape.image()];
    Arrays.setAll(one, i -> values.applyAsDouble(image * shape.image() + i));
    return Tensor.of(new Shape(1, shape.c(), shape.h(), shape.w()), one);
  }
}
