package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.index.IndexCache;
import org.normscope.image.Decoders;
import org.normscope.image.Ignored;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import org.normscope.settings.RecentFolder;
import org.normscope.settings.SettingsFile;
import org.normscope.stats.Weighting;
import org.normscope.ui.Folders;
import org.normscope.ui.GatedDecoder;
import org.normscope.ui.Pump;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WindowModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final SaveQueue writer = new SaveQueue("save");

  // The folder goes when the test is over: nothing may be written into it any more.
  @AfterEach
  void allIsWritten() {
    writer.await();
  }

  private WindowModel model() {
    return model(
        new SettingsFile(folder.resolve("settings")),
        () -> Folders.copy("sea", 1, folder.resolve("sample")));
  }

  private WindowModel model(SettingsFile settings, Callable<Path> sample) {
    return new WindowModel(pump, writer, new ImageIoDecoder(), settings, sample, Optional.empty());
  }

  // As after a start of the program, which comes after all of the last one is written.
  private WindowModel restarted() {
    writer.await();
    return model();
  }

  private void awaitOpen(WindowModel model) {
    pump.until("it is open", () -> model.session().phase().get() == Phase.COMPLETE);
  }

  private void open(WindowModel model, Path path) {
    model.open(List.of(path));
    awaitOpen(model);
  }

  private WindowModel opened(Path path) {
    WindowModel model = model();
    open(model, path);
    return model;
  }

  private WindowModel.Notice awaitNotice(WindowModel model) {
    pump.until("something is said", () -> model.notice().get() != null);
    return model.notice().get();
  }

  private static List<String> recentNames(WindowModel model) {
    return model.settings().get().recent().stream().map(RecentFolder::name).toList();
  }

  @Test
  void remembersWhatWasOpened() throws IOException {
    Path first = Folders.classes(folder.resolve("first"));
    Path second = Folders.copy("sea", 1, folder.resolve("second"));
    WindowModel model = opened(first);
    open(model, second);
    open(model, first);
    assertEquals(List.of("first", "second"), recentNames(model));
    WindowModel restarted = restarted();
    assertEquals(model.settings().get(), restarted.settings().get());
    RecentFolder entry = restarted.settings().get().recent().getFirst();
    assertEquals(new RecentFolder(List.of(first.toString()), "first", 6, true), entry);
    restarted.openRecent(entry);
    awaitOpen(restarted);
    assertEquals("first", restarted.session().name().get());
    restarted.clearRecent();
    assertEquals(List.of(), recentNames(restarted()));
  }

  @Test
  void readsAgainWithAnotherDecoderAndRemembersIt() throws IOException {
    WindowModel model = opened(Folders.classes(folder.resolve("first")));
    model.useDecoder(Decoders.IMAGEIO);
    awaitOpen(model);
    assertEquals("ImageIO", model.session().index().get().decoders().firstKey());
    assertEquals("imageio", restarted().settings().get().decoder());
  }

  @Test
  void remembersNoFolderThatCouldNotBeOpened() {
    WindowModel model = model();
    model.open(List.of(folder.resolve("gone")));
    pump.until("it failed", () -> model.session().phase().get() == Phase.FAILED);
    assertEquals(List.of(), recentNames(model));
  }

  @Test
  void dropsARecentFolderThatIsGone() throws IOException {
    Path first = Folders.classes(folder.resolve("first"));
    WindowModel model = opened(first);
    open(model, Folders.copy("sea", 1, folder.resolve("second")));
    RecentFolder entry = model.settings().get().recent().getLast();
    Files.move(first, folder.resolve("moved"));
    model.openRecent(entry);
    assertEquals(
        new WindowModel.Notice("first is no longer at " + first, true), model.notice().get());
    assertEquals(List.of("second"), recentNames(model));
    assertEquals("second", model.session().name().get(), "what is open stays");
  }

  @Test
  void startsWithTheTrainSplit() throws IOException {
    WindowModel model = opened(Folders.splits(folder.resolve("split")));
    assertEquals(Group.ofSplit("train"), model.part().get());
    open(model, Folders.classes(folder.resolve("plain")));
    assertEquals(Group.ALL, model.part().get());
  }

  @Test
  void keepsThePartWhenTheFolderIsReadAgain() throws IOException {
    Path path = Folders.splits(folder.resolve("split"));
    WindowModel model = opened(path);
    Group night = Group.ofSplit("train").withLabel("night");
    model.part().set(night);
    model.reload();
    assertEquals(Phase.LISTING, model.session().phase().get());
    awaitOpen(model);
    assertEquals(night, model.part().get());
    model.usePolicy(PixelPolicy.GRAY);
    awaitOpen(model);
    assertEquals(night, model.part().get());
    assertEquals(List.of("gray"), model.session().index().get().set(night).channels());
    Files.move(path.resolve("train/night"), folder.resolve("elsewhere"));
    model.reload();
    awaitOpen(model);
    assertEquals(Group.ofSplit("train"), model.part().get(), "a class that is gone");
  }

  @Test
  void countsOtherPixelsOfTheFolderUntilAnotherOneIsOpened() throws IOException {
    Path path = Folders.classes(folder.resolve("cropped"));
    WindowModel model = opened(path);
    PixelRecipe small =
        new PixelRecipe(PixelPolicy.RGB, new Preprocess(20, 16), Ignored.NONE, Optional.empty());
    model.useRecipe(small);
    awaitOpen(model);
    DatasetIndex index = model.session().index().get();
    assertEquals(small, index.recipe());
    assertEquals(256L * index.images().size(), index.set(Group.ALL).pixels());
    model.usePolicy(PixelPolicy.GRAY);
    awaitOpen(model);
    assertEquals(small.with(PixelPolicy.GRAY), model.session().index().get().recipe());
    model.reload();
    awaitOpen(model);
    assertEquals(small.with(PixelPolicy.GRAY), model.recipe());
    model.open(List.of(path));
    awaitOpen(model);
    assertEquals(PixelRecipe.of(PixelPolicy.GRAY), model.recipe());
  }

  @Test
  void saysWhatIsWrongWithMasks() throws IOException {
    WindowModel model = opened(Folders.classes(folder.resolve("unmasked")));
    Path nowhere = folder.resolve("nowhere");
    model.useRecipe(
        new PixelRecipe(PixelPolicy.RGB, Preprocess.NONE, Ignored.NONE, Optional.of(nowhere)));
    pump.until("it failed", () -> model.session().phase().get() == Phase.FAILED);
    assertTrue(model.session().message().get().contains(nowhere.toString()));
  }

  @Test
  void savesJsonAndCsv() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    WindowModel model = opened(path);
    model.part().set(Group.ALL.withLabel("night"));
    Path json = folder.resolve("stats.json");
    Path csv = folder.resolve("stats.CSV");
    Path last = folder.resolve("again.json");
    // All of them, though the first may still be at work when the last is asked for.
    model.save(json);
    model.save(csv);
    model.save(last);
    pump.until("the last is there", () -> Files.exists(last));
    assertEquals("Saved " + last, saidLast(model));
    JsonNode file = JsonMapper.shared().readTree(Files.readString(json));
    assertEquals("normscope-stats/1", file.get("schema").asString());
    double mean = Folders.scan(path).set(Group.ALL).stats().channels().getFirst().mean();
    assertEquals(mean, file.get("channels").get(0).get("mean").asDouble());
    assertEquals(2, file.get("classes").size());
    List<String> rows = Files.readAllLines(csv);
    assertTrue(rows.getFirst().startsWith("split,class,kind,channel,images,"), rows.getFirst());
    assertEquals(1 + 3 * 3, rows.size());
    assertEquals(Files.readString(json), Files.readString(last));
  }

  @Test
  void savesWhatIsShownByTheWeighting() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    WindowModel model = opened(path);
    model.weighting().set(Weighting.IMAGE);
    Path json = folder.resolve("stats.json");
    Path last = folder.resolve("again.json.csv");
    model.save(json);
    model.save(last);
    pump.until("the last is there", () -> Files.exists(last));
    JsonNode file = JsonMapper.shared().readTree(Files.readString(json));
    assertEquals("image", file.get("weighting").asString());
    assertTrue(Files.readAllLines(last).get(1).contains(",image,"), "the table says so, too");
  }

  private String saidLast(WindowModel model) {
    pump.until(
        "the last is announced",
        () -> model.notice().get() != null && model.notice().get().text().endsWith("again.json"));
    return model.notice().get().text();
  }

  @Test
  void saysThatItCouldNotSave() throws IOException {
    WindowModel model = opened(Folders.classes(folder.resolve("images")));
    Path missing = folder.resolve("missing");
    model.save(missing.resolve("stats.json"));
    WindowModel.Notice notice = awaitNotice(model);
    assertEquals(
        new WindowModel.Notice(
            "Could not save: there is no folder " + missing + " to write into", true),
        notice);
    assertFalse(Files.exists(missing));
  }

  @Test
  void leavesTheOldFileWhereItCouldNotSave() throws IOException {
    WindowModel model = opened(Folders.splits(folder.resolve("images")));
    Path old = Files.writeString(folder.resolve("stats.json"), "old");
    model.part().set(Group.ofSplit("val"));
    model.save(old);
    assertTrue(awaitNotice(model).error());
    assertEquals("old", Files.readString(old));
  }

  @Test
  void hasNothingToSaveBeforeSomethingIsOpen() {
    WindowModel model = model();
    Path target = folder.resolve("stats.json");
    model.save(target);
    assertEquals(
        new WindowModel.Notice("Could not save: no folder is open", true), awaitNotice(model));
    assertFalse(Files.exists(target));
  }

  @Test
  void opensTheSampleOrSaysWhyNot() {
    WindowModel model = model();
    model.openSample();
    awaitOpen(model);
    assertEquals("sample", model.session().name().get());
    WindowModel without =
        model(
            new SettingsFile(folder.resolve("other")),
            () -> {
              throw new IOException("it is missing from the program");
            });
    without.openSample();
    assertEquals(
        "The sample could not be opened: it is missing from the program",
        without.notice().get().text());
    assertEquals(Phase.EMPTY, without.session().phase().get());
  }

  @Test
  void showsAnIndexedFolderAtOnceAndForgetsItOnDemand() throws IOException {
    Path images = Folders.classes(folder.resolve("images"));
    IndexCache cache = new IndexCache(folder.resolve("cache"), 1 << 30);
    open(indexed(cache, GatedDecoder.opened()), images);
    assertTrue(cache.bytes() > 0);

    GatedDecoder shut = GatedDecoder.shut();
    WindowModel again = indexed(cache, shut);
    open(again, images);
    assertEquals(6, again.session().index().get().images().size(), "no image was decoded");
    again.index().measure();
    pump.until("it is measured", () -> again.index().bytes().get() == cache.bytes());

    again.index().clear();
    assertEquals(
        new WindowModel.Notice("The index is empty: folders are read anew", false),
        awaitNotice(again));
    pump.until("nothing is kept", () -> again.index().bytes().get() == 0);
    assertEquals(0, cache.bytes());
    shut.open();
    again.keepIndex(false);
    again.reload();
    awaitOpen(again);
    assertEquals(0, cache.bytes(), "the user wants none");
    assertTrue(restarted().settings().get().noIndex());
  }

  @Test
  void saysThatTheIndexCannotBeKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    IndexCache cache = new IndexCache(file.resolve("index"), 1 << 30);
    WindowModel model = indexed(cache, GatedDecoder.opened());
    open(model, Folders.classes(folder.resolve("images")));
    assertTrue(awaitNotice(model).text().startsWith("The index of this folder could not be kept"));
    assertEquals(Phase.COMPLETE, model.session().phase().get());
  }

  private WindowModel indexed(IndexCache cache, GatedDecoder decoder) {
    return new WindowModel(
        pump,
        writer,
        decoder,
        new SettingsFile(folder.resolve("settings")),
        () -> folder,
        Optional.of(cache));
  }
}
