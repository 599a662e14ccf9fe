package org.normscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.export.StatsFile;
import org.normscope.export.StatsReport;
import org.normscope.export.StatsTable;
import org.normscope.settings.AtomicFile;
import org.normscope.stats.Weighting;

/// The statistics that the window shows, as a file.
final class SavedStats {
  private SavedStats() {}

  /// Writes them whole or not at all: JSON, or CSV when the name ends so.
  static void write(DatasetIndex index, Group part, Weighting weighting, Path target)
      throws IOException {
    boolean csv = target.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    AtomicFile.write(
        target,
        csv
            ? StatsTable.csv(index, part, weighting)
            : StatsFile.json(StatsReport.of(index, part, weighting)));
  }
}
