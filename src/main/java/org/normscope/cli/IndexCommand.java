package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.normscope.dataset.index.IndexCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `normscope index`: what is kept of the folders that were read, and how to forget it.
@Command(
    name = "index",
    description = "What is kept of the folders that were read, so that nothing is read twice.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IndexCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @ParentCommand private NormScopeCommand parent;

  @Option(names = "--clear", description = "Forget the folders, or all of them.")
  private boolean clear;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..*",
      description = "With --clear: forget these only.")
  private List<Path> folders = List.of();

  @Override
  public Integer call() {
    if (clear) {
      forget(parent.index().cache());
    } else if (folders.isEmpty()) {
      parent.console().write("-", text(parent.index().cache()));
    } else {
      throw CommandFailure.usage("folders are named with --clear only");
    }
    return 0;
  }

  private void forget(IndexCache index) {
    try {
      if (folders.isEmpty()) {
        index.clear();
      }
      for (Path folder : folders) {
        if (!index.clear(folder)) {
          throw CommandFailure.failed("nothing is kept of " + folder);
        }
      }
    } catch (IOException e) {
      throw CommandFailure.failed("the index could not be deleted: " + e.getMessage());
    }
  }

  private static String text(IndexCache index) {
    StringBuilder text = new StringBuilder();
    long bytes = 0;
    for (IndexCache.Kept kept : index.list()) {
      bytes += kept.bytes();
      text.append(
          String.format(
              Locale.ROOT,
              "%,12d files %12s  %s  %-6s  %s%n",
              kept.files(),
              megabytes(kept.bytes()),
              TIME.format(LocalDateTime.ofInstant(kept.used(), ZoneId.systemDefault())),
              kept.recipe(),
              Console.printable(String.join(", ", kept.roots()))));
    }
    text.append(megabytes(bytes) + " of at most " + megabytes(index.limit()) + "\n");
    return text.toString();
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
