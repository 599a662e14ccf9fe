package org.normscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.export.report.ReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope report`: everything about a folder's statistics on one page.
@Command(
    name = "report",
    description =
        "Writes one self-contained HTML page about the images in a folder: where the numbers come"
            + " from, mean and std, histograms, classes, drift, unusual images with thumbnails,"
            + " skipped files, and the lines for training code. It needs no network.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private FolderOptions folders;
  @Mixin private SampleOptions sample;
  @Mixin private ReportSource source;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The page, or a folder that gets a report.html; - is stdout.")
  private String output;

  @Override
  public Integer call() throws InterruptedException {
    Scanned scanned = folders.read(parent, sample.sampling(folders.policy(), source.weighting()));
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    String page = ReportPage.html(source.of(parent, folders, scanned, Integer.MAX_VALUE), today);
    if (output.equals("-")) {
      parent.console().write("-", page);
    } else {
      Path target = Path.of(output);
      Path file = Files.isDirectory(target) ? target.resolve("report.html") : target;
      parent.console().write(file.toString(), page);
      parent.console().error("wrote " + Console.printable(file.toString()));
    }
    return folders.exitCode(scanned);
  }
}
