package org.normscope.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// In which order a file has the axes of its images. A single image has no axis N.
public enum Layout {
  /// A batch in PyTorch's order.
  NCHW(Axis.N, Axis.C, Axis.H, Axis.W),
  /// A batch in TensorFlow's order.
  NHWC(Axis.N, Axis.H, Axis.W, Axis.C),
  /// One image in PyTorch's order.
  CHW(Axis.C, Axis.H, Axis.W),
  /// One image in the order of TensorFlow, Pillow and OpenCV.
  HWC(Axis.H, Axis.W, Axis.C);

  private static final List<Axis> TENSOR = List.of(Axis.values());

  private final List<Axis> axes;

  Layout(Axis... axes) {
    this.axes = List.of(axes);
  }

  /// The layout of a name, in upper or lower case.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static Layout of(String name) {
    for (Layout layout : values()) {
      if (layout.name().equals(name.toUpperCase(Locale.ROOT))) {
        return layout;
      }
    }
    throw new IllegalArgumentException(
        "there is no layout '%s'; there are %s, %s"
            .formatted(name, names(4, ", "), names(3, ", ")));
  }

  /// PyTorch's order for this many axes.
  ///
  /// @throws IllegalArgumentException unless there are 3 or 4
  public static Layout byDefault(int rank) {
    return switch (rank) {
      case 4 -> NCHW;
      case 3 -> CHW;
      default ->
          throw new IllegalArgumentException(
              "an array of %d axes fits no layout: one image has 3, a batch has 4".formatted(rank));
    };
  }

  /// How one image of a batch in this layout lies.
  public Layout ofOneImage() {
    return this == NHWC || this == HWC ? HWC : CHW;
  }

  /// The axes in the order of the file.
  public List<Axis> axes() {
    return axes;
  }

  /// An array in this layout as a tensor in NCHW; a single image is a batch of one. Values stay as
  /// they are: uint8 codes are not scaled.
  ///
  /// @throws IllegalArgumentException when the array has another number of axes or no elements, or
  ///   a value is NaN or infinite: it is named by its position in the array's own order
  public Tensor toTensor(NpyArray array) {
    List<Integer> lengths = array.shape();
    if (lengths.size() != axes.size()) {
      throw new IllegalArgumentException(wrongRank(lengths));
    }
    if (array.size() == 0) {
      throw new IllegalArgumentException(
          "an array of shape %s has no elements".formatted(NpyArray.text(lengths)));
    }
    for (int i = 0; i < array.size(); i++) {
      if (!Double.isFinite(array.at(i))) {
        throw new IllegalArgumentException(
            "the value at %s of the array is %s; only finite numbers can be normalized"
                .formatted(array.position(i), array.at(i)));
      }
    }
    Shape shape =
        new Shape(
            length(lengths, Axis.N),
            length(lengths, Axis.C),
            length(lengths, Axis.H),
            length(lengths, Axis.W));
    if (this == NCHW || this == CHW) {
      // Neither of the two is ever changed, so they may share.
      return Tensor.of(shape, array.values());
    }
    int[] steps = Walk.steps(lengths);
    Walk walk =
        new Walk(
            TENSOR.stream().mapToInt(shape::of).toArray(),
            TENSOR.stream().mapToInt(axis -> has(axis) ? steps[axes.indexOf(axis)] : 0).toArray());
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.at(walk.next());
    }
    return Tensor.of(shape, values);
  }

  /// A tensor as an array in this layout, to be written as a type.
  ///
  /// @throws IllegalArgumentException when it has more than one image and this layout is of one, or
  ///   the type cannot hold a value: it is named by its position in the array's own order
  public NpyArray fromTensor(Tensor tensor, NpyArray.Type type) {
    Shape shape = tensor.shape();
    if (!has(Axis.N) && shape.n() > 1) {
      throw new IllegalArgumentException(
          "a batch of %,d images does not fit layout %s, which is of one image; choose %s"
              .formatted(shape.n(), this, names(4, " or ")));
    }
    List<Integer> lengths = axes.stream().map(shape::of).toList();
    int[] steps = Walk.steps(List.of(shape.n(), shape.c(), shape.h(), shape.w()));
    Walk walk =
        new Walk(
            lengths.stream().mapToInt(length -> length).toArray(),
            axes.stream().mapToInt(axis -> steps[TENSOR.indexOf(axis)]).toArray());
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.at(walk.next());
    }
    return NpyArray.of(type, lengths, values);
  }

  private boolean has(Axis axis) {
    return axes.contains(axis);
  }

  private int length(List<Integer> lengths, Axis axis) {
    return has(axis) ? lengths.get(axes.indexOf(axis)) : 1;
  }

  private String wrongRank(List<Integer> lengths) {
    String fitting = names(lengths.size(), " or ");
    return "an array of shape %s has %s, but layout %s has %d; %s"
        .formatted(
            NpyArray.text(lengths),
            lengths.size() == 1 ? "1 axis" : lengths.size() + " axes",
            this,
            axes.size(),
            fitting.isEmpty()
                ? "reshape it to 4 axes (%s) or 3 (%s)".formatted(names(4, ", "), names(3, ", "))
                : "choose " + fitting);
  }

  /// The layouts of so many axes.
  private static String names(int rank, String between) {
    return Arrays.stream(values())
        .filter(layout -> layout.axes.size() == rank)
        .map(Layout::name)
        .collect(Collectors.joining(between));
  }
}
