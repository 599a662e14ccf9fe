package org.normscope.norm;

import static org.normscope.norm.RunningStandardize.EVALUATION;
import static org.normscope.norm.RunningStandardize.MEAN;
import static org.normscope.norm.RunningStandardize.MODE;
import static org.normscope.norm.RunningStandardize.MOMENTUM;
import static org.normscope.norm.RunningStandardize.TRACK;
import static org.normscope.norm.RunningStandardize.TRACKED;
import static org.normscope.norm.RunningStandardize.TRAINING;
import static org.normscope.norm.RunningStandardize.VARIANCE;

import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// A method with the running statistics that it has come to, like a module of PyTorch in training
/// or evaluation mode. Immutable: a step gives the output and the layer after it.
///
/// @param setup the method; its mode and running statistics are this layer's affair
/// @param running what it has come to
public record Layer(Setup setup, RunningStats running) {

  /// What a step gives.
  ///
  /// @param output the batch after the method
  /// @param after the layer after the batch
  public record Step(Tensor output, Layer after) {}

  /// Before a training, or where another one has stopped: with the running statistics that the
  /// setup names, 0 and 1 unless it names others.
  ///
  /// @param shape of the first batch
  public static Layer of(Setup setup, Shape shape) {
    Values values = setup.values();
    if (!hasMode(setup)) {
      return new Layer(setup, RunningStats.initial(shape.c()));
    }
    values.checkShape(shape);
    return new Layer(
        setup,
        new RunningStats(
            each(values, MEAN, shape.c()),
            each(values, VARIANCE, shape.c()),
            values.all(TRACKED) == null ? 0 : (long) values.get(TRACKED)));
  }

  private static List<Double> each(Values values, String id, int channels) {
    return IntStream.range(0, channels).mapToObj(c -> values.get(id, c)).toList();
  }

  /// True when the method has a training and an evaluation mode.
  public static boolean hasMode(Setup setup) {
    return setup.values().choice(MODE) != null;
  }

  /// True when running statistics are kept.
  public boolean tracks() {
    return hasMode(setup) && setup.values().is(TRACK, "true");
  }

  /// One batch in training mode: normalized by its own statistics, toward which the running ones
  /// move.
  ///
  /// @throws IllegalArgumentException when the method refuses this batch; no statistic has moved
  ///   then, but see [#refused()]
  public Step train(Tensor batch) {
    if (!hasMode(setup)) {
      return new Step(NormalizedTensor.of(setup, batch), this);
    }
    Setup training = setup.with(setup.values().with(MODE, TRAINING));
    Tensor output = NormalizedTensor.of(training, batch);
    if (!tracks()) {
      return new Step(output, this);
    }
    RunningStats moved =
        running.after(
            groupsByChannel(training.axes(), batch),
            setup.values().all(MOMENTUM),
            setup.values().convention(),
            counts());
    return new Step(output, new Layer(setup, moved));
  }

  /// What PyTorch is left with after it refused a batch in training. Its batch norm counts a batch
  /// before it looks at it: without momentum, a batch that is refused takes weight from those that
  /// come after it.
  public Layer refused() {
    return tracks() && counts() ? new Layer(setup, running.counted()) : this;
  }

  // Batch norm counts its batches, instance norm does not.
  private boolean counts() {
    return setup.over().axes().over().contains(Axis.N);
  }

  /// One batch in evaluation mode: by the running statistics if they are kept, else by its own. The
  /// layer does not change.
  public Step evaluate(Tensor batch) {
    if (!hasMode(setup)) {
      return train(batch);
    }
    Values evaluating =
        setup
            .values()
            .with(MODE, EVALUATION)
            .with(MEAN, running.mean())
            .with(VARIANCE, running.variance());
    return new Step(NormalizedTensor.of(setup.with(evaluating), batch), this);
  }

  private static List<List<Moments>> groupsByChannel(SharedAxes axes, Tensor batch) {
    Shape shape = batch.shape();
    int images = axes.over().equals(SharedAxes.PER_CHANNEL.over()) ? 1 : shape.n();
    return IntStream.range(0, shape.c())
        .mapToObj(c ->
            IntStream.range(0, images)
                .mapToObj(n -> BoxMoments.of(batch, axes.box(n, c, 0, 0, shape)))
                .toList())
        .toList();
  }
}
