package org.normscope.ui.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.export.SimulationFile;
import org.normscope.export.SimulationTable;
import org.normscope.settings.AtomicFile;
import org.normscope.simulation.TrainingSimulation;

/// Writes what `normscope simulate` writes.
final class TrainFile {
  private TrainFile() {}

  /// Writes a training.
  ///
  /// @param what `trace.csv`, `trace.json` or `state.json`
  static void write(TrainPicture picture, String what, DatasetIndex index, Group part, Path target)
      throws IOException {
    TrainingSimulation run = picture.run();
    if (what.equals("state.json")) {
      AtomicFile.write(target, SimulationFile.state(run));
      return;
    }
    Optional<SimulationFile.Origin> origin =
        picture.setup().normal() || index == null
            ? Optional.empty()
            : Optional.of(new SimulationFile.Origin(index, part));
    AtomicFile.write(
        target,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          if (what.equals("trace.csv")) {
            SimulationTable.write(run, text);
          } else {
            SimulationFile.write(run, origin, text);
          }
          text.flush();
        });
  }
}
