package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.HistogramFigure;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
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
    assertTrue(numbers.lines().get().all().isEmpty());
    norm.use(Convention.KERAS);
    pump.until("there are numbers", () -> !numbers.lines().get().all().isEmpty());
    assertEquals(2.5, numbers.lines().get().all().getFirst().row().before().mean());
    norm.use(Convention.PYTORCH);
    pump.until("those of another convention are gone", () -> numbers.lines().get().all().isEmpty());
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

  /// The axis of one large value was no wider than its last digit, and refused.
  @Test
  void equalValuesOfAnySizeAreShown() throws Exception {
    WindowModel window = Folders.window(pump, folder);
    NormModel norm = new NormModel(window, pump);
    for (double value : new double[] {0, 1e-12, 0.1, 123_456_789.5, 1e30}) {
      Path file = folder.resolve(value + ".npy");
      NpyFile.write(
          file,
          NpyArray.of(NpyArray.Type.FLOAT64, List.of(1, 1, 1, 2), new double[] {value, value}));
      norm.openArray(file);
      norm.use(Method.BATCH_NORM);
      pump.until("it is shown", () -> shows(norm, file.getFileName().toString()));
      assertEquals(Problem.NONE, norm.problem().get());
      HistogramFigure before = norm.picture().get().beforeFigure();
      assertEquals(2, Arrays.stream(before.series().getFirst().mass()).sum(), file.toString());
      norm.use(Setup.of(Method.CONSTANTS, Map.of("preset", "identity")));
      pump.until("it is as it was", () -> !norm.behind() && norm.picture().get() != null);
      assertEquals(Problem.NONE, norm.problem().get());
      assertEquals(value, norm.picture().get().after().getFirst().mean());
    }
  }

  private static boolean shows(NormModel norm, String name) {
    return norm.problem().get().any()
        || (norm.array().get() != null
            && norm.array().get().name().equals(name)
            && norm.picture().get() != null
            && norm.picture().get().beforeFigure().axisTitle().endsWith(name)
            && !norm.behind());
  }
}
