package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.Convention;
import org.normscope.tensor.NpyArray;
import org.normscope.tensor.NpyFile;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.WindowModel;

final class NumbersModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();

  /// The table listened to the picture alone, which comes before the word that all is well: it
  /// stayed empty.
  @Test
  void whatIsNoLongerRefusedHasNumbers() throws Exception {
    WindowModel window = Folders.window(pump, folder);
    NormModel norm = new NormModel(window, pump);
    NumbersModel numbers = new NumbersModel(norm, pump);
    numbers.open().set(true);
    Path file = folder.resolve("one.npy");
    NpyFile.write(
        file, NpyArray.of(NpyArray.Type.FLOAT64, List.of(1, 1, 1, 1), new double[] {2.5}));
    norm.openArray(file);
    pump.until("batch norm refuses one value", () -> norm.problem().get().any());
    assertTrue(numbers.lines().get().isEmpty());
    norm.use(Convention.KERAS);
    pump.until("there are numbers", () -> !numbers.lines().get().isEmpty());
    assertEquals(2.5, numbers.lines().get().getFirst().row().before().mean());
    norm.use(Convention.PYTORCH);
    pump.until("those of another convention are gone", () -> numbers.lines().get().isEmpty());
  }

  /// Nothing that the place shows has a meaning where squares do not fit.
  @Test
  void largeArraysAreRefusedInASentence() throws Exception {
    WindowModel window = Folders.window(pump, folder);
    NormModel norm = new NormModel(window, pump);
    Path file = folder.resolve("large.npy");
    NpyFile.write(
        file, NpyArray.of(NpyArray.Type.FLOAT64, List.of(1, 1, 1, 2), new double[] {1, -1e155}));
    norm.openArray(file);
    pump.until("it is told", () -> window.notice().get() != null);
    assertEquals(
        "large.npy: its values go from -1.0E155 to 1.0, and beyond 1e150 their squares are too"
            + " large for double precision",
        window.notice().get().text());
  }
}
