package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Unit;
import org.normscope.dataset.BatchSampler;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.simulation.Batches;
import org.normscope.simulation.Loader;
import org.normscope.simulation.Sampler;
import org.normscope.simulation.TrainingImages;
import org.normscope.stats.Moments;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class NormModelTest {
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

  private static List<String> names(Subject subject) {
    return subject.list().stream().map(image -> image.file().name()).toList();
  }

  private static List<String> names(ImageSet images) {
    return images.list().stream().map(image -> image.file().name()).toList();
  }

  /// Constants of three channels on gray images: refused with a sentence, and no way to give one.
  @Test
  void grayImagesTakeOneConstant() {
    window.usePolicy(PixelPolicy.GRAY);
    model.use(Method.CONSTANTS);
    pump.until(
        "gray constants are shown",
        () -> {
          NormPicture now = model.picture().get();
          return now != null
              && now.subject().channels().size() == 1
              && now.choice().method() == Method.CONSTANTS;
        });
    NormPicture gray = model.picture().get();
    double before = gray.before().getFirst().mean();
    assertEquals((before - 0.485) / 0.229, gray.after().getFirst().mean(), 1e-12);
    assertEquals(Problem.NONE, model.problem().get());
  }

  /// What it opens with is for three channels, and was asked where the axis lies: it refused the
  /// method with numbers for all of them.
  @Test
  void featureMapsTakeAConstantEach() {
    model.scope().set(Scope.OPENING.withSize(2).withFeatures(true));
    List<Double> means = IntStream.range(0, 16).mapToObj(c -> c / 16.0).toList();
    model.use(
        Setup.of(
                Method.CONSTANTS,
                Map.of("mean", String.join(",", means.stream().map(String::valueOf).toList())))
            .set("std", "0.5"));
    pump.until("they are shown", () -> !model.behind() && model.picture().get() != null);
    assertEquals(Problem.NONE, model.problem().get());
    NormPicture picture = model.picture().get();
    for (int c = 0; c < 16; c++) {
      double expected = (picture.before().get(c).mean() - means.get(c)) / 0.5;
      assertEquals(expected, picture.after().get(c).mean(), 1e-12);
    }
  }

  @Test
  void standardizesWhatIsOpen() {
    NormPicture picture = model.picture().get();
    assertEquals(Method.BATCH_NORM, picture.choice().method());
    ImageSet all = window.session().index().get().set(Group.ALL);
    for (int c = 0; c < 3; c++) {
      double variance = Math.pow(all.stats().channels().get(c).std(), 2);
      assertEquals(0, picture.after().get(c).mean(), 1e-12);
      assertEquals(Math.sqrt(variance / (variance + 1e-5)), picture.after().get(c).std(), 1e-9);
    }
    assertEquals(
        all.stats().channels().stream().map(channel -> channel.mean()).toList(),
        picture.before().stream().map(moments -> moments.mean()).toList());
  }

  @Test
  void followsThePart() {
    window.part().set(Group.ALL.withLabel("night"));
    NormPicture night = await(picture -> picture.subject().images() == 3);
    assertTrue(names(night.subject()).getFirst().startsWith("night/"));
    assertEquals(0, night.after().getFirst().mean(), 1e-12);
  }

  @Test
  void followsTheMethodAndWhatSharesItsStatistic() {
    NormPicture constants = use(Method.CONSTANTS);
    double mean = constants.before().getFirst().mean();
    assertEquals((mean - 0.485) / 0.229, constants.after().getFirst().mean(), 1e-9);
    NormPicture image = use(Method.MIN_MAX);
    assertEquals("image", image.choice().over().id());
    assertEquals(1, image.after().getFirst().max() - image.after().getFirst().min(), 0.3);
    model.use(Method.MIN_MAX.over("dataset"));
    NormPicture dataset = await(_ -> true);
    assertEquals("dataset", dataset.choice().over().id());
    assertNotEquals(image.after().getFirst().mean(), dataset.after().getFirst().mean());
  }

  @Test
  void movesWithItsParameters() {
    double std = model.picture().get().after().getFirst().std();
    NormPicture wider = set("gamma", 2);
    assertEquals(2 * std, wider.after().getFirst().std(), 1e-12);
    NormPicture shifted = set("beta", 0.5);
    assertEquals(0.5, shifted.after().getFirst().mean(), 1e-12);
    model.set("gamma", List.of(1.0, 2.0, 3.0));
    NormPicture each = await(_ -> true);
    double blue = each.before().get(2).std();
    assertEquals(3 * blue / Math.sqrt(blue * blue + 1e-5), each.after().get(2).std(), 1e-9);
  }

  @Test
  void setsTheParametersBack() {
    model.use(Method.Z_SCORE);
    model.use(Method.Z_SCORE.over("batch"));
    Setup before = model.choice().get();
    model.set("eps", List.of(0.5));
    assertNotEquals(before, model.choice().get());
    model.reset();
    assertEquals(before, model.choice().get(), "what shares a statistic stays");
  }

  @Test
  void opensGrnWhereItDoesSomething() {
    model.use(Method.GRN);
    assertEquals(1, model.choice().get().values().get("gamma", 0));
    model.set("gamma", List.of(0.0));
    NormPicture off = await(_ -> true);
    assertEquals(off.before().getFirst().mean(), off.after().getFirst().mean(), 1e-12);
    model.reset();
    assertEquals(1, model.choice().get().values().get("gamma", 0));
  }

  @Test
  void keepsTheSettingsOfEachMethod() {
    model.set("gamma", List.of(2.0));
    model.use(Method.LAYER_NORM);
    assertEquals(1, model.choice().get().values().get("gamma", 0));
    model.use(Method.MIN_MAX);
    model.use(Method.MIN_MAX.over("channel"));
    model.use(Method.BATCH_NORM);
    assertEquals(2, model.choice().get().values().get("gamma", 0));
    model.use(Method.MIN_MAX);
    assertEquals("channel", model.choice().get().over().id());
  }

  @Test
  void drawsABatchWithItsSeed() {
    model.scope().set(Scope.OPENING.withSize(2));
    NormPicture two = await(picture -> picture.subject().images() == 2);
    ImageSet all = window.session().index().get().set(Group.ALL);
    assertEquals(names(all.pick(BatchSampler.shuffled(6, 2, 7))), names(two.subject()));
    model.scope().set(Scope.OPENING.withSize(4));
    NormPicture four = await(picture -> picture.subject().images() == 4);
    assertEquals(names(two.subject()), names(four.subject()).subList(0, 2));
    model.scope().set(Scope.OPENING.withSize(4).withSeed(8));
    NormPicture other = await(picture -> picture.scope().seed() == 8);
    assertNotEquals(names(four.subject()), names(other.subject()));
    model.scope().set(Scope.OPENING.withSize(4));
    NormPicture again = await(picture -> picture.scope().seed() == 7);
    assertEquals(names(four.subject()), names(again.subject()));
    assertEquals(four.subject().pixels(), again.subject().pixels());
    model.scope().set(Scope.OPENING.withSize(500));
    await(picture -> picture.subject().images() == 6);
  }

  @Test
  void keepsTheAxisWhileAParameterMovesWithinIt() {
    var home = model.picture().get().afterFigure().home();
    assertEquals(home, set("gamma", 0.5).afterFigure().home());
    assertEquals(home, set("gamma", 0.9).afterFigure().home());
    var grown = set("gamma", 4).afterFigure().home();
    assertTrue(grown.high() > home.high(), "it grows where the shape would leave it");
    assertEquals(home, set("gamma", 1).afterFigure().home());
  }

  @Test
  void showsWhatWasAskedLast() {
    List<Double> seen = new ArrayList<>();
    model.picture().addListener((_, _, now) -> seen.add(now.choice().values().get("gamma", 0)));
    model.set("gamma", List.of(2.0));
    pump.awaitWaiting();
    model.set("gamma", List.of(3.0));
    await(now -> now.choice().values().get("gamma", 0) == 3);
    pump.drain();
    assertEquals(3.0, seen.getLast());
  }

  @Test
  void followsTheUnit() {
    window.useUnit(Unit.ZERO_255);
    NormPicture picture = await(now -> now.beforeFigure().unit() == Unit.ZERO_255);
    assertEquals("pixel value, 0..255", picture.beforeFigure().axisTitle());
    assertEquals(Unit.NORMALIZED, picture.afterFigure().unit());
  }

  @Test
  void followsAUnitThatChangesWhileItComputes() {
    List<Unit> seen = new ArrayList<>();
    model.picture().addListener((_, _, now) -> seen.add(now.beforeFigure().unit()));
    window.useUnit(Unit.ZERO_255);
    pump.awaitWaiting();
    window.useUnit(Unit.ZERO_ONE);
    pump.until("it comes back", () -> seen.contains(Unit.ZERO_ONE));
    pump.drain();
    assertEquals(Unit.ZERO_ONE, seen.getLast());
  }

  @Test
  void forgetsWhatIsClosed() {
    model.set("gamma", List.of(2.0));
    pump.awaitWaiting();
    window.session().close();
    pump.drain();
    assertNull(model.picture().get());
    assertEquals(Problem.NONE, model.problem().get());
  }

  @Test
  void drawsInOtherWays() {
    model.scope().set(Scope.OPENING.withSize(4).with(Sampler.SEQUENTIAL));
    NormPicture sorted = await(picture -> picture.subject().images() == 4);
    assertEquals(
        names(window.session().index().get().set(Group.ALL)).subList(0, 4),
        names(sorted.subject()));
    model.scope().set(Scope.OPENING.withSize(12).with(Sampler.WITH_REPLACEMENT));
    NormPicture twice = await(picture -> picture.subject().images() == 12);
    assertEquals(12, twice.subject().list().size());
    assertTrue(names(twice.subject()).stream().distinct().count() < 7, "some came twice");
    // What is seen here is the first batch of a training with the same sampler and seed.
    for (Sampler sampler : Scope.SAMPLERS) {
      model.scope().set(Scope.OPENING.withSize(3).with(sampler));
      NormPicture drawn = await(picture -> picture.scope().sampler() == sampler);
      ImageSet all = window.session().index().get().set(Group.ALL);
      Loader loader = Loader.shuffled(3, 1, 7).with(sampler);
      int[] first = Batches.draw(TrainingImages.of(all), loader).batch(0);
      assertEquals(names(all.pick(first)), names(drawn.subject()), sampler.id());
    }
  }

  @Test
  void takesABatchThatWasChosenByHand() {
    List<String> all = names(window.session().index().get().set(Group.ALL));
    List<String> chosen = List.of(all.get(4), all.get(1));
    model.scope().set(Scope.OPENING.withChosen(chosen));
    NormPicture two = await(picture -> picture.subject().images() == 2);
    assertEquals(chosen, names(two.subject()));
  }

  @Test
  void makesFeatureMaps() {
    model.use(Method.GROUP_NORM);
    model.set("num_groups", List.of(4.0));
    model.scope().set(Scope.OPENING.withFeatures(true));
    NormPicture maps = await(picture -> picture.subject().channels().size() == 16);
    assertEquals(6, maps.subject().images());
    assertEquals("128×128", maps.subject().sizes().first());
    model.use(Method.BATCH_NORM);
    NormPicture batch = await(picture -> picture.subject().channels().size() == 16);
    for (int c = 0; c < 16; c++) {
      assertEquals(0, batch.after().get(c).mean(), 1e-9);
    }
  }

  @Test
  void whatIsRefusedHasABefore() {
    model.use(Method.GROUP_NORM);
    model.scope().set(Scope.OPENING.withFeatures(true));
    model.set("num_groups", List.of(4.0));
    await(picture -> picture.subject().channels().size() == 16);
    model.scope().set(Scope.OPENING);
    pump.until("it is refused", () -> model.problem().get().any());
    NormPicture rgb = model.picture().get();
    assertEquals(List.of("R", "G", "B"), rgb.subject().channels(), "not that of the maps before");
    assertEquals(3, rgb.beforeFigure().series().size());
    model.set("num_groups", List.of(3.0));
    NormPicture taken = await(picture -> picture.choice().method() == Method.GROUP_NORM);
    assertSame(rgb.material(), taken.material());
    assertFalse(model.problem().get().any());
  }

  @Test
  void looksAtAnArrayInstead() {
    model.array().set(ArraySource.byHand());
    assertTrue(model.behind());
    NormPicture hand = await(picture -> picture.subject().channels().size() == 2);
    assertEquals(2, hand.before().getFirst().mean());
    assertEquals(3.5, hand.before().getFirst().variance(), 1e-12);
    assertEquals(-0.5, hand.beforeFigure().bins().low());
    assertFalse(model.behind());
    window.session().close();
    model.use(Method.LAYER_NORM);
    NormPicture layer = await(picture -> picture.subject().channels().size() == 2);
    assertEquals(Method.LAYER_NORM, layer.choice().method());
    model.array().set(null);
    pump.until("it is gone", () -> model.picture().get() == null);
  }

  @Test
  void aWalkOverFeatureMapsShowsGroupsOfChannels() {
    Walk walk = new Walk(model);
    model.use(Method.INSTANCE_NORM);
    model.scope().set(Scope.OPENING.withFeatures(true));
    await(picture -> picture.subject().channels().size() == 16);
    walk.toggle();
    Setup groups = model.choice().get();
    assertEquals(Method.GROUP_NORM, groups.method());
    assertEquals(4, groups.axes().channelGroups(), "one would be layer norm");
    walk.toggle();
    model.use(Method.BATCH_NORM);
    model.scope().set(Scope.OPENING);
    model.use(Method.GROUP_NORM);
    assertEquals(1, model.choice().get().axes().channelGroups(), "it was never chosen");
  }

  @Test
  void picturesOfFeatureMapsFitTheChannelThatIsShown() {
    model.use(Method.INSTANCE_NORM);
    model.scope().set(Scope.OPENING.withFeatures(true));
    NormPicture maps = await(picture -> picture.subject().channels().size() == 16);
    for (int channel : new int[] {0, 15}) {
      Moments shown = maps.after().get(channel);
      ShownRange range = ShownRange.fitting(maps, channel);
      double width = range.colors().high() - range.colors().low();
      assertTrue(width <= 1.3 * 8 * shown.std() + 1e-3, "not wider than its mean ± 4 std, rounded");
    }
    assertNotEquals(
        ShownRange.ofChannels(ImagePair.shown(maps.before(), maps.subject().channels(), 0)),
        ShownRange.ofChannels(ImagePair.shown(maps.before(), maps.subject().channels(), 15)));
  }
}
