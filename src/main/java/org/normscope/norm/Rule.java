package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// The formula of a method, whatever axes share its statistic. Batch, layer and instance norm are
/// one rule on different axes.
public interface Rule {
  /// Its parameters, in the order in which they are shown.
  List<Parameter> parameters();

  /// The formula, y = ..., with indices as these axes have them.
  Formula formula(SharedAxes axes);

  /// What the formula's statistic is, such as μ = 1/(N·H·W) Σ x; empty when there is none to
  /// explain.
  List<Formula> statistics(SharedAxes axes);

  /// One sentence that a reader of the result should know.
  String remark();

  /// The values that a window opens the method with; its defaults, unless they do nothing.
  default Values opening() {
    return Values.defaults(this);
  }

  /// The line of one plane.
  ///
  /// @param group moments of the group that the plane belongs to
  /// @param coupled moments of the groups that this one is compared with, itself among them; empty
  ///   for rules on axes that couple nothing
  /// @param values the parameters
  /// @param channel the plane's channel
  Affine line(Moments group, List<Moments> coupled, Values values, int channel);
}
