package org.normscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.normscope.cli.FolderOptions.Listed;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.Sampling;
import org.normscope.dataset.index.Answers;
import org.normscope.export.ImagesTable;
import org.normscope.export.StatsFile;
import org.normscope.export.StatsReport;
import org.normscope.export.StatsTable;
import org.normscope.export.StatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;
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
    Sampling sampling = sample.sampling(folders.policy(), source.weighting());
    Listed listed = folders.listed();
    Optional<String> question = question();
    Answers answers = question.isEmpty() ? Answers.NONE : folders.answers(parent, listed);
    Optional<String> known = question.flatMap(answers::find);
    if (known.isPresent()) {
      console.write(target(), known.get());
      return 0;
    }
    Scanned scanned = folders.read(parent, listed, sampling);
    if (csv != null) {
      console.write(csv, StatsTable.csv(scanned.index(), scanned.part(), source.weighting()));
    }
    if (csv != null && outputs().count() == 1) {
      return folders.exitCode(scanned);
    }
    StatsReport report = report(scanned);
    writeTables(console, report);
    if (json != null || outputs().findAny().isEmpty()) {
      String answer = json == null ? StatsText.of(report) : StatsFile.json(report);
      console.write(target(), answer);
      if (scanned.index().skipped().isEmpty()) {
        question.ifPresent(asked -> answers.keep(asked, answer));
      }
    }
    return folders.exitCode(scanned);
  }

  private String target() {
    return json == null ? "-" : json;
  }

  // All that the answer depends on besides the files; empty where it is too much to keep, or other
  // files have a part in it.
  private Optional<String> question() {
    boolean tables = csv != null || images != null || findings != null;
    if (tables
        || source.comparesFolders()
        || folders.keepsNothing(parent)
        || parent.index().build().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
    if (!folders.named().stream().allMatch(Path::isAbsolute)) {
      // The answer names them as they are from here.
      parts.add(Path.of("").toAbsolutePath().toString());
    }
    parts.add(parent.index().build().get());
    return Optional.of(String.join("\0", parts));
  }

  private Stream<String> outputs() {
    return Stream.of(json, csv, images, findings).filter(Objects::nonNull);
  }

  private void writeTables(Console console, StatsReport report) {
    if (images != null) {
      console.write(images, out -> ImagesTable.images(report.table(), report.findings(), out));
    }
    if (findings != null) {
      console.write(findings, out -> ImagesTable.findings(report.table(), report.findings(), out));
    }
  }

  private StatsReport report(Scanned scanned) throws InterruptedException {
    boolean text = outputs().findAny().isEmpty();
    return source.of(parent, folders, scanned, text ? COMPARED_FOR_TEXT : Integer.MAX_VALUE);
  }
}
