package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// A tensor after a [Pixelwise] rule whose groups are windows. Nothing of it is held: its values
/// are computed where they are asked for.
final class AppliedWindows implements Tiles {
  private final WindowGroups groups;
  private final Pixelwise.Slope slope;

  /// @param setup the method
  /// @param groups figures of its windows
  AppliedWindows(Setup setup, WindowGroups groups) {
    this.groups = groups;
    this.slope = PixelGroups.rule(setup).slope(setup.values(), 0, groups.most());
  }

  @Override
  public Reader reader() {
    Reader picked = pickedReader();
    double[] scratch = new double[SIZE];
    return (plane, from, into, size) -> {
      if (groups.whole(plane)) {
        picked.read(plane, from, into, size);
        return;
      }
      int first = plane * groups.input().shape().plane() + from;
      groups.sum(first, into, size);
      slope.of(into, 0, into, size, scratch);
      multiply(into, groups.input(), first, size);
    };
  }

  // Of the values that are looked at.
  private Reader pickedReader() {
    double[] scratch = new double[SIZE];
    return (plane, from, into, size) -> {
      slope.of(groups.sums(plane), from, into, size, scratch);
      if (groups.whole(plane)) {
        multiply(into, groups.input(), plane * groups.input().shape().plane() + from, size);
      } else {
        multiply(into, groups.values(plane), from, size);
      }
    };
  }

  @Override
  public Packed packed(Shape shape) {
    if (!zerosStay()) {
      return Tiles.super.packed(shape);
    }
    int planes = shape.n() * shape.c();
    return new Packed(
        this::pickedReader, IntStream.range(0, planes).map(groups::size).toArray(), shape.plane());
  }

  // Unless they are multiplied by what is beyond the largest number. A slope is largest or smallest
  // at an end.
  private boolean zerosStay() {
    double[] ends = {0, groups.most()};
    slope.of(ends, 0, ends, 2, new double[2]);
    return Double.isFinite(ends[0]) && Double.isFinite(ends[1]);
  }

  private static void multiply(double[] into, double[] by, int first, int size) {
    for (int i = 0; i < size; i++) {
      into[i] *= by[first + i];
    }
  }

  private static void multiply(double[] into, Tensor by, int first, int size) {
    for (int i = 0; i < size; i++) {
      into[i] *= by.at(first + i);
    }
  }
}
