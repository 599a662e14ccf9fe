package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.Group;
import org.normscope.dataset.Sampling;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsFileReader;
import org.normscope.stats.Weighting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a command takes statistics from: a stats file, or folders that it reads.
final class StatsSource {
  @Mixin private FolderOptions folders;

  @Option(
      names = "--weight",
      paramLabel = "pixel|image",
      defaultValue = "pixel",
      description =
          "What counts the same in mean and std of a folder: every pixel, or every image.")
  private Weighting weighting;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Of a folder, the images of this class alone.")
  private String label;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "",
      description =
          "Of a folder read with --mode native, the images of this kind alone, such as rgb16.")
  private String kind;

  /// Statistics, and what the command that took them exits with when all went well.
  record Taken(ExportedStats stats, int exitCode) {}

  /// What was named, in order.
  List<Path> named() {
    return folders.named();
  }

  /// The statistics of what was named.
  ///
  /// @param sample how much of a folder is read; null for all
  Taken read(NormScopeCommand parent, List<Path> from, SampleOptions sample)
      throws InterruptedException {
    if (from.isEmpty()) {
      throw CommandFailure.usage("name a FOLDER of images, or a stats file; see --help");
    }
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    if (from.size() == 1 && isStatsFile(from.getFirst())) {
      return new Taken(statsFile(from.getFirst()).written(today), 0);
    }
    Sampling sampling =
        sample == null ? Sampling.ALL : sample.sampling(folders.policy(), weighting);
    Scanned scanned = folders.read(parent, from, sampling);
    Group part = scanned.part();
    if (!label.isEmpty()) {
      if (!scanned.index().labels(part).contains(label)) {
        throw CommandFailure.failed(
            "there is no class " + label + ": only " + scanned.index().labels(part));
      }
      part = part.withLabel(label);
    }
    if (!kind.isEmpty()) {
      if (!scanned.index().kinds(part).contains(kind)) {
        throw CommandFailure.failed(
            "there are no images of kind " + kind + ": only " + scanned.index().kinds(part));
      }
      part = part.withKind(kind);
    }
    try {
      return new Taken(
          ExportedStats.of(scanned.index(), part, weighting, today), folders.exitCode(scanned));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed(e.getMessage());
    }
  }

  private static boolean isStatsFile(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") && !Files.isDirectory(path);
  }

  /// Reads a stats file.
  ///
  /// @throws CommandFailure when it is none
  static ExportedStats statsFile(Path file) {
    try {
      return StatsFileReader.read(file);
    } catch (NoSuchFileException _) {
      throw CommandFailure.failed("there is no file " + file);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read " + file + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed("cannot use " + file + ": " + e.getMessage());
    }
  }
}
