package org.normscope.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Margin;
import org.normscope.stats.Weighting;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.data.DataPicture.GroupRow;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class DataModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private WindowModel window;
  private DataModel model;

  private void open(Path path) {
    window = Folders.window(pump, folder);
    model = new DataModel(window, pump);
    assertNull(model.picture().get());
    assertEquals(List.of(), model.parts());
    window.open(List.of(path));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    awaitImages(window.session().index().get().set(window.part().get()).images());
  }

  private void awaitImages(int images) {
    pump.until(
        "the picture has " + images + " images",
        () ->
            model.picture().get() != null
                && model.picture().get().part().equals(window.part().get())
                && model.picture().get().stats() != null
                && model.picture().get().stats().images() == images);
  }

  private static List<String> names(DataPicture picture) {
    return picture.groups().stream().map(GroupRow::name).toList();
  }

  @Test
  void showsTheNumbersOfThePart() throws Exception {
    Path path = Folders.splits(folder.resolve("images"));
    open(path);
    DatasetIndex expected = Folders.scan(path);
    Group train = Group.ofSplit("train");
    DataPicture picture = model.picture().get();
    assertEquals(train, picture.part());
    assertEquals(expected.set(train).stats().channels(), picture.stats().channels());
    assertEquals(List.of("forest", "night"), names(picture));
    assertEquals(5, picture.files());
    assertEquals(
        List.of(
            Group.ALL,
            train,
            Group.ofSplit("test"),
            train.withLabel("forest"),
            train.withLabel("night")),
        model.parts());

    window.part().set(Group.ALL);
    awaitImages(5);
    assertEquals(List.of("train", "test", "forest", "night", "sea"), names(model.picture().get()));

    Group night = train.withLabel("night");
    window.part().set(night);
    awaitImages(2);
    assertEquals(expected.set(night).stats().channels(), model.picture().get().stats().channels());
    assertEquals(List.of("forest", "night"), names(model.picture().get()), "the others stay");
  }

  @Test
  void saysHowFarOffAClassIs() throws IOException {
    open(Folders.classes(folder.resolve("images")));
    DataPicture picture = model.picture().get();
    GroupRow night = picture.groups().getLast();
    assertEquals(3, night.read());
    assertEquals(3, night.found());
    double furthest = 0;
    for (int c = 0; c < 3; c++) {
      ChannelStats whole = picture.stats().channels().get(c);
      double off = (night.stats().channels().get(c).mean() - whole.mean()) / whole.std();
      furthest = Math.abs(off) > Math.abs(furthest) ? off : furthest;
    }
    assertEquals(furthest, night.offBy(), 1e-12);
    assertEquals(6, picture.furthest().size());
  }

  @Test
  void weighsEachImageTheSameWhenAsked() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    open(path);
    model.weighting().set(Weighting.IMAGE);
    pump.until("it is weighed", () -> model.picture().get().weighting() == Weighting.IMAGE);
    DatasetStats all = Folders.scan(path).set(Group.ALL).stats();
    DatasetStats shown = model.picture().get().stats();
    assertEquals(all.perImage().meanOfMeans()[0], shown.channels().getFirst().mean(), 1e-12);
    assertArrayEquals(
        all.channels().getFirst().histogram(), shown.channels().getFirst().histogram());
  }

  @Test
  void listsWhatWasSkipped() throws IOException {
    Path path = Folders.classes(folder.resolve("images"));
    Files.writeString(path.resolve("night/broken.png"), "no image at all");
    open(path);
    assertEquals(1, model.picture().get().skipped().size());
    String copied = CopyText.of(model.picture().get().skipped());
    assertTrue(copied.startsWith("night/broken.png\t") && copied.endsWith("\n"), copied);
    GroupRow night = model.picture().get().groups().getLast();
    assertEquals(3, night.read());
    assertEquals(4, night.found());
  }

  @Test
  void showsWhatWasAskedLast() throws IOException {
    open(Folders.classes(folder.resolve("images")));
    List<Group> seen = new ArrayList<>();
    model.picture().addListener((_, _, now) -> seen.add(now.part()));
    Group forest = Group.ALL.withLabel("forest");
    window.part().set(Group.ALL.withLabel("night"));
    pump.awaitWaiting();
    window.part().set(forest);
    awaitImages(3);
    pump.drain();
    assertEquals(forest, seen.getLast());
  }

  @Test
  void forgetsWhatIsClosed() throws IOException {
    open(Folders.classes(folder.resolve("images")));
    window.part().set(Group.ALL.withLabel("night"));
    pump.awaitWaiting();
    window.session().close();
    pump.drain();
    assertNull(model.picture().get());
  }

  @Test
  void copiesNumbersThatReadBack() throws IOException {
    open(Folders.classes(folder.resolve("images")));
    DatasetStats stats = model.picture().get().stats();
    String text = CopyText.of(stats, model.picture().get().estimate());
    String means =
        stats.channels().stream()
            .map(c -> Double.toString(c.mean()))
            .collect(Collectors.joining(", "));
    assertTrue(text.startsWith("mean = [" + means + "]\nstd = ["), text);
    Estimate few = new Estimate(5, 6, 100, List.of());
    assertEquals("# estimate from 5 images (6 of 100 files)\n" + text, CopyText.of(stats, few));
    Margin margin = new Margin(0.125, 0.25);
    Estimate estimate = new Estimate(500, 600, 1000, List.of(margin, margin, margin));
    assertEquals(
        "# estimate from 500 images (600 of 1000 files)\n"
            + "# 95 % half-width of mean: [0.125, 0.125, 0.125]\n"
            + "# 95 % half-width of std: [0.25, 0.25, 0.25]\n"
            + text,
        CopyText.of(stats, estimate));
  }
}
