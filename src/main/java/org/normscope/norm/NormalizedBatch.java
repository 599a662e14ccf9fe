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
  // Null where nothing was.
  private final Foretold foretold;

  private NormalizedBatch(
      BatchMoments before,
      Setup setup,
      GroupMoments groups,
      Looked looked,
      Lines lines,
      Foretold foretold) {
    this.before = before;
    this.setup = setup;
    this.groups = groups;
    this.looked = looked;
    this.lines = lines;
    this.foretold = foretold;
    this.moments = perChannel(before.tensor().shape(), this::after);
  }

  /// Applies a method. Where its statistic is the dataset's, this tensor is the dataset.
  ///
  /// @param earlier another result of the same tensor, from which is taken what does not change;
  ///   null to compute all
  /// @throws IllegalArgumentException when the method refuses this tensor
  public static NormalizedBatch of(BatchMoments before, Setup setup, NormalizedBatch earlier) {
    return of(before, setup, earlier, null);
  }

  /// The same where one knows what is asked for next.
  ///
  /// @param next the histogram; null where nothing is known of it
  public static NormalizedBatch of(
      BatchMoments before, Setup setup, NormalizedBatch earlier, NextHistogram next) {
    NormalizedBatch known = earlier != null && earlier.before == before ? earlier : null;
    Tensor tensor = before.tensor();
    setup.values().checkShape(tensor.shape());
    setup.method().rule().check(BatchSize.of(tensor.shape()), setup.values());
    if (!setup.line(tensor.shape().c())) {
      Looked looked = Looked.of(setup, tensor, known == null ? null : known.looked);
      Lines last = PixelGroups.last(setup, tensor.shape().c());
      Foretold foretold =
          next == null || looked.known()
              ? null
              : foretell(next, tensor.shape(), looked, last, known);
      return new NormalizedBatch(before, setup, null, looked, last, foretold);
    }
    GroupMoments groups =
        known != null && known.groups != null && known.groups.axes().equals(setup.axes())
            ? known.groups
            : GroupMoments.of(setup, tensor, before.channels());
    return new NormalizedBatch(before, setup, groups, null, Lines.of(groups, setup), null);
  }

  // The moments are wanted too: one look at the values is enough for both.
  private static Foretold foretell(
      NextHistogram next, Shape shape, Looked looked, Lines last, NormalizedBatch earlier) {
    Moments[] planes = looked.about();
    return Foretold.of(
        next,
        perChannel(shape, (n, c) -> Normalized.moved(planes[n * shape.c() + c], last.of(n, c))),
        earlier == null || earlier.foretold == null ? null : earlier.foretold.against(earlier),
        bins -> looked.count(bins, last));
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

  @FunctionalInterface
  private interface PlaneMoments {
    Moments of(int n, int c);
  }

  private static List<Moments> perChannel(Shape shape, PlaneMoments planes) {
    return IntStream.range(0, shape.c())
        .mapToObj(c ->
            IntStream.range(0, shape.n())
                .mapToObj(n -> planes.of(n, c))
                .reduce(Moments::and)
                .orElseThrow())
        .toList();
  }

  /// Moments of a plane after.
  Moments after(int image, int channel) {
    Moments plane =
        looked == null ? before.plane(image, channel) : looked.plane(number(image, channel));
    return Normalized.moved(plane, lines.of(image, channel));
  }

  private int number(int n, int c) {
    return n * before.tensor().shape().c() + c;
  }

  // What the lines move.
  private Tiles tiles() {
    return looked == null ? Tiles.of(before.tensor()) : looked.tiles();
  }

  /// The value after of the element at an offset in row-major order.
  public double at(int offset) {
    Shape shape = before.tensor().shape();
    int plane = offset / shape.plane();
    double[] value = new double[1];
    tiles().reader().read(plane, offset % shape.plane(), value, 1);
    return lines.of(plane / shape.c(), plane % shape.c()).at(value[0]);
  }

  /// The values after of plane (n, c), by their offset in it.
  public IntToDoubleFunction plane(int n, int c) {
    Affine line = lines.of(n, c);
    if (looked != null) {
      Shape shape = before.tensor().shape();
      double[] values = new double[shape.plane()];
      tiles().copy(shape, number(n, c), values, 0);
      return i -> line.at(values[i]);
    }
    Tensor tensor = before.tensor();
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
    Setup own = setup.with(setup.values().ofElement(shape, c, h, w));
    return new Worked(own, box, Coupling.NONE, c, x);
  }

  @Override
  public Histogram points(int bins, double low, double high) {
    SortedPlanes sorted = looked == null ? before.sorted() : null;
    Bins places = new Bins(low, high, bins);
    Shape shape = before.tensor().shape();
    if (sorted != null) {
      return sorted.histogram(shape, lines, places);
    }
    Histogram told = foretold == null ? null : foretold.in(places, shape.c());
    return told == null ? counted(new PlaneBins(places)) : told;
  }

  private Histogram counted(PlaneBins bins) {
    int channels = before.tensor().shape().c();
    long[][] planes =
        looked == null
            ? bins.count(tiles().packed(before.tensor().shape()), channels, lines)
            : looked.count(bins, lines);
    return bins.histogram(planes, channels);
  }

  /// The same as [#points]: what is no code has no interval of its own.
  @Override
  public Histogram spread(int bins, double low, double high) {
    return points(bins, low, high);
  }

  @Override
  public Tensor input(int image) {
    Shape shape = before.tensor().shape();
    double[] one = new double[shape.image()];
    before.tensor().copy(image * shape.image(), one, one.length);
    return Tensor.of(new Shape(1, shape.c(), shape.h(), shape.w()), one);
  }

  @Override
  public Tensor output(int image, Tensor input) {
    Shape shape = input.shape();
    IntToDoubleFunction[] planes = new IntToDoubleFunction[shape.c()];
    Arrays.setAll(planes, c -> plane(image, c));
    double[] one = new double[shape.size()];
    Arrays.setAll(one, i -> planes[i / shape.plane()].applyAsDouble(i % shape.plane()));
    return Tensor.of(shape, one);
  }
}
