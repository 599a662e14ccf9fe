package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.tensor.Tensor;

/// Methods applied to a tensor, element by element: the same rules as on counts, with the moments
/// of the tensor's own boxes.
public final class NormalizedTensor {
  private NormalizedTensor() {}

  /// The tensor after a method. Where the method's statistic is the dataset's, this tensor is the
  /// dataset.
  ///
  /// @throws IllegalArgumentException when the method refuses this tensor
  public static Tensor of(Setup setup, Tensor input) {
    return of(setup, input, setup.axes().wholeDataset() ? perChannel(input) : List.of());
  }

  /// The tensor after a method whose statistic is that of a dataset.
  ///
  /// @param dataset moments of each channel of the dataset
  /// @throws IllegalArgumentException when the method refuses this tensor
  public static Tensor of(Setup setup, Tensor input, List<Moments> dataset) {
    return of(setup, input, dataset, null);
  }

  /// The tensor after a method.
  ///
  /// @param groups known figures of its pixels' groups; null to compute them
  static Tensor of(Setup setup, Tensor input, PixelGroups groups) {
    return of(setup, input, setup.axes().wholeDataset() ? perChannel(input) : List.of(), groups);
  }

  private static Tensor of(Setup setup, Tensor input, List<Moments> dataset, PixelGroups groups) {
    Shape shape = input.shape();
    setup.values().checkShape(shape);
    setup.method().rule().check(BatchSize.of(shape), setup.values());
    List<String> elementwise = setup.values().elementwise(shape.c());
    Setup plain = elementwise.isEmpty() ? setup : withoutAffine(setup);
    double[] output =
        setup.axes().wholePlanes() ? planes(plain, input, dataset) : boxes(plain, input, groups);
    if (!elementwise.isEmpty()) {
      affine(output, setup.values(), shape);
    }
    checkOverflow(output, shape);
    return Tensor.of(shape, output);
  }

  // What comes in is finite, so what does not come out finite went beyond 1e308 on the way.
  private static void checkOverflow(double[] output, Shape shape) {
    int bad = Tensor.firstNotFinite(output);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          "the result at %s (n, c, h, w) is %s: these values are too large, or too near zero, for"
                  .formatted(shape.position(bad), output[bad])
              + " double precision");
    }
  }

  /// Moments of each channel over all images.
  public static List<Moments> perChannel(Tensor tensor) {
    return IntStream.range(0, tensor.shape().c())
        .mapToObj(
            c -> BoxMoments.of(tensor, SharedAxes.PER_CHANNEL.box(0, c, 0, 0, tensor.shape())))
        .toList();
  }

  /// Moments of every group of elements that shares a statistic of this tensor, in the order of the
  /// groups' first elements; none where the method has no statistic. With a window every element
  /// has a group of its own.
  ///
  /// @param setup one that does not refuse tensors of this shape
  public static List<Moments> groups(Setup setup, Tensor tensor) {
    List<Moments> groups = new ArrayList<>();
    if (setup.axes().any()) {
      eachGroup(
          setup.axes(), tensor.shape(), (group, _) -> groups.add(BoxMoments.of(tensor, group)));
    }
    return List.copyOf(groups);
  }

  private static double[] planes(Setup setup, Tensor input, List<Moments> dataset) {
    Shape shape = input.shape();
    Lines lines = Lines.of(GroupMoments.of(setup, input, dataset), setup);
    double[] output = new double[shape.size()];
    for (int n = 0; n < shape.n(); n++) {
      for (int c = 0; c < shape.c(); c++) {
        Affine line = lines.of(n, c);
        int from = shape.offset(n, c, 0, 0);
        for (int i = from; i < from + shape.plane(); i++) {
          output[i] = line.at(input.at(i));
        }
      }
    }
    return output;
  }

  // Pixel by pixel where the rule can, else each group of elements after the other. With a window
  // every element is a group.
  private static double[] boxes(Setup setup, Tensor input, PixelGroups groups) {
    if (PixelGroups.fit(setup)) {
      double[] output = PixelGroups.of(setup, input, groups).applied(setup).toArray(input.shape());
      PixelGroups.last(setup, input.shape().c()).move(output, input.shape());
      return output;
    }
    double[] output = new double[input.shape().size()];
    eachGroup(
        setup.axes(), input.shape(), (group, target) -> put(output, setup, input, group, target));
    return output;
  }

  @FunctionalInterface
  private interface Group {
    // The elements that make a statistic, and those that it is the statistic of.
    void visit(Box group, Box target);
  }

  private static void eachGroup(SharedAxes axes, Shape shape, Group visitor) {
    boolean window = axes.window().isPresent();
    int images = toNextGroup(axes, Axis.N, shape);
    int channels = toNextGroup(axes, Axis.C, shape);
    int rows = toNextGroup(axes, Axis.H, shape);
    int columns = toNextGroup(axes, Axis.W, shape);
    for (int n = 0; n < shape.n(); n += images) {
      for (int c = 0; c < shape.c(); c += channels) {
        for (int h = 0; h < shape.h(); h += rows) {
          for (int w = 0; w < shape.w(); w += columns) {
            Box box = axes.box(n, c, h, w, shape);
            visitor.visit(box, window ? at(n, c, h, w) : box);
          }
        }
      }
    }
  }

  // How far the next group begins: groups are found without a look at every element.
  private static int toNextGroup(SharedAxes axes, Axis axis, Shape shape) {
    if (axes.window().isPresent() || !axes.over().contains(axis)) {
      return 1;
    }
    return axis == Axis.C ? shape.c() / axes.channelGroups() : shape.of(axis);
  }

  private static void put(double[] output, Setup setup, Tensor input, Box group, Box target) {
    Rule rule = setup.method().rule();
    Moments moments = BoxMoments.of(input, group);
    target.runs(
        input.shape(),
        (c, from, to) -> {
          Affine line = rule.line(moments, Coupling.NONE, setup.values(), c);
          for (int i = from; i < to; i++) {
            output[i] = line.at(input.at(i));
          }
        });
  }

  private static Box at(int n, int c, int h, int w) {
    return new Box(Span.only(n), Span.only(c), Span.only(h), Span.only(w));
  }

  // Gamma and beta of each element are applied last, to what is normalized without them.
  private static Setup withoutAffine(Setup setup) {
    return setup.with(setup.values().with("gamma", 1).with("beta", 0));
  }

  private static void affine(double[] output, Values values, Shape shape) {
    List<Double> gamma = values.all("gamma");
    List<Double> beta = values.all("beta");
    for (int i = 0; i < output.length; i++) {
      int element = i % shape.image();
      output[i] =
          output[i] * gamma.get(place(gamma, element, shape))
              + beta.get(place(beta, element, shape));
    }
  }

  // One value for all, one a channel, or one an element.
  private static int place(List<Double> values, int element, Shape shape) {
    return values.size() == 1 ? 0 : values.size() == shape.c() ? element / shape.plane() : element;
  }
}
