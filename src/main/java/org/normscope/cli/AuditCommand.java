package org.normscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.normscope.export.audit.Audit;
import org.normscope.export.audit.AuditFile;
import org.normscope.export.audit.ConfigReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope audit`: does this config fit this data?
@Command(
    name = "audit",
    description = {
      "Says whether the mean and std in a config fit the data, and if not, what is wrong: 255 times"
          + " off, red and blue swapped, variance for std, a mean of per-image stds, somebody"
          + " else's constants. The first name is the config (or - for stdin), of any kind that"
          + " formats lists, or two bare lists of numbers; the data are a stats file or folders.",
      "Exits with 0 when it fits, with 3 when it does not."
    },
    customSynopsis = "normscope audit [OPTIONS] CONFIG --against STATS.json|FOLDER",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AuditCommand implements Callable<Integer> {
  private static final int DOES_NOT_FIT = 3;
  private static final int MOST_BYTES = 64 << 20;

  @ParentCommand private NormScopeCommand parent;
  @Mixin private StatsSource source;

  @Option(
      names = "--against",
      paramLabel = "STATS.json|FOLDER",
      description = "The data. Repeatable for folders; they may also stand behind CONFIG.")
  private List<Path> against = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the judgement (normscope-audit/1); - is stdout.")
  private String json;

  @Override
  public Integer call() throws InterruptedException {
    if (source.named().isEmpty()) {
      throw CommandFailure.usage("name a CONFIG to judge, and the data with --against");
    }
    List<Path> data = new ArrayList<>(against);
    data.addAll(source.named().subList(1, source.named().size()));
    if (data.isEmpty()) {
      throw CommandFailure.usage("name the data with --against: a stats file or a FOLDER");
    }
    Path config = source.named().getFirst();
    byte[] bytes = bytes(config);
    StatsSource.Taken taken = source.read(parent, data, null);
    Audit audit;
    try {
      audit = Audit.of(ConfigReader.read(bytes, taken.stats().from().largestCode()), taken.stats());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed("cannot judge " + config + ": " + e.getMessage());
    }
    if (json != null) {
      parent.console().write(json, AuditFile.json(audit));
    } else {
      parent.console().write("-", AuditFile.text(audit));
    }
    return audit.fits() ? taken.exitCode() : DOES_NOT_FIT;
  }

  private static byte[] bytes(Path config) {
    boolean stdin = config.toString().equals("-");
    try (InputStream in = stdin ? System.in : Files.newInputStream(config)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw CommandFailure.failed(config + " is too large for a config: over 64 MiB");
      }
      return bytes;
    } catch (NoSuchFileException _) {
      throw CommandFailure.failed("there is no file " + config);
    } catch (IOException e) {
      throw CommandFailure.failed(
          "cannot read "
              + config
              + ": "
              + (Files.isDirectory(config) ? "it is a folder" : e.getMessage()));
    }
  }
}
