package org.normscope.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.export.StatsReport;
import org.normscope.export.report.ReportPage;
import org.normscope.image.ImageDecoder;
import org.normscope.settings.AtomicFile;
import org.normscope.stats.Weighting;
import org.normscope.ui.window.Computation;
import org.normscope.ui.window.SaveQueue;
import org.normscope.ui.window.WindowModel;

/// Makes reports in the background, one at a time: images that may be the same are read again, so
/// the status bar says how far it is, and it can be stopped. Only the finished page goes to where
/// files are written, so that no other file has to wait for it.
final class ReportWriting {
  private final WindowModel window;
  private final Executor publisher;
  private final SaveQueue making = new SaveQueue("report");

  /// @param publisher runs on the window's thread
  ReportWriting(WindowModel window, Executor publisher) {
    this.window = window;
    this.publisher = publisher;
  }

  /// Writes what the window shows.
  void start(Path target) {
    DatasetIndex index = window.session().index().get();
    if (index == null) {
      window.warn("Could not save: no folder is open");
      return;
    }
    Group part = window.part().get().withLabel("");
    Weighting weighting = window.weighting().get();
    ImageDecoder decoder = window.session().decoder();
    Computation run = new Computation("Report: comparing images", "images", window, publisher);
    window.say("Writing the report…");
    making.execute(() -> {
      try {
        String page = page(StatsReport.of(index, part, weighting), decoder, run);
        window.write(target, () -> AtomicFile.write(target, page));
      } catch (IOException | RuntimeException e) {
        publisher.execute(() -> window.warn("Could not save: " + e.getMessage()));
      } finally {
        run.close();
      }
    });
  }

  private static String page(StatsReport report, ImageDecoder decoder, Computation run)
      throws IOException {
    try {
      Duplicates same =
          Duplicates.find(
              report.table(),
              report.index().recipe(),
              decoder,
              Runtime.getRuntime().availableProcessors(),
              run);
      if (run.stopped()) {
        throw new IOException("the report was stopped");
      }
      return ReportPage.html(report.with(same), LocalDate.now(ZoneId.systemDefault()).toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the report was stopped", e);
    }
  }
}
