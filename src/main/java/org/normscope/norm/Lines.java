package org.normscope.norm;

import java.util.Arrays;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// The straight line of every plane of a batch.
///
/// @param lines by image and channel; of one image where all have the same
/// @param channels C
/// @param oneLinePerChannel true when all images of a channel have the same line
record Lines(Affine[] lines, int channels, boolean oneLinePerChannel) {

  static Lines of(GroupMoments groups, Setup setup) {
    Rule rule = setup.method().rule();
    int channels = groups.size().channels();
    boolean one = setup.oneLinePerChannel();
    int images = one ? 1 : groups.size().images();
    Affine[] lines = new Affine[images * channels];
    Couplings couplings = new Couplings(groups, rule);
    for (int n = 0; n < images; n++) {
      for (int c = 0; c < channels; c++) {
        lines[n * channels + c] = rule.line(groups.of(n, c), couplings.of(n, c), setup.values(), c);
      }
    }
    return new Lines(lines, channels, one);
  }

  /// The line of plane (n, c).
  Affine of(int n, int c) {
    return lines[(oneLinePerChannel ? 0 : n * channels) + c];
  }

  /// A tensor moved along them; the same where they leave all where it is.
  Tensor moved(Tensor tensor) {
    if (Arrays.stream(lines).allMatch(Affine.IDENTITY::equals)) {
      return tensor;
    }
    double[] values = tensor.toArray();
    move(values, tensor.shape());
    return Tensor.of(tensor.shape(), values);
  }

  /// Moves the values of a tensor along them.
  void move(double[] values, Shape shape) {
    for (int plane = 0; plane < shape.n() * shape.c(); plane++) {
      Affine line = of(plane / shape.c(), plane % shape.c());
      for (int i = plane * shape.plane(); i < (plane + 1) * shape.plane(); i++) {
        values[i] = line.at(values[i]);
      }
    }
  }

  /// What groups are compared with is computed once for all that are compared with each other.
  private static final class Couplings {
    private final GroupMoments groups;
    private final Rule rule;
    private final Coupling[] known;

    Couplings(GroupMoments groups, Rule rule) {
      this.groups = groups;
      this.rule = rule;
      int images = groups.axes().coupled().contains(Axis.N) ? 1 : groups.size().images();
      known = new Coupling[images * groups.size().channels()];
    }

    Coupling of(int n, int c) {
      if (groups.axes().coupled().isEmpty()) {
        return Coupling.NONE;
      }
      int image = groups.axes().coupled().contains(Axis.N) ? 0 : n;
      int channel = groups.axes().coupled().contains(Axis.C) ? 0 : c;
      int place = image * groups.size().channels() + channel;
      if (known[place] == null) {
        known[place] = rule.couple(groups.coupled(n, c));
      }
      return known[place];
    }
  }
}
