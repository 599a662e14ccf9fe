package org.normscope.norm;

import java.util.Arrays;
import java.util.Set;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// The figures of groups that run along one axis only: the channels of each pixel, or the
/// neighbours of each value. They depend on no parameter but the window's size, so they are kept
/// while a slider moves.
sealed interface PixelGroups permits AxisGroups, WindowGroups {

  /// True when a method can be computed this way.
  static boolean fit(Setup setup) {
    SharedAxes axes = setup.axes();
    Set<Axis> over = axes.over();
    return setup.method().rule() instanceof Pixelwise pixelwise
        && over.size() == 1
        && axes.channelGroups() == 1
        && axes.coupled().isEmpty()
        && !axes.wholeDataset()
        && (axes.window().isEmpty() || !pixelwise.centered());
  }

  /// Of a tensor.
  ///
  /// @param setup one that [#fit]s
  /// @param earlier taken where they are the same; null to compute them
  static PixelGroups of(Setup setup, Tensor input, PixelGroups earlier) {
    if (earlier != null && earlier.isOf(setup, input)) {
      return earlier;
    }
    return windows(setup.axes(), input.shape())
        ? new WindowGroups(setup, input, earlier instanceof WindowGroups other ? other : null)
        : new AxisGroups(setup, input);
  }

  /// True when neighbours have windows of their own. A window that holds all there is along its
  /// axis, as five channels around each of three, is one for all of them.
  static boolean windows(SharedAxes axes, Shape shape) {
    int others = shape.of(axes.over().iterator().next()) - 1;
    return axes.window()
        .filter(window -> window.below() < others || window.above() < others)
        .isPresent();
  }

  /// A method without what comes last; the same where it is not computed this way.
  static Setup plain(Setup setup) {
    return fit(setup) ? setup.with(rule(setup).withoutLast(setup.values())) : setup;
  }

  /// What comes last, a line a channel; nothing where a method is not computed this way.
  static Lines last(Setup setup, int channels) {
    Affine[] lines = new Affine[channels];
    Arrays.setAll(lines, c -> fit(setup) ? rule(setup).last(setup.values(), c) : Affine.IDENTITY);
    return new Lines(lines, channels, true);
  }

  /// The rule of a method that [#fit]s.
  static Pixelwise rule(Setup setup) {
    return (Pixelwise) setup.method().rule();
  }

  /// How far apart neighbours along an axis are.
  static int inner(Axis axis, Shape shape) {
    return switch (axis) {
      case N -> shape.image();
      case C -> shape.plane();
      case H -> shape.w();
      case W -> 1;
    };
  }

  /// True when they are those of this tensor and this method.
  boolean isOf(Setup setup, Tensor input);

  /// The tensor after a method, but for the line that comes last.
  ///
  /// @param setup one whose groups these are
  Tiles applied(Setup setup);
}
