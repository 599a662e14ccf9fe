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
/// What does not depend on the parameter that changes is taken from an earlier result: groups,
/// their moments, the order of values. So a slider can be dragged.
public final class NormalizedBatch implements After {
  private final BatchMoments before;
  private final Setup setup;
  private final GroupMoments groups;
  private final Looked looked;
  private final Lines lines;
  private final List<Moments> moments;

  /// What a method that looks at pixels makes of the tensor, but for the line that comes last.
  ///
  /// @param plain the method without that line
  /// @param groups figures of the pixels' groups; null where the method has none
  /// @param tensor what comes out
  private record Looked(Setup plain, PixelGroups groups, BatchMoments tensor) {
    static Looked of(BatchMoments before, Setup setup, Looked earlier) {
      Setup plain = PixelGroups.plain(setup);
      if (earlier != null && earlier.plain.equals(plain)) {
        return earlier;
      }
      Tensor input = before.tensor();
      PixelGroups groups =
          PixelGroups.fit(setup)
              ? PixelGroups.of(setup, input, earlier == null ? null : earlier.groups)
              : null;
      Tensor output = NormalizedTensor.of(plain, input, groups);
      return new Looked(plain, groups, BatchMoments.of(output, before.names()));
    }
  }

  private NormalizedBatch(
      BatchMoments before, Setup setup, GroupMoments groups, Looked looked, Lines lines) {
    this.before = before;
    this.setup = setup;
    this.groups = groups;
    this.looked = looked;
    this.lines = lines;
    this.moments = IntStream.range(0, before.tensor().shape().c()).mapToObj(this::moved).toList();
  }

  /// Applies a method. Where its statistic is the dataset's, this tensor is the dataset.
  ///
  /// @param earlier another result of the same tensor, from which is taken what does not change;
  ///   null to compute all
  /// @throws IllegalArgumentException when the method refuses this tensor
  public static NormalizedBatch of(BatchMoments before, Setup setup, NormalizedBatch earlier) {
    NormalizedBatch known = earlier != null && earlier.before == before ? earlier : null;
    Tensor tensor = before.tensor();
    setup.values().checkShape(tensor.shape());
    setup.method().rule().check(BatchSize.of(tensor.shape()), setup.values());
    if (!setup.line(tensor.shape().c())) {
      Looked looked = Looked.of(before, setup, known == null ? null : known.looked);
      return new NormalizedBatch(
          before, setup, null, looked, PixelGroups.last(setup, tensor.shape().c()));
    }
    GroupMoments groups =
        known != null && known.groups != null && known.groups.axes().equals(setup.axes())
            ? known.groups
            : GroupMoments.of(setup, tensor, before.channels());
    return new NormalizedBatch(before, setup, groups, null, Lines.of(groups, setup));
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

  /// Moments of a plane after.
  Moments after(int image, int channel) {
    return Normalized.moved(source().plane(image, channel), lines.of(image, channel));
  }

  // What the lines move.
  private BatchMoments source() {
    return looked == null ? before : looked.tensor;
  }

  /// The value after of the element at an offset in row-major order.
  public double at(int offset) {
    Shape shape = before.tensor().shape();
    int plane = offset / shape.plane();
    return lines.of(plane / shape.c(), plane % shape.c()).at(source().tensor().at(offset));
  }

  /// The values after of plane (n, c), by their offset in it.
  public IntToDoubleFunction plane(int n, int c) {
    Affine line = lines.of(n, c);
    Tensor tensor = source().tensor();
    int start = tensor.shape().offset(n, c, 0, 0);
    return i -> line.at(tensor.at(start + i));
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
    SortedPlanes sorted = looked == null ? before.sorted() : null;
    return PlaneBins.of(source(), sorted, lines, new Bins(low, high, bins));
  }

  /// The same as [#points]: what is no code has no interval of its own.
  @Override
  public Histogram spread(int bins, double low, double high) {
    return points(bins, low, high);
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
