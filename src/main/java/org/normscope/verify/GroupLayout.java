package org.normscope.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;

/// How the statistics of a tensor are laid out: which axes they run over, and the shape of an array
/// with a number for each group.
///
/// @param axes numbers of the axes, ascending
/// @param shape lengths of the other axes; 1 where there is no other
/// @param axesOf what the axes are those of, unless they are the input's
record GroupLayout(List<Integer> axes, List<Integer> shape, Optional<String> axesOf) {
  private static final Optional<String> IN_GROUPS = Optional.of("input reshaped to [N,G,C/G,H,W]");

  static GroupLayout of(Setup setup, Shape shape) {
    SharedAxes shared = setup.axes();
    if (setup.method() == Method.GROUP_NORM) {
      return new GroupLayout(
          List.of(2, 3, 4), List.of(shape.n(), shared.channelGroups()), IN_GROUPS);
    }
    List<Integer> kept =
        Stream.of(Axis.values())
            .filter(axis -> !shared.over().contains(axis))
            .map(shape::of)
            .toList();
    return new GroupLayout(axes(shared), kept.isEmpty() ? List.of(1) : kept, Optional.empty());
  }

  /// Numbers of the axes that a statistic runs over.
  static List<Integer> axes(SharedAxes shared) {
    return shared.over().stream().map(Axis::ordinal).sorted().toList();
  }
}
