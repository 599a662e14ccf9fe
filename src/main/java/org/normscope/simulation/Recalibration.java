package org.normscope.simulation;

import java.util.Collections;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import org.normscope.norm.RunningStats;

/// New running statistics for data that differs from what the layer was trained on: they are reset,
/// and one pass over the data in training mode averages all batches, as
/// `torch.optim.swa_utils.update_bn` does.
public final class Recalibration {
  private Recalibration() {}

  /// The running statistics after the pass: every image once in sorted path order, the last batch
  /// as large as what is left.
  ///
  /// @param batch images in a batch
  /// @param shift what is done to every image
  /// @param progress counts batches
  public static RunningStats of(
      TrainingImages images, int batch, Factors shift, Convention convention, Progress progress) {
    int steps = (images.images() + batch - 1) / batch;
    Batches pass = Batches.draw(images, new Loader(Sampler.SEQUENTIAL, batch, steps, 0, false, ""));
    BatchTrace trace =
        shift.none()
            ? BatchTrace.of(images, pass, progress)
            : BatchTrace.of(images, pass, (_, size) -> alike(shift, size), progress);
    return RunningTrace.of(trace, RunningRule.cumulative(convention)).last();
  }

  private static Factors[] alike(Factors shift, int size) {
    return Collections.nCopies(size, shift).toArray(Factors[]::new);
  }
}
