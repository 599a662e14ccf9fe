package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.Folders;
import org.normscope.ui.GatedDecoder;
import org.normscope.ui.Pump;

final class SessionTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final List<Phase> phases = new ArrayList<>();
  private GatedDecoder decoder = GatedDecoder.opened();
  private Session session;

  @AfterEach
  void letGo() {
    decoder.open();
  }

  private void open(Path... paths) {
    if (session == null) {
      session = new Session(pump, decoder, Session.Memory.NONE);
      session.phase().addListener((_, _, now) -> phases.add(now));
    }
    session.open(
        new Session.Request(List.of(paths), NameFilter.ALL, PixelRecipe.of(PixelPolicy.RGB)));
  }

  private void openGated(int free, Path path) throws IOException, InterruptedException {
    decoder = GatedDecoder.letting(free, path);
    open(path);
  }

  private void awaitPhase(Phase phase) {
    pump.until("the phase is " + phase, () -> session.phase().get() == phase);
  }

  private void awaitRead(int images) {
    pump.until(
        images + " images are read",
        () -> session.index().get() != null && session.index().get().images().size() == images);
  }

  @Test
  void readsAFolderToTheNumbersOfTheCore() throws Exception {
    Folders.classes(folder);
    openGated(1, folder);
    assertEquals(Phase.LISTING, session.phase().get());
    awaitRead(1);
    assertEquals(Phase.READING, session.phase().get());
    assertFalse(session.index().get().complete());
    decoder.open();
    awaitPhase(Phase.COMPLETE);
    assertEquals(List.of(Phase.LISTING, Phase.READING, Phase.COMPLETE), phases);
    assertEquals(new Reading(6, 6, 0, session.reading().get().seconds()), session.reading().get());
    assertEquals(folder.getFileName().toString(), session.name().get());
    DatasetStats expected = Folders.scan(folder).set(Group.ALL).stats();
    DatasetStats actual = session.index().get().set(Group.ALL).stats();
    assertEquals(expected.channels(), actual.channels());
    assertEquals(6, actual.images());
    assertArrayEquals(expected.perImage().meanOfStds(), actual.perImage().meanOfStds());
    assertArrayEquals(expected.within(), actual.within());
  }

  @Test
  void saysThatAFolderIsMissing() {
    Path gone = folder.resolve("gone");
    open(gone);
    awaitPhase(Phase.FAILED);
    assertEquals("There is no file or folder \"" + gone + "\".", session.message().get());
    assertNull(session.index().get());
  }

  @Test
  void saysThatAFolderHasNoImages() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "nothing to see");
    open(folder);
    awaitPhase(Phase.FAILED);
    assertEquals("There are no images in " + folder.getFileName() + ".", session.message().get());
  }

  @Test
  void saysWhyNoneCouldBeRead() throws IOException {
    Files.writeString(folder.resolve("broken.png"), "no image at all");
    open(folder);
    awaitPhase(Phase.FAILED);
    assertTrue(
        session.message().get().startsWith("The file could not be read: not an image"),
        session.message().get());
    assertNull(session.index().get());
  }

  @Test
  void skipsAndListsABrokenFile() throws Exception {
    Folders.classes(folder);
    Files.writeString(folder.resolve("night/broken.png"), "no image at all");
    open(folder);
    awaitPhase(Phase.COMPLETE);
    assertEquals(6, session.index().get().images().size());
    assertEquals(1, session.index().get().skipped().size());
    assertEquals("night/broken.png", session.index().get().skipped().getFirst().name());
    assertFalse(session.index().get().skipped().getFirst().reason().isEmpty());
    assertTrue(session.index().get().complete());
  }

  @Test
  void keepsWhatWasReadWhenCancelled() throws Exception {
    Folders.classes(folder);
    openGated(2, folder);
    awaitRead(2);
    session.cancel();
    // The gate is still shut: nothing waits for the images that are being decoded.
    awaitPhase(Phase.STOPPED);
    assertEquals(2, session.index().get().images().size());
    assertFalse(session.index().get().complete());
    decoder.open();
    pump.drain();
    assertEquals(2, session.index().get().images().size(), "late images are left out");
    assertEquals(Phase.STOPPED, session.phase().get());

    session.readOn();
    awaitPhase(Phase.COMPLETE);
    assertEquals(6, session.index().get().images().size());
    assertEquals(6, session.reading().get().done());
    assertTrue(session.reading().get().known() >= 2, "what was read is not read again");
  }

  @Test
  void stopsWhenItIsGoodEnoughAndReadsTheRest() throws Exception {
    Folders.copy("forest", 40, folder.resolve("forest"));
    openGated(2, folder);
    awaitRead(2);
    session.enough();
    decoder.open();
    awaitPhase(Phase.STOPPED);
    DatasetIndex some = session.index().get();
    assertFalse(some.complete());
    assertTrue(some.images().size() > 2, "what was being read counts");
    assertEquals(some.images().size(), session.reading().get().done());
    session.readOn();
    assertEquals(Phase.READING, session.phase().get());
    session.readOn();
    awaitPhase(Phase.COMPLETE);
    assertEquals(40, session.index().get().images().size());
    assertEquals(some.images().size(), session.reading().get().known());
    session.readOn();
    assertEquals(Phase.COMPLETE, session.phase().get(), "there is nothing to go on with");
  }

  @Test
  void forgetsTheFirstWhenASecondIsOpened() throws IOException {
    Path first = Folders.classes(folder.resolve("first"));
    Path second = Folders.copy("sea", 2, folder.resolve("second"));
    open(first);
    List<String> seen = new ArrayList<>();
    session.index().addListener((_, _, now) -> seen.add(now == null ? "" : now.listing().name()));
    pump.awaitWaiting();
    open(second);
    assertNull(session.index().get());
    awaitPhase(Phase.COMPLETE);
    pump.drain();
    assertEquals(2, session.index().get().images().size());
    assertFalse(seen.contains("first"), "what the first published came too late");
    assertEquals("second", session.name().get());
  }

  @Test
  void closesWhileReading() throws Exception {
    Folders.classes(folder);
    openGated(1, folder);
    awaitRead(1);
    session.close();
    decoder.open();
    pump.drain();
    assertEquals(Phase.EMPTY, session.phase().get());
    assertNull(session.index().get());
    assertNull(session.request());
    assertEquals("", session.name().get());
  }

  @Test
  void opensAgainAfterAFailure() throws IOException {
    open(folder.resolve("gone"));
    awaitPhase(Phase.FAILED);
    open(Folders.classes(folder.resolve("there")));
    assertEquals("", session.message().get());
    awaitPhase(Phase.COMPLETE);
  }

  @Test
  void namesWhatHasNoName() {
    open(Path.of("/"));
    assertEquals("root", session.name().get());
    session.close();
    open(folder.resolve("images").resolve("..").resolve("."));
    assertEquals(folder.getFileName().toString(), session.name().get());
  }
}
