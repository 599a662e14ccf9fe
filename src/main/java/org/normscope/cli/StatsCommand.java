package org.normscope.cli;

import java.util.concurrent.Callable;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.export.StatsFile;
import org.normscope.export.StatsTable;
import org.normscope.export.StatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope stats`: exact statistics of a folder.
@Command(
    name = "stats",
    description = "Exact per-channel statistics of the images in a folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private FolderOptions folders;

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

  @Override
  public Integer call() throws InterruptedException {
    if ("-".equals(json) && "-".equals(csv)) {
      throw CommandFailure.usage("--json and --csv cannot both go to stdout");
    }
    Console console = parent.console();
    Scanned scanned = folders.read(parent);
    if (json != null) {
      console.write(json, StatsFile.json(scanned.index(), scanned.part()));
    }
    if (csv != null) {
      console.write(csv, StatsTable.csv(scanned.index(), scanned.part()));
    }
    if (json == null && csv == null) {
      console.write("-", StatsText.of(scanned.index(), scanned.part()));
    }
    return folders.exitCode(scanned);
  }
}
