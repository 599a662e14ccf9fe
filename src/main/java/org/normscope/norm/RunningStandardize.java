package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.normscope.norm.Formula.Hat;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Option.Item;
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Parameter.Scale;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// [Standardize] with running statistics: in training it normalizes by its batch and moves
/// `running_mean` and `running_var` toward it; in evaluation it normalizes by them, if it keeps
/// them.
///
/// Source: `torch.nn.BatchNorm2d`, `InstanceNorm2d`. How the running statistics move is
/// [RunningStats#after]'s affair.
///
/// @param perInstance true for instance norm
record RunningStandardize(boolean perInstance) implements Rule {
  private static final Standardize BATCH = Standardize.perChannel(1e-5);

  /// Names of the options and parameters that others use.
  static final String MODE = "mode";

  static final String TRAINING = "training";
  static final String EVALUATION = "evaluation";
  static final String TRACK = "track_running_stats";
  static final String MOMENTUM = "momentum";
  static final String TRACKED = "num_batches_tracked";
  static final String MEAN = "running_mean";
  static final String VARIANCE = "running_var";

  @Override
  public List<Convention> conventions() {
    return perInstance
        ? List.of(Convention.PYTORCH, Convention.KERAS)
        : List.of(Convention.values());
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(
            MODE,
            "mode",
            "Training normalizes by the batch, evaluation by the running statistics.",
            List.of(new Item(TRAINING, "training"), new Item(EVALUATION, "evaluation"))),
        Option.yesNo(
            TRACK,
            "running stats",
            "Whether running statistics are kept; without them evaluation uses the batch too.",
            !perInstance));
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    boolean keras = convention == Convention.KERAS || convention == Convention.TENSORFLOW_FUSED;
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.gamma(1, Extent.CHANNEL));
    parameters.add(Parameter.beta(Extent.CHANNEL));
    parameters.add(
        Parameter.eps(keras ? 1e-3 : 1e-5, "to the variance, inside the root", Unit.INPUT_SQUARED));
    parameters.add(momentum(convention, keras));
    parameters.add(
        Parameter.vector(MEAN, MEAN, "What evaluation subtracts.", Unit.INPUT, List.of(0.0), true));
    parameters.add(
        Parameter.vector(
            VARIANCE,
            VARIANCE,
            "Evaluation divides by its root.",
            Unit.INPUT_SQUARED,
            List.of(1.0),
            false));
    if (!perInstance) {
      parameters.add(tracked());
    }
    return List.copyOf(parameters);
  }

  private static Parameter tracked() {
    return new Parameter(
        TRACKED,
        "t",
        TRACKED,
        "Batches that the running statistics have seen; without momentum the next weighs 1/(t +"
            + " 1).",
        Unit.COUNT,
        List.of(0.0),
        new Interval(0, 1e15),
        Optional.empty(),
        Scale.WHOLE,
        Extent.ONE);
  }

  private static Parameter momentum(Convention convention, boolean keras) {
    return new Parameter(
        MOMENTUM,
        "m",
        MOMENTUM,
        keras
            ? "Weight of the old running statistic; PyTorch's momentum is 1 minus this."
            : "Weight of the new batch in the running statistics; none averages all batches.",
        Unit.NONE,
        convention == Convention.PAPER ? List.of() : List.of(keras ? 0.99 : 0.1),
        new Interval(0, 1),
        Optional.of(new Interval(0, 1)),
        Scale.LINEAR,
        Extent.ONE_OR_NONE);
  }

  /// True when it normalizes by the running statistics and not by its batch.
  static boolean evaluates(Values values) {
    return values.is(MODE, EVALUATION) && values.is(TRACK, "true");
  }

  @Override
  public SharedAxes axes(SharedAxes declared, Values values) {
    return evaluates(values) ? SharedAxes.NONE : declared;
  }

  @Override
  public boolean actsOnResult(String id, Values values) {
    return switch (id) {
      case MOMENTUM, TRACKED -> false;
      case MODE -> values.is(TRACK, "true");
      case TRACK -> values.is(MODE, EVALUATION);
      case MEAN, VARIANCE -> evaluates(values);
      default -> true;
    };
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    return evaluates(values)
        ? Standardize.formulaOf(
            new Script(new Hat(changeable("μ")), "c", ""),
            new Script(new Hat(changeable("σ")), "c", "2"))
        : BATCH.formula(axes, values);
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return axes.any() ? BATCH.statistics(axes) : List.of();
  }

  @Override
  public String remark() {
    return BATCH.remark();
  }

  @Override
  public String remark(Values values) {
    if (!values.is(MODE, EVALUATION)) {
      return remark();
    }
    if (!evaluates(values)) {
      return "Without running statistics evaluation uses the batch too.";
    }
    boolean untrained =
        values.all(MEAN).stream().allMatch(mean -> mean == 0)
            && values.all(VARIANCE).stream().allMatch(variance -> variance == 1);
    return untrained
        ? "Running mean 0 and variance 1, until a training says otherwise."
        : "The same running statistics for every batch.";
  }

  @Override
  public void check(BatchSize size, Values values) {
    if (evaluates(values)) {
      return;
    }
    if (!perInstance && size.pixels() == 1 && values.convention().refusesOneValue()) {
      throw new Refusal(
          "one value per channel has no variance to normalize by: take more or larger images, or"
              + (values.is(MODE, EVALUATION) ? " keep running statistics" : " evaluation mode"),
          "ValueError: Expected more than 1 value per channel when training, got input size"
              + " torch.Size("
              + size.onePixelShape()
              + ")");
    }
    if (perInstance && size.fewestPixels() == 1 && values.convention().refusesOneValue()) {
      throw new Refusal(
          "an image of one pixel has no variance of its own to normalize by: take larger images",
          "ValueError: Expected more than 1 spatial element when training, got input size"
              + " torch.Size("
              + size.onePixelShape()
              + ")");
    }
    boolean cumulative = values.all(MOMENTUM).isEmpty();
    if (perInstance && cumulative && values.is(TRACK, "true") && values.is(MODE, TRAINING)) {
      throw new Refusal(
          "instance norm has no cumulative average of its running statistics: give a momentum",
          "TypeError: instance_norm(): argument 'momentum' (position 7) must be float, not"
              + " NoneType");
    }
  }

  @Override
  public String torchOnChannels(String id, int given, BatchSize size) {
    // PyTorch runs instance norm as batch norm on one image with N·C channels.
    int repeats = perInstance ? size.images() : 1;
    return "RuntimeError: %s should contain %d elements not %d"
        .formatted(Standardize.torchName(id), size.channels() * repeats, given * repeats);
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    return evaluates(values)
        ? Standardize.standardized(
            values.get(MEAN, channel), values.get(VARIANCE, channel), values, channel)
        : BATCH.line(group, coupling, values, channel);
  }
}
