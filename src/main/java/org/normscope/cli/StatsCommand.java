package org.normscope.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.export.ImagesTable;
import org.normscope.export.StatsFile;
import org.normscope.export.StatsReport;
import org.normscope.export.StatsTable;
import org.normscope.export.StatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope stats`: exact statistics of a folder, or an estimate.
@Command(
    name = "stats",
    description =
        "Per-channel statistics of the images in a folder, exact, or an estimate with --sample or"
            + " --within; what is unusual about them, and how far its classes and splits lie"
            + " apart.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {
  /// Reading more files again, to look for duplicates, is only worth it for a file of findings.
  private static final int COMPARED_FOR_TEXT = 1000;

  @ParentCommand private NormScopeCommand parent;
  @Mixin private FolderOptions folders;
  @Mixin private SampleOptions sample;

  @Mixin private ReportSource source;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the stats file (normscope-stats/1); - is stdout.")
  private String json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write one row per class, split and channel; - is stdout.")
  private String csv;

  @Option(
      names = "--images",
      paramLabel = "FILE",
      description = "Write one row per image, its figures and findings, as CSV; - is stdout.")
  private String images;

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description =
          "Write one row per finding, the most severe first, as CSV: outliers, odd files,"
              + " duplicates; - is stdout.")
  private String findings;

  @Override
  public Integer call() throws InterruptedException {
    long toStdout = outputs().filter("-"::equals).count();
    if (toStdout > 1) {
      throw CommandFailure.usage(
          "only one of --json, --csv, --images and --findings can go to stdout");
    }
    Console console = parent.console();
    Scanned scanned = folders.read(parent, sample.sampling(folders.policy(), source.weighting()));
    if (csv != null) {
      console.write(csv, StatsTable.csv(scanned.index(), scanned.part(), source.weighting()));
    }
    if (csv != null && outputs().count() == 1) {
      return folders.exitCode(scanned);
    }
    write(console, report(scanned));
    return folders.exitCode(scanned);
  }

  private Stream<String> outputs() {
    return Stream.of(json, csv, images, findings).filter(Objects::nonNull);
  }

  private void write(Console console, StatsReport report) {
    if (json != null) {
      console.write(json, StatsFile.json(report));
    }
    if (images != null) {
      console.write(images, out -> ImagesTable.images(report.table(), report.findings(), out));
    }
    if (findings != null) {
      console.write(findings, out -> ImagesTable.findings(report.table(), report.findings(), out));
    }
    if (outputs().findAny().isEmpty()) {
      console.write("-", StatsText.of(report));
    }
  }

  private StatsReport report(Scanned scanned) throws InterruptedException {
    boolean text = outputs().findAny().isEmpty();
    return source.of(parent, folders, scanned, text ? COMPARED_FOR_TEXT : Integer.MAX_VALUE);
  }
}
