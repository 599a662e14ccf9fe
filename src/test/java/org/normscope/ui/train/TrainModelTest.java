package org.normscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.export.SimulationFile;
import org.normscope.job.Progress;
import org.normscope.simulation.BothModes;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.Preset;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.Sampler;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class TrainModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final SimpleBooleanProperty looking = new SimpleBooleanProperty(true);
  private WindowModel window;
  private TrainModel model;

  @BeforeEach
  void start() {
    window = Folders.window(pump, folder);
    model = new TrainModel(window, looking, pump);
  }

  private TrainPicture open() throws IOException {
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    pump.until(
        "all six are trained on", () -> model.settled() && model.picture().get().drawn() == 6);
    return model.picture().get();
  }

  private TrainPicture change(UnaryOperator<TrainSetup> change) {
    model.change(change);
    pump.until("it is as wanted", model::settled);
    return model.picture().get();
  }

  private TrainPicture use(Preset preset) {
    model.use(preset);
    pump.until("the preset is shown", model::settled);
    return model.picture().get();
  }

  private BatchPicture batch() {
    pump.until(
        "the batch is as wanted",
        () ->
            model.settled()
                && (model.batch().get().recalibrated() > 0) == model.recalibrated().get());
    return model.batch().get();
  }

  @Test
  void theSameNumbersAsTheCommandLine() throws IOException {
    TrainPicture picture = open();
    TrainingSimulation expected =
        TrainingSimulation.run(
            TrainingImages.of(window.session().index().get().set(Group.ALL)),
            TrainSetup.OPENING.settings(),
            Progress.NONE);
    assertEquals(expected.running().last(), picture.run().running().last());
    assertEquals(200, model.player().step().get());
    assertEquals(200, picture.steps());
    assertEquals(6, model.batch().get().images().size());
    assertEquals(
        picture.run().running().mean(17, 1), picture.means().get(1).running().get().at(17));
  }

  /// A slider replays the same batches; the batch under the playhead goes with it.
  @Test
  void momentumReplaysTheSameBatches() throws IOException {
    open();
    TrainPicture before = change(now -> now.with(now.settings().loader().withBatch(2)));
    TrainPicture after = change(now -> now.withWeightOfNew(OptionalDouble.of(0.5)));
    assertSame(before.run().batchTrace(), after.run().batchTrace());
    RunningTrace replayed = RunningTrace.of(before.run().batchTrace(), after.setup().rule());
    assertEquals(replayed.last(), after.run().running().last());
    assertEquals(3, change(now -> now.withCompares(true)).means().getFirst().others().size() - 1);
    TrainPicture again = change(now -> now.with(now.settings().loader().withSeed(9)));
    assertNotEquals(
        before.run().batchTrace().mean(0, 0), again.run().batchTrace().mean(0, 0), 1e-12);
  }

  /// Images of different sizes have no formula.
  @Test
  void replicasMakeTheBandWhereThereIsNoFormula() throws IOException {
    open();
    model.changeLoader(loader -> loader.withBatch(2));
    pump.until(
        "replicas are done", () -> model.settled() && model.picture().get().envelope().isPresent());
    TrainPicture picture = model.picture().get();
    assertTrue(picture.theory().isEmpty());
    assertEquals(200, picture.envelope().get().replicas());
    var means = picture.means().getFirst().band().orElseThrow();
    assertSame(picture.envelope().get().mean().high()[0], means.high());
    var variances = picture.variances().getFirst().band().orElseThrow();
    assertSame(picture.envelope().get().variance().low()[0], variances.low());
    assertFalse(model.replicas().waiting().get());
    assertEquals(2, picture.variances().getFirst().levels().size(), "pooled and settles at");
  }

  @Test
  void thePublishedExperimentNeedsNoFolder() {
    TrainPicture picture = use(Preset.FIRST_LAYER);
    assertTrue(picture.setup().normal());
    assertEquals(2000, picture.steps());
    double mean = picture.theory().orElseThrow().meanSd(2000, 0);
    double variance = picture.theory().get().varianceSd(2000, 0);
    assertEquals(0.0513, mean, 5e-5);
    assertEquals(0.0744, variance, 5e-5);
    assertEquals(0.0409, FirstLayer.expected(mean), 5e-5);
    assertEquals(0.0594, FirstLayer.expected(variance), 5e-5);
    var band = picture.variances().getFirst().band().orElseThrow();
    int end = band.steps().length - 1;
    assertEquals(1.96 * variance, band.high()[end] - band.expected()[end], 1e-12);
    assertTrue(batch().images().isEmpty());
    assertEquals(Unit.ZERO_ONE, picture.wanted().unit());
  }

  @Test
  void failuresAreSaidInWords() throws IOException {
    open();
    use(Preset.ONE_VALUE);
    assertTrue(batch().words().contains("ValueError: Expected more than 1 value per channel"));
    TrainPicture never = use(Preset.NEVER_UPDATED);
    assertEquals(1, never.run().running().startLeft(never.steps()));
    assertEquals(0, never.run().running().last().numBatchesTracked());
    assertTrue(batch().words().startsWith("Running mean 0 and variance 1"));
    assertTrue(use(Preset.SORTED_BY_CLASS).theory().isEmpty());
    assertTrue(batch().words().startsWith("In order"));
    model.changeLoader(loader -> loader.with(Sampler.SHUFFLED).withDropLast(true));
    pump.until("it is refused", () -> !model.problem().get().isEmpty());
    assertTrue(model.problem().get().startsWith("An epoch of 6 images has no complete batch"));
    model.changeLoader(loader -> loader.withBatch(3));
    pump.until("it is trained again", () -> model.settled() && model.problem().get().isEmpty());
  }

  @Test
  void evaluationModeAndFreezingStopTheStatistics() throws IOException {
    open();
    model.player().seek(20);
    model.useEvaluation(true);
    pump.until("it evaluates", model::settled);
    RunningTrace running = model.picture().get().run().running();
    assertEquals(running.at(20), running.last());
    assertEquals(20, running.last().numBatchesTracked());
    model.player().seek(10);
    model.freeze(true);
    pump.until("it is frozen", model::settled);
    assertEquals(10, model.picture().get().run().running().last().numBatchesTracked());
    model.useEvaluation(false);
    model.freeze(false);
    pump.until("it trains", model::settled);
    assertEquals(200, model.picture().get().run().running().last().numBatchesTracked());
  }

  @Test
  void withoutRunningStatisticsBothModesAgree() throws IOException {
    open();
    TrainPicture picture = change(now -> now.withTracks(false));
    assertTrue(picture.means().getFirst().running().isEmpty());
    for (BothModes.Channel channel : batch().modes().channels()) {
      assertEquals(0, channel.distance());
      assertEquals(0, channel.ks());
    }
  }

  /// Brighter images come out brighter in evaluation mode, until the statistics fit them.
  @Test
  void recalibrationFitsTheShift() throws IOException {
    open();
    model.changeLoader(loader -> loader.withBatch(6));
    model.use(Shift.of(Shift.Kind.BRIGHTNESS).withFactor(0.5));
    pump.until("it is darker", model::settled);
    double darker = batch().evaluationMeans().getFirst();
    assertTrue(darker < -0.3, "evaluation's mean of half the brightness: " + darker);
    model.recalibrated().set(true);
    BatchPicture again = batch();
    assertEquals(6, again.recalibrated());
    assertEquals(0, again.evaluationMeans().getFirst(), 1e-6);
    model.use(Shift.ofClass(model.classes().getLast()));
    pump.until("another class", model::settled);
    assertFalse(model.recalibrated().get());
    assertEquals(3, batch().images().size());
  }

  @Test
  void anotherFolderIsReadBesideTheDataset() throws IOException {
    open();
    model.openOther(Folders.copy("night", 2, folder.resolve("other")));
    pump.until(
        "two images of it", () -> model.settled() && model.batch().get().images().size() == 2);
    assertEquals(Shift.Kind.FOLDER, model.setup().get().shift().kind());
  }

  @Test
  void filesAreThoseOfTheCommandLine() throws IOException {
    TrainPicture picture = open();
    Path state = folder.resolve("state.json");
    model.save(picture, "state.json", state);
    Path json = folder.resolve("trace.json");
    model.save(picture, "trace.json", json);
    Path csv = folder.resolve("trace.csv");
    model.save(picture, "trace.csv", csv);
    pump.until("all are saved", () -> Files.exists(csv));
    assertEquals(SimulationFile.state(picture.run()), Files.readString(state));
    assertTrue(Files.readString(json).contains("\"schema\" : \"" + SimulationFile.SCHEMA));
    assertEquals(201, Files.readAllLines(csv).size());
  }

  @Test
  void nobodyLooksNothingIsComputed() throws IOException {
    looking.set(false);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    assertNull(model.picture().get());
    looking.set(true);
    pump.until("it is trained", model::settled);
  }
}
