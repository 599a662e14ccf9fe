package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.job.Progress;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.window.WindowModel;

final class CompareModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();

  /// Methods that look at pixels take fewer images than the others, which is said.
  @Test
  void saysWhereAMethodIsOfFewerImages() throws IOException {
    CompareModel model = open(10);
    List<Tile> tiles = model.tiles().get();
    assertEquals(
        "10 images under every method, 8 where one looks at pixels",
        Tile.compared(tiles, "every method"));
    assertEquals("8 of 10 images", tile(tiles, Method.LRN).fewer(10));
    assertEquals("", tile(tiles, Method.BATCH_NORM).fewer(10));
    // Two of them are of the same images, whatever they look at.
    model.pin(Setup.opening(Method.BATCH_NORM));
    model.pin(Setup.opening(Method.LRN));
    pump.until("two", () -> model.beside().get() != null);
    assertEquals(
        "the same 10 images under two methods",
        Tile.compared(model.beside().get().tiles(), "two methods"));
  }

  @Test
  void fewImagesAreTheSameForAll() throws IOException {
    List<Tile> tiles = open(1).tiles().get();
    assertEquals("the same image under every method", Tile.compared(tiles, "every method"));
    assertTrue(tiles.stream().allMatch(tile -> tile.fewer(1).isEmpty()));
  }

  /// What is to be done is known before it begins, and can be stopped between two methods.
  @Test
  void countsWhatItDoesAndStops() throws IOException {
    CompareModel model = open(10);
    NormModel norm = model.norm();
    for (boolean features : List.of(false, true)) {
      norm.scope().set(norm.scope().get().withFeatures(features));
      Tally all = new Tally(Integer.MAX_VALUE);
      List<Tile> tiles = make(norm, all);
      assertEquals(METHODS.size(), tiles.size());
      assertEquals(all.found, all.done);
      // A method each, and the images of LRN, which looks at them one by one.
      assertEquals(METHODS.size() + (features ? 0 : 8), all.found);
      assertThrows(CancellationException.class, () -> make(norm, new Tally(2)));
    }
  }

  private static final List<Setup> METHODS =
      Stream.of(Method.BATCH_NORM, Method.MIN_MAX, Method.LRN).map(Setup::opening).toList();

  private List<Tile> make(NormModel norm, Progress progress) throws IOException {
    TileMaker maker = new TileMaker(norm.window().session().decoder(), new Thumbs(pump));
    return maker.make(norm.wanted(), METHODS, progress, _ -> {});
  }

  private static final class Tally implements Progress {
    private final long most;
    private long found;
    private long done;

    Tally(int most) {
      this.most = most;
    }

    @Override
    public synchronized void found(long units) {
      found += units;
    }

    @Override
    public synchronized void done(long units) {
      done += units;
    }

    @Override
    public synchronized boolean cancelled() {
      return done >= most;
    }
  }

  private CompareModel open(int images) throws IOException {
    WindowModel window = Folders.window(pump, folder);
    NormModel norm = new NormModel(window, pump);
    CompareModel model = new CompareModel(norm, new Thumbs(pump), pump);
    window.open(List.of(Folders.copy("sea", images, folder.resolve("images"))));
    model.open().set(true);
    pump.until("every method", () -> has(model, Method.LRN) && has(model, Method.BATCH_NORM));
    return model;
  }

  private static boolean has(CompareModel model, Method method) {
    return model.tiles().get().stream().anyMatch(tile -> tile.setup().method() == method);
  }

  private static Tile tile(List<Tile> tiles, Method method) {
    return tiles.stream().filter(tile -> tile.setup().method() == method).findFirst().orElseThrow();
  }
}
