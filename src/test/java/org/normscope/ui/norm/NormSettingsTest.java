package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ImageTensors;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Computation;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;
import org.normscope.ui.window.Work;

/// What the registry declares, as the model offers it: conventions, presets, options, refusals, and
/// methods that look at pixels.
final class NormSettingsTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private WindowModel window;
  private NormModel model;

  @BeforeEach
  void open() throws IOException {
    window = Folders.window(pump, folder);
    model = new NormModel(window, pump);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    await(picture -> picture.subject().images() == 6);
  }

  private NormPicture await(Predicate<NormPicture> condition) {
    pump.until(
        "the picture is as wanted",
        () ->
            model.picture().get() != null
                && model.picture().get().choice().equals(model.choice().get())
                && condition.test(model.picture().get()));
    return model.picture().get();
  }

  private NormPicture use(Method method) {
    model.use(method);
    return await(_ -> true);
  }

  private NormPicture set(String parameter, double value) {
    model.set(parameter, List.of(value));
    return await(_ -> true);
  }

  @Test
  void followsAConvention() {
    model.use(Method.BATCH_NORM);
    model.choose("mode", "evaluation");
    model.set("gamma", List.of(2.0));
    model.use(Convention.KERAS);
    Setup keras = model.choice().get();
    assertEquals(1e-3, keras.values().get("eps"));
    assertEquals(1, keras.values().get("gamma"), "its numbers are the convention's");
    assertTrue(keras.values().is("mode", "evaluation"), "what was chosen stays");
    model.set("eps", List.of(0.5));
    model.reset();
    assertEquals(keras, model.choice().get(), "back to the convention's numbers");
  }

  @Test
  void takesAPreset() {
    model.use(Method.CONSTANTS);
    Preset half =
        Method.CONSTANTS.rule().presets().stream()
            .filter(preset -> preset.id().equals("half"))
            .findFirst()
            .orElseThrow();
    model.use(half);
    NormPicture picture = await(_ -> true);
    double mean = picture.before().getFirst().mean();
    assertEquals(2 * mean - 1, picture.after().getFirst().mean(), 1e-12);
  }

  @Test
  void evaluatesWithoutATraining() {
    model.choose("mode", "evaluation");
    NormPicture picture = await(_ -> true);
    double mean = picture.before().getFirst().mean();
    assertEquals(mean / Math.sqrt(1 + 1e-5), picture.after().getFirst().mean(), 1e-12);
    Setup now = model.choice().get();
    String untrained = now.method().rule().remark(now.values());
    assertTrue(untrained.contains("until a training says otherwise"), untrained);
    model.set("running_mean", List.of(mean, 0.5, 0.5));
    NormPicture shifted = await(_ -> true);
    assertEquals(0, shifted.after().getFirst().mean(), 1e-12);
    Setup trained = model.choice().get();
    assertNotEquals(untrained, trained.method().rule().remark(trained.values()));
  }

  @Test
  void saysWhatIsRefusedAndRecovers() {
    NormPicture one = use(Method.GROUP_NORM);
    model.set("num_groups", List.of(2.0));
    pump.until("it is refused", () -> model.problem().get().any());
    Problem problem = model.problem().get();
    assertEquals("2 groups do not divide 3 channels: num_groups may be 1, 3", problem.sentence());
    assertEquals("ValueError: num_channels must be divisible by num_groups", problem.torch());
    NormPicture three = set("num_groups", 3);
    assertEquals(Problem.NONE, model.problem().get());
    assertNotEquals(one.after(), three.after());
    model.set("num_groups", List.of(2.0));
    pump.until("it is refused again", () -> model.problem().get().any());
    model.use(Method.LAYER_NORM);
    assertEquals(Problem.NONE, model.problem().get(), "another method was not refused");
  }

  @Test
  void looksAtPixels() throws Exception {
    NormPicture picture = use(Method.LAYER_NORM_CHANNELS);
    assertTrue(picture.looksAtPixels());
    assertFalse(picture.limited(), "six images are few");
    ImageSet all = window.session().index().get().set(Group.ALL);
    NormalizedPixels core =
        NormalizedPixels.of(
            Setup.opening(Method.LAYER_NORM_CHANNELS),
            all.channels(),
            new ImageTensors(all, PixelRecipe.of(PixelPolicy.RGB), new ImageIoDecoder()),
            Progress.NONE);
    assertEquals(core.moments(1), picture.after().get(1));
    NormPicture scaled = set("gamma", 2);
    assertEquals(2 * core.moments(1).std(), scaled.after().get(1).std(), 1e-9);
    assertFalse(use(Method.RMS_NORM).looksAtPixels());
    model.use(Method.RMS_NORM.over("channels"));
    assertTrue(await(_ -> true).looksAtPixels());
    assertNull(window.work().get(), "nothing runs any more");
  }

  @Test
  void saysWhenAnImageIsGone() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    model.use(Method.LRN);
    pump.until("it is said", () -> model.problem().get().any());
    assertTrue(model.problem().get().sentence().contains("can no longer be read"));
    model.use(Method.BATCH_NORM);
    await(_ -> true);
    assertEquals(Problem.NONE, model.problem().get(), "counts are still there");
  }

  @Test
  void takesFewImagesToLookAtTheirPixels() {
    Scope all = Scope.OPENING;
    assertEquals(all, all.atMost(64, 64));
    assertEquals(all.withSize(64), all.atMost(64, 65));
    assertEquals(all.withSize(8), all.withSize(8).atMost(64, 1000));
    assertEquals(all.withSize(64), all.withSize(128).atMost(64, 1000));
    assertEquals(all.withSize(128), all.withSize(128).atMost(64, 20), "there are only twenty");
  }

  @Test
  void stopsALongLook() throws InterruptedException {
    Computation look = new Computation("Looking at pixels", "images", window, pump);
    look.found(3);
    look.supersede();
    assertFalse(look.cancelled(), "a short look is shown though a slider moved on");
    Thread.sleep(450);
    assertTrue(look.cancelled());
    pump.until("it is said before the first is done", () -> window.work().get() != null);
    assertEquals(0, window.work().get().done());
    look.done(1);
    pump.until(
        "one is done",
        () -> {
          look.done(0);
          return window.work().get().done() == 1;
        });
    Work work = window.work().get();
    assertEquals(3, work.found());
    assertEquals(2 * work.seconds(), work.secondsLeft(), 1e-9);
    assertFalse(look.stopped());
    window.cancel();
    assertTrue(look.stopped());
    look.close();
    pump.until("it is over", () -> window.work().get() == null);
  }

  /// Two may run at a time: one that ends does not take away what the other says.
  @Test
  void anEndLeavesWhatOthersSay() throws InterruptedException {
    Computation first = new Computation("first", "images", window, pump);
    Computation second = new Computation("second", "images", window, pump);
    first.found(2);
    second.found(2);
    Thread.sleep(450);
    first.done(1);
    second.done(1);
    pump.until("it is said", () -> says("second"));
    first.close();
    AtomicBoolean closed = new AtomicBoolean();
    pump.execute(() -> closed.set(true));
    pump.until("the first is over", closed::get);
    assertTrue(says("second"));
    second.close();
    pump.until("it is over", () -> window.work().get() == null);
  }

  private boolean says(String text) {
    return window.work().get() != null && window.work().get().text().equals(text);
  }

  @Test
  void isBehindUntilWhatWasChosenIsThere() {
    assertFalse(model.behind());
    model.use(Method.LRN);
    assertTrue(model.behind());
    await(picture -> picture.choice().method() == Method.LRN);
    assertFalse(model.behind());
    model.scope().set(Scope.OPENING.withSize(2));
    assertTrue(model.behind());
    await(picture -> picture.scope().equals(model.scope().get()));
    assertFalse(model.behind());
  }
}
