package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.dataset.BatchSampler;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.job.Progress;
import org.normscope.norm.Affine;
import org.normscope.norm.AxisRange;
import org.normscope.norm.RunningStats;
import org.normscope.simulation.BothModes;
import org.normscope.simulation.Distribution;
import org.normscope.simulation.Factors;
import org.normscope.simulation.Recalibration;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;

/// Sends batches through both modes, and keeps the last batch and the last recalibration. Used by
/// one thread at a time.
final class BatchMaker {
  private static final double CODE = 1.0 / 255;
  private static final double STDS = 4;
  // How far apart random changes move codes, about.
  private static final double JITTERED = 1.5;
  private static final int BINS = 256;
  private static final int FEW_BINS = 32;
  private static final long FEW = 2000;

  private Key kept;
  private Batch batch;
  private ImageSet otherSet;
  private TrainingImages other;
  private Pass passed;
  private RunningStats recalibrated;

  /// What is wanted.
  ///
  /// @param picture the training
  /// @param other images of another class or folder; null where the shift is none of these
  /// @param step number of steps that are over
  /// @param recalibrate whether evaluation mode uses recalibrated statistics
  record Wanted(TrainPicture picture, ImageSet other, int step, boolean recalibrate) {}

  // What a batch depends on: the run itself may be another, by its rule.
  private record Key(Object batches, ImageSet other, int step, Shift shift) {}

  // What a recalibration depends on.
  private record Pass(Object source, int batch, Shift shift, Object convention) {}

  private record Batch(List<Distribution> channels, List<ScannedImage> images) {}

  /// The picture of a step.
  BatchPicture make(Wanted wanted, Progress progress) {
    TrainPicture picture = wanted.picture();
    TrainingSimulation run = picture.run();
    Key key = new Key(run.batchTrace(), wanted.other(), wanted.step(), picture.setup().shift());
    if (!key.equals(kept)) {
      batch = batch(wanted);
      kept = key;
    }
    Optional<RunningStats> running =
        picture.setup().tracks()
            ? Optional.of(
                wanted.recalibrate()
                    ? recalibrated(wanted, progress)
                    : run.running().at(wanted.step()))
            : Optional.empty();
    BothModes modes = BothModes.of(batch.channels(), running, picture.setup().settings().eps());
    return picture(wanted, running, modes);
  }

  private Batch batch(Wanted wanted) {
    TrainingSimulation run = wanted.picture().run();
    Shift shift = wanted.picture().setup().shift();
    int step = Math.max(0, wanted.step() - 1);
    if (run.batches().isEmpty()) {
      return new Batch(run.batch(step), List.of());
    }
    if (wanted.other() != null) {
      int size = run.settings().loader().batch();
      long seed = run.settings().loader().seed();
      ImageSet set = wanted.other();
      int[] drawn = BatchSampler.shuffled(set.images(), size, seed);
      return new Batch(
          Distribution.of(other(set), drawn, Factors.NONE),
          Arrays.stream(drawn).mapToObj(set::image).toList());
    }
    int[] drawn = run.batches().get().batch(step);
    ImageSet set = wanted.picture().wanted().images();
    List<ScannedImage> images = Arrays.stream(drawn).mapToObj(set::image).toList();
    // Evaluation knows no augmentation.
    return new Batch(
        shift.kind() == Shift.Kind.NONE
            ? run.batch(step)
            : Distribution.of((TrainingImages) run.source(), drawn, shift.factors()),
        images);
  }

  private TrainingImages other(ImageSet set) {
    if (otherSet != set) {
      otherSet = set;
      other = TrainingImages.of(set);
    }
    return other;
  }

  private RunningStats recalibrated(Wanted wanted, Progress progress) {
    TrainingSimulation run = wanted.picture().run();
    if (!(run.source() instanceof TrainingImages own)) {
      return run.cumulative();
    }
    TrainingImages from = wanted.other() == null ? own : other(wanted.other());
    Shift shift = wanted.picture().setup().shift();
    int size = run.settings().loader().batch();
    var convention = run.settings().rule().convention();
    Pass pass = new Pass(from, size, shift, convention);
    if (!pass.equals(passed)) {
      passed = null;
      recalibrated = Recalibration.of(from, size, shift.factors(), convention, progress);
      passed = pass;
    }
    return recalibrated;
  }

  private BatchPicture picture(Wanted wanted, Optional<RunningStats> running, BothModes modes) {
    List<Affine> training = modes.channels().stream().map(BothModes.Channel::training).toList();
    List<Affine> evaluation = modes.channels().stream().map(BothModes.Channel::evaluation).toList();
    AxisRange axis = axis(training).union(axis(evaluation)).rounded();
    int channels = batch.channels().size();
    TrainingSimulation run = wanted.picture().run();
    int passes =
        run.source() instanceof TrainingImages own
            ? wanted.other() == null ? own.images() : wanted.other().images()
            : run.running().steps() * run.settings().loader().batch();
    return new BatchPicture(
        wanted.picture().setup(),
        wanted.step(),
        TrainWords.epochs(wanted.picture(), wanted.step()),
        wanted.picture().channels(),
        batch.images(),
        running,
        wanted.recalibrate() && running.isPresent() ? passes : 0,
        modes,
        IntStream.range(0, channels).mapToObj(c -> mean(c, evaluation.get(c))).toList(),
        IntStream.range(0, channels).mapToObj(c -> std(c, evaluation.get(c))).toList(),
        figure(wanted, training, axis),
        figure(wanted, evaluation, axis),
        TrainWords.of(wanted.picture(), wanted.step(), wanted.recalibrate()));
  }

  private double mean(int c, Affine line) {
    return line.at(batch.channels().get(c).mean());
  }

  private double std(int c, Affine line) {
    return line.scale() * Math.sqrt(batch.channels().get(c).variance());
  }

  private AxisRange axis(List<Affine> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < lines.size(); c++) {
      Distribution values = batch.channels().get(c);
      Affine line = lines.get(c);
      double mean = mean(c, line);
      double reach = STDS * std(c, line);
      low = Math.min(low, Math.max(line.at(values.value(0)), mean - reach));
      high = Math.max(high, Math.min(line.at(values.value(values.entries() - 1)), mean + reach));
    }
    return new AxisRange(Math.min(low, -1), Math.max(high, 1));
  }

  private HistogramFigure figure(Wanted wanted, List<Affine> lines, AxisRange axis) {
    List<Series> series = new ArrayList<>();
    TrainSetup setup = wanted.picture().setup();
    boolean jittered = setup.shift().kind() == Shift.Kind.NONE && !setup.settings().jitter().none();
    double stretch = jittered ? JITTERED : setup.shift().stretch();
    for (int c = 0; c < lines.size(); c++) {
      Distribution values = batch.channels().get(c);
      boolean few = values.count() < FEW;
      int bins = batch.channels().getFirst().count() < FEW ? FEW_BINS : BINS;
      double[] mass =
          values.spread(lines.get(c), few ? 0 : CODE * stretch, axis.low(), axis.high(), bins);
      series.add(
          new Series(
              wanted.picture().channels().get(c),
              Arrays.copyOfRange(mass, 1, bins + 1),
              mass[0],
              mass[bins + 1],
              values.count(),
              mean(c, lines.get(c)),
              std(c, lines.get(c))));
    }
    Range range = new Range(axis.low(), axis.high());
    return new HistogramFigure(range, range, series, Unit.NORMALIZED, "normalized value, no unit");
  }
}
