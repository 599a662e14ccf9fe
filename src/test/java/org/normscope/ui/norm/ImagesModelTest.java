package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.image.Thumbnail;
import org.normscope.norm.Method;
import org.normscope.stats.Moments;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ImagesModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private NormModel norm;
  private ImagesModel model;

  @BeforeEach
  void open() throws IOException {
    WindowModel window = Folders.window(pump, folder);
    norm = new NormModel(window, pump);
    model = new ImagesModel(norm, new Thumbs(pump), pump);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    awaitPairs(6);
  }

  private void awaitPairs(int count) {
    pump.until(count + " pairs", () -> model.pairs().get().size() == count);
  }

  @Test
  void makesAsManyAsThereIsRoomFor() {
    List<Integer> all = images();
    model.fit(2);
    awaitPairs(2);
    assertEquals(all.subList(0, 2), images());
    model.turn(2);
    pump.until("the next two", () -> images().equals(all.subList(2, 4)));
    model.fit(5);
    awaitPairs(4);
    assertEquals(all.subList(2, 6), images(), "there are no more");
  }

  @Test
  void picturesOfMapsSayWhatIsBlackAndWhite() {
    assertNull(model.shownBefore(), "images are as they are");
    norm.scope().set(Scope.OPENING.withFeatures(true));
    pump.until("maps", () -> norm.picture().get().subject().channels().size() == 16);
    model.showChannel(15);
    assertNotNull(model.shownBefore());
    norm.scope().set(Scope.OPENING);
    pump.until("images", () -> norm.picture().get().subject().channels().size() == 3);
    assertNull(model.shownBefore());
    assertEquals(ShownRange.fitting(norm.picture().get(), 2), model.shownNow(), "it has no 16th");
  }

  /// The cube has the numbers of the pictures, which are shuffled: not the places in the dataset.
  @Test
  void numbersImagesAsTheirPicturesAre() {
    List<Integer> all = images();
    assertNotEquals(IntStream.range(0, 6).boxed().toList(), all);
    assertEquals(all, IntStream.range(0, 6).mapToObj(model::place).toList());
    assertEquals(IntStream.range(0, 6).boxed().toList(), all.stream().map(model::number).toList());
    assertEquals(7, model.place(7), "there is no such image");
  }

  /// Previews have 8 bits: what they round is not past the extremes that the numbers tell.
  @Test
  void nothingOfSixteenBitsIsOutsideItsOwnRange() throws IOException {
    open(folder.resolve("deep"), i -> 6_700 + 39 * i);
    norm.use(Method.MIN_MAX);
    pump.until("min-max", () -> norm.picture().get().choice().method() == Method.MIN_MAX);
    Thumbnail rounded = new Thumbs(pump).read(folder.resolve("deep/image.png")).orElseThrow();
    ImagePair pair =
        ImagePair.of(0, "", rounded, norm.picture().get().normalized(), ShownRange.UNIT.colors());
    assertEquals(0, pair.outside());
  }

  /// A constant's axis is wider than its one value, which alone is what a picture shows.
  @Test
  void whatSuitsAConstantHoldsItsValue() throws IOException {
    open(folder.resolve("constant"), _ -> 30_840);
    for (Method method : List.of(Method.GRN, Method.RMS_NORM, Method.LRN)) {
      norm.use(method);
      pump.until(method.id(), () -> norm.picture().get().choice().method() == method);
      assertEquals(ShownRange.UNIT, ShownRange.fitting(norm.picture().get(), 0), method.id());
    }
  }

  private void open(Path into, IntUnaryOperator value) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 32 * 32; i++) {
      image.getRaster().setSample(i % 32, i / 32, 0, value.applyAsInt(i));
    }
    Files.createDirectories(into);
    ImageIO.write(image, "png", into.resolve("image.png").toFile());
    norm.window().open(List.of(into));
    pump.until(
        "it is read",
        () -> norm.picture().get() != null && norm.picture().get().subject().images() == 1);
  }

  @Test
  void worksOutTheFirstPictureWhereNothingIsPointedAt() {
    WorkedModel worked = new WorkedModel(norm, pump);
    worked.on().set(true);
    pump.until("numbers", () -> worked.shown().get() != null);
    assertEquals(new Plane(images().getFirst(), 0), worked.shown().get().plane());
  }

  @Test
  void tellsTheNumbersOfAGroup() {
    pump.until("batch norm", () -> norm.picture().get().choice().method() == Method.BATCH_NORM);
    NormPicture batch = norm.picture().get();
    Plane plane = new Plane(2, 1);
    Moments green = batch.before().get(1);
    assertEquals(
        "channel G of all 6 images%nmean %s, std %s"
            .formatted(
                Numbers.value(green.mean(), Unit.ZERO_ONE),
                Numbers.value(green.std(), Unit.ZERO_ONE)),
        GroupWords.withNumbers(batch, batch.choice().axes(), plane));
    norm.use(Method.LRN);
    pump.until("local", () -> norm.picture().get().choice().method() == Method.LRN);
    NormPicture local = norm.picture().get();
    String words = GroupWords.withNumbers(local, local.choice().axes(), plane);
    assertFalse(words.contains("mean"), words);
  }

  private List<Integer> images() {
    return model.pairs().get().stream().map(ImagePair::image).toList();
  }
}
