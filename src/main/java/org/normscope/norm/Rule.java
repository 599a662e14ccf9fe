package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// The formula of a method, whatever axes share its statistic. Batch, layer and instance norm are
/// one rule on different axes.
public interface Rule {
  /// Whose habits it can follow, the default first.
  default List<Convention> conventions() {
    return List.of(Convention.PYTORCH);
  }

  /// Its numbers, in the order in which they are shown, with the defaults of a convention.
  List<Parameter> parameters(Convention convention);

  /// Its choices, in the order in which they are shown.
  default List<Option> options() {
    return List.of();
  }

  /// Named numbers to start from.
  default List<Preset> presets() {
    return List.of();
  }

  /// What shares a statistic when it runs with these values: usually what the method declares.
  default SharedAxes axes(SharedAxes declared, Values values) {
    return declared;
  }

  /// True when a parameter or option changes the result for a batch. Momentum does not: it acts on
  /// the running statistics.
  default boolean actsOnResult(String id, Values values) {
    return true;
  }

  /// The formula, y = ..., with indices as these axes have them.
  Formula formula(SharedAxes axes, Values values);

  /// What the formula's statistic is, such as μ = 1/(N·H·W) Σ x; empty when there is none to
  /// explain.
  List<Formula> statistics(SharedAxes axes);

  /// One sentence that a reader of the result should know.
  String remark();

  /// The same, where it depends on how the method is set up.
  default String remark(Values values) {
    return remark();
  }

  /// Why the mean is not 0 and the std not 1 after a method that does not aim at them.
  default String aim(Values values) {
    return remark(values);
  }

  /// The values that a window opens the method with; its defaults, unless they do nothing.
  default Values opening() {
    return Values.defaults(this);
  }

  /// Opening values that suit so many channels: with others it may be another method.
  ///
  /// @param opening of this rule
  /// @param channels C
  default Values suited(Values opening, int channels) {
    return opening;
  }

  /// Refuses numbers that PyTorch refuses whatever the data.
  ///
  /// @throws Refusal with PyTorch's words
  default void check(Values values) {}

  /// Refuses what PyTorch refuses, besides numbers outside their ranges and wrong numbers of
  /// values.
  ///
  /// @throws Refusal with PyTorch's words
  default void check(BatchSize size, Values values) {}

  /// PyTorch's words for a parameter that has one value for each of a wrong number of channels.
  default String torchOnChannels(String id, int given, BatchSize size) {
    return "RuntimeError: The size of tensor a (%d) must match the size of tensor b (%d) at"
            .formatted(size.channels(), given)
        + " non-singleton dimension 1";
  }

  /// What it needs of the groups that one is compared with; only for rules on coupled axes.
  default Coupling couple(List<Moments> groups) {
    return Coupling.NONE;
  }

  /// The line of one channel of one group. It is a line in x also where the group is an element's
  /// own neighbourhood: then it is evaluated once, at that element.
  ///
  /// @param group moments of the group; null where no statistic is shared
  /// @param coupling what [#couple] gave
  /// @param values the parameters
  /// @param channel the channel
  Affine line(Moments group, Coupling coupling, Values values, int channel);
}
