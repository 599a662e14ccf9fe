package org.normscope.cli;

import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.export.StatsReport;
import org.normscope.stats.Weighting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a command that tells all about a folder's statistics asks for besides the folder.
final class ReportSource {
  @Option(
      names = "--weight",
      paramLabel = "pixel|image",
      defaultValue = "pixel",
      description =
          "What counts the same in mean and std: every pixel, or every image whatever its size."
              + " Percentiles and histograms are always of all pixels.")
  private Weighting weighting;

  @Mixin private DriftOption drift;

  Weighting weighting() {
    return weighting;
  }

  /// True when other folders have a part in it.
  boolean comparesFolders() {
    return drift.asked();
  }

  /// All about what was read.
  ///
  /// @param most how many files are read again at the most, to look for duplicates
  StatsReport of(NormScopeCommand command, FolderOptions folders, Scanned scanned, int most)
      throws InterruptedException {
    StatsReport report = StatsReport.of(scanned.index(), scanned.part(), weighting);
    try (ProgressBar bar = new ProgressBar(command.console(), "files compared")) {
      report =
          report.with(
              Duplicates.find(
                  report.table(),
                  scanned.index().recipe(),
                  folders.decoder(),
                  folders.threads(),
                  most,
                  bar));
    }
    return drift.asked() ? report.with(drift.compare(command, folders, scanned)) : report;
  }
}
