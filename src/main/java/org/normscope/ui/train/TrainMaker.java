package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.normscope.chart.Range;
import org.normscope.chart.TraceFigure;
import org.normscope.chart.TraceFigure.Belt;
import org.normscope.chart.TraceFigure.Level;
import org.normscope.chart.TraceFigure.Other;
import org.normscope.chart.TraceFigure.Values;
import org.normscope.chart.Unit;
import org.normscope.dataset.ImageSet;
import org.normscope.job.Progress;
import org.normscope.simulation.Band;
import org.normscope.simulation.BatchTrace;
import org.normscope.simulation.Constants;
import org.normscope.simulation.Envelope;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.Source;
import org.normscope.simulation.Theory;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;

/// Computes pictures of trainings, and keeps between them what does not depend on the rule, so that
/// a moving momentum costs a replay. Used by one thread at a time.
final class TrainMaker {
  /// Steps at which a band is known.
  static final int GRID = 240;

  private static final double[] MOMENTA = {0.5, 0.1, 0.01, 0.001};

  private ImageSet set;
  private TrainingImages images;
  private TrainingSimulation run;
  private Optional<Theory> theory = Optional.empty();

  /// What a picture is wanted of.
  ///
  /// @param images the part of the open dataset; null when none is open
  /// @param setup how it is trained
  /// @param unit of pixel values
  /// @param near whether the y axes show what is near the truth, or the start too
  record Wanted(ImageSet images, TrainSetup setup, Unit unit, boolean near) {}

  /// The picture; null while there is nothing to train on.
  ///
  /// @throws IllegalArgumentException when the setup does not suit the data, with a sentence
  TrainPicture make(Wanted wanted, Progress progress) {
    TrainSetup setup = wanted.setup();
    if (!setup.normal() && (wanted.images() == null || wanted.images().isEmpty())) {
      return null;
    }
    Source source = setup.normal() ? setup.values() : images(wanted.images());
    if (run == null || !sameBatches(source, setup)) {
      run = null;
      run = TrainingSimulation.run(source, setup.effective(), progress);
      theory = run.theory();
    } else {
      run = run.with(setup.effective());
      theory = theory.map(known -> known.with(setup.rule()));
    }
    return picture(wanted, run, theory, Optional.empty());
  }

  /// The images of a set as they are trained on.
  TrainingImages images(ImageSet wanted) {
    if (set != wanted) {
      set = wanted;
      images = TrainingImages.of(wanted);
    }
    return images;
  }

  private boolean sameBatches(Source source, TrainSetup setup) {
    return run.source().equals(source)
        && run.settings().loader().equals(setup.settings().loader())
        && run.settings().jitter().equals(setup.settings().jitter());
  }

  /// A picture again, with what replicas did.
  static TrainPicture with(TrainPicture picture, Envelope envelope) {
    return picture(picture.wanted(), picture.run(), picture.theory(), Optional.of(envelope));
  }

  private static TrainPicture picture(
      Wanted wanted, TrainingSimulation run, Optional<Theory> theory, Optional<Envelope> envelope) {
    FirstLayer layer = run.firstLayer();
    // What is never updated settles nowhere.
    boolean moves = run.running().startLeft(run.running().steps()) < 1;
    Optional<Constants> settles =
        !moves
            ? Optional.empty()
            : theory.map(known -> settled(known, layer)).or(() -> envelope.map(Envelope::settled));
    int[] grid = Band.grid(run.running().steps(), GRID);
    Optional<Band> means =
        theory.map(known -> known.meanBand(grid)).or(() -> envelope.map(Envelope::mean));
    Optional<Band> variances =
        theory
            .filter(Theory::knowsVarianceSpread)
            .map(known -> known.varianceBand(grid))
            .or(() -> envelope.map(Envelope::variance));
    List<TraceFigure> meanFigures = new ArrayList<>();
    List<TraceFigure> varianceFigures = new ArrayList<>();
    List<Compared> compared =
        wanted.setup().tracks() && wanted.setup().compares() ? compared(run) : List.of();
    Known known = new Known(wanted, run, layer.manual(), settles, compared);
    for (int c = 0; c < layer.manual().means().length; c++) {
      meanFigures.add(mean(known, means, c));
      varianceFigures.add(variance(known, variances, c));
    }
    return new TrainPicture(
        wanted,
        run,
        theory,
        envelope,
        layer,
        settles,
        List.copyOf(meanFigures),
        List.copyOf(varianceFigures));
  }

  private static Constants settled(Theory theory, FirstLayer layer) {
    int channels = layer.manual().means().length;
    return new Constants(
        IntStream.range(0, channels).mapToDouble(theory::mean).toArray(),
        IntStream.range(0, channels).mapToDouble(theory::settledVariance).toArray());
  }

  // What all figures of a picture need.
  private record Known(
      Wanted wanted,
      TrainingSimulation run,
      Constants truth,
      Optional<Constants> settles,
      List<Compared> compared) {}

  private static TraceFigure mean(Known known, Optional<Band> band, int c) {
    BatchTrace batches = known.run().batchTrace();
    List<Level> levels = new ArrayList<>();
    double truth = known.truth().means()[c];
    levels.add(new Level("true mean", truth, true));
    // Where every class weighs the same, or one is all there is, it settles elsewhere.
    known
        .settles()
        .map(constants -> constants.means()[c])
        .filter(mean -> Math.abs(mean - truth) > 1e-3 * Math.sqrt(known.truth().variances()[c]))
        .ifPresent(mean -> levels.add(new Level("settles at", mean, false)));
    return figure(
        known,
        c,
        trace -> t -> trace.mean(t, c),
        t -> batches.mean(t - 1, c),
        levels,
        band,
        known.wanted().unit().factor(),
        0);
  }

  private static TraceFigure variance(Known known, Optional<Band> band, int c) {
    BatchTrace batches = known.run().batchTrace();
    RunningRule rule = known.run().settings().rule();
    List<Level> levels = new ArrayList<>();
    levels.add(new Level("pooled", known.truth().variances()[c], true));
    known
        .settles()
        .map(constants -> constants.variances()[c])
        .filter(Double::isFinite)
        .ifPresent(variance -> levels.add(new Level("settles at", variance, false)));
    double factor = known.wanted().unit().factor();
    return figure(
        known,
        c,
        trace -> t -> trace.variance(t, c),
        t -> rule.kept(batches.variance(t - 1, c), batches.count(t - 1, c)),
        levels,
        band,
        factor * factor,
        1);
  }

  private interface Pick {
    Values of(RunningTrace trace);
  }

  private static TraceFigure figure(
      Known known,
      int c,
      Pick pick,
      Values batch,
      List<Level> levels,
      Optional<Band> band,
      double factor,
      double start) {
    TrainingSimulation run = known.run();
    boolean tracks = known.wanted().setup().tracks();
    int steps = run.running().steps();
    Values values = pick.of(run.running());
    List<Other> others =
        known.compared().stream()
            .map(other -> new Other(other.name(), pick.of(other.trace())))
            .toList();
    Range near = TraceFigure.near(steps, batch, levels);
    Range range =
        !tracks || (known.wanted().near() && run.running().startLeft(steps) < 1)
            ? near
            : TraceFigure.near(
                steps, batch, levels, start, near.low(), near.high(), values.at(steps));
    return new TraceFigure(
        run.source().channels().get(c),
        steps,
        tracks ? Optional.of(values) : Optional.empty(),
        batch,
        levels,
        tracks ? band.map(around -> belt(around, c)) : Optional.empty(),
        others,
        range,
        factor);
  }

  private static Belt belt(Band band, int c) {
    return new Belt(band.steps(), band.low()[c], band.expected()[c], band.high()[c]);
  }

  private record Compared(String name, RunningTrace trace) {}

  private static List<Compared> compared(TrainingSimulation run) {
    RunningRule rule = run.settings().rule();
    List<Compared> all = new ArrayList<>();
    for (double momentum : MOMENTA) {
      if (rule.weightOfNew().isEmpty() || rule.weightOfNew().getAsDouble() != momentum) {
        all.add(compared(run, OptionalDouble.of(momentum), "m " + momentum));
      }
    }
    if (rule.weightOfNew().isPresent()) {
      all.add(compared(run, OptionalDouble.empty(), "cumulative"));
    }
    return all;
  }

  private static Compared compared(TrainingSimulation run, OptionalDouble weight, String name) {
    RunningRule rule = run.settings().rule();
    return new Compared(
        name,
        RunningTrace.of(
            run.batchTrace(), new RunningRule(weight, rule.convention(), rule.frozenAfter())));
  }
}
