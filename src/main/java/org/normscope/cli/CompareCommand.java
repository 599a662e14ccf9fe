package org.normscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope compare`: two stats files or folders side by side.
@Command(
    name = "compare",
    description =
        "Lays two stats files or folders side by side, the largest differences first: mean, std"
            + " and the Kolmogorov-Smirnov distance of their histograms (256 bins).",
    customSynopsis = "normscope compare [OPTIONS] A B",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private StatsSource source;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the differences (normscope-compare/1); - is stdout.")
  private String json;

  @Override
  public Integer call() throws InterruptedException {
    if (source.named().size() != 2) {
      throw CommandFailure.usage("name two stats files or folders to compare");
    }
    ExportedStats a = source.read(parent, List.of(source.named().get(0)), null).stats();
    ExportedStats b = source.read(parent, List.of(source.named().get(1)), null).stats();
    try {
      StatsDifference difference = StatsDifference.of(a, b);
      if (json != null) {
        parent.console().write(json, difference.json());
      } else {
        parent.console().write("-", difference.text());
      }
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed(e.getMessage());
    }
    return 0;
  }
}
