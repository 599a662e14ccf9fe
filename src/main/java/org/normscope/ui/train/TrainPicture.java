package org.normscope.ui.train;

import java.util.List;
import java.util.Optional;
import org.normscope.chart.TraceFigure;
import org.normscope.simulation.Constants;
import org.normscope.simulation.Envelope;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.Theory;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;

/// A training as the place Train shows it, computed together.
///
/// @param wanted what was asked for
/// @param run the training
/// @param theory what is expected of it, where there is a formula
/// @param envelope what replicas did, where it was computed
/// @param firstLayer the running statistics beside constants that are measured once
/// @param settles what `running_mean` and `running_var` settle at; absent while it is not known
/// @param means `running_mean`, by channel
/// @param variances `running_var`, by channel
record TrainPicture(
    TrainMaker.Wanted wanted,
    TrainingSimulation run,
    Optional<Theory> theory,
    Optional<Envelope> envelope,
    FirstLayer firstLayer,
    Optional<Constants> settles,
    List<TraceFigure> means,
    List<TraceFigure> variances) {

  /// What it was set to.
  TrainSetup setup() {
    return wanted.setup();
  }

  List<String> channels() {
    return run.source().channels();
  }

  /// Images that batches are drawn from; 0 for normal values.
  int drawn() {
    return run.source() instanceof TrainingImages images
        ? run.settings().loader().drawnFrom(images).length
        : 0;
  }

  int steps() {
    return run.running().steps();
  }

  /// Mean and variance measured once: what should be learned.
  Constants truth() {
    return firstLayer.manual();
  }
}
