package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.DatasetScan;
import org.normscope.dataset.Group;
import org.normscope.dataset.Sampling;
import org.normscope.dataset.index.Answers;
import org.normscope.dataset.index.FolderIndex;
import org.normscope.image.Decoders;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFolder;
import org.normscope.image.Masks;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which images a command reads, and how: the options that all of them share.
final class FolderOptions {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..*",
      description =
          "Folders or images. Subfolders are classes; train, val, test at the top splits.")
  private List<Path> folders = List.of();

  @Option(
      names = "--split",
      paramLabel = "train|val|test|all",
      description = "Read one split only. Default: train where the folder has one, else all.")
  private String split;

  @Option(
      names = "--mode",
      paramLabel = "rgb|gray|native",
      defaultValue = "rgb",
      description =
          "What a pixel value is: as training code sees it, one gray channel, or as stored.")
  private PixelPolicy mode;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Read only files whose name or path matches, such as '*.jpg'. Repeatable.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files or folders that match, such as '*_mask.png'. Repeatable.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Images decoded at once. Default: all cores. Changes no number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-index",
      description =
          "Read every file, and keep nothing for the next time. Changes no number; without it,"
              + " files that did not change are not read again.")
  private boolean noIndex;

  @Option(
      names = "--decoder",
      paramLabel = "auto|libjpeg-turbo|skija|imageio",
      defaultValue = "auto",
      description =
          "Read with this one what it can read, and the rest with ImageIO. Default: the fastest"
              + " that is there. Changes no number.")
  private Decoders decoders;

  @Option(names = "--strict", description = "Exit with 3 when a file had to be skipped.")
  private boolean strict;

  /// What was read.
  ///
  /// @param index the images
  /// @param part the split that was asked for
  record Scanned(DatasetIndex index, Group part) {}

  /// What there is to read.
  ///
  /// @param all files of the folders
  /// @param wanted those of the split that was asked for
  record Listed(FolderListing all, FolderListing wanted, Group part, PixelRecipe recipe) {}

  /// True when a folder or image was named.
  boolean given() {
    return !folders.isEmpty();
  }

  /// What was named, in order.
  List<Path> named() {
    return folders;
  }

  /// Lists and reads the folders, with a progress bar on a terminal, and lists on stderr what was
  /// skipped.
  ///
  /// @throws CommandFailure when nothing could be read
  Scanned read(NormScopeCommand command) throws InterruptedException {
    return read(command, Sampling.ALL);
  }

  /// The same for a part of the images.
  Scanned read(NormScopeCommand command, Sampling sampling) throws InterruptedException {
    return read(command, folders, split, sampling);
  }

  /// Reads other folders with the same options.
  Scanned read(NormScopeCommand command, List<Path> from, Sampling sampling)
      throws InterruptedException {
    return read(command, from, split, sampling);
  }

  /// Reads other folders, or another split, with the same options.
  ///
  /// @param from the folders; null for those that were named
  Scanned readAlso(NormScopeCommand command, List<Path> from, String of, Sampling sampling)
      throws InterruptedException {
    return read(command, from == null ? folders : from, of, sampling);
  }

  private Scanned read(NormScopeCommand command, List<Path> from, String of, Sampling sampling)
      throws InterruptedException {
    return read(command, listed(from, of), sampling);
  }

  /// Lists the folders that were named.
  ///
  /// @throws CommandFailure when there is nothing to read
  Listed listed() {
    return listed(folders, split);
  }

  private Listed listed(List<Path> from, String of) {
    if (!given()) {
      throw CommandFailure.usage("name a FOLDER of images to read; see --help");
    }
    if (threads < 1) {
      throw CommandFailure.usage("--threads must be at least 1");
    }
    PixelRecipe recipe = reading.recipe(mode);
    FolderListing listing = list(from, recipe);
    Group part = part(listing, from, of);
    FolderListing wanted = part.split().isEmpty() ? listing : listing.onlySplit(part.split());
    if (wanted.files().isEmpty() && wanted.skipped().isEmpty()) {
      throw CommandFailure.failed(
          "no images found in " + names(from) + (include.isEmpty() ? "" : " that match --include"));
    }
    return new Listed(listing, wanted, part, recipe);
  }

  /// Reads what was listed.
  ///
  /// @throws CommandFailure when nothing could be read
  Scanned read(NormScopeCommand command, Listed listed, Sampling sampling)
      throws InterruptedException {
    Console console = command.console();
    FolderIndex known = known(command, listed);
    DatasetScan scan =
        new DatasetScan(listed.wanted(), listed.recipe(), decoder(), threads, known, sampling);
    DatasetIndex index;
    try (ProgressBar bar = new ProgressBar(console, "images")) {
      index = scan.run(bar);
    }
    known.notice().ifPresent(notice -> console.error("normscope: " + notice));
    for (SkippedFile file : index.skipped()) {
      console.error("skipped " + Console.printable(file.name()) + ": " + file.reason());
    }
    if (index.images().isEmpty()) {
      throw CommandFailure.failed(
          "none of the files in " + names(listed.all().roots()) + " could be read as an image");
    }
    return new Scanned(index, listed.part());
  }

  /// What was answered about these files before.
  Answers answers(NormScopeCommand command, Listed listed) {
    return command.index().cache().answers(listed.wanted(), recipe(listed));
  }

  /// Reads the images.
  ///
  /// @throws CommandFailure when the one that was asked for cannot be used
  ImageDecoder decoder() {
    try {
      return decoders.decoder();
    } catch (IllegalStateException e) {
      throw CommandFailure.failed(e.getMessage());
    }
  }

  /// How many threads read.
  int threads() {
    return threads;
  }

  /// What a pixel value is.
  PixelPolicy policy() {
    return mode;
  }

  /// Exit code of a command that did its work.
  int exitCode(Scanned scanned) {
    return strict && !scanned.index().skipped().isEmpty() ? 3 : 0;
  }

  /// True when the user wants nothing to be kept; the settings are asked only where the options
  /// leave it open.
  boolean keepsNothing(NormScopeCommand command) {
    return noIndex || !command.index().wanted();
  }

  private FolderIndex known(NormScopeCommand command, Listed listed) {
    if (keepsNothing(command)) {
      return FolderIndex.none();
    }
    boolean filtered = !include.isEmpty() || !exclude.isEmpty();
    return command.index().cache().open(listed.all(), filtered, recipe(listed));
  }

  // Which decoder read a file is told with the numbers: a forced one has an index of its own.
  private String recipe(Listed listed) {
    return listed.recipe().id() + (decoders == Decoders.AUTO ? "" : " " + decoders.id());
  }

  private FolderListing list(List<Path> from, PixelRecipe recipe) {
    try {
      FolderListing all = ImageFolder.list(from, new NameFilter(include, exclude), Progress.NONE);
      return Masks.attach(all, recipe, Progress.NONE);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage());
    }
  }

  private static Group part(FolderListing listing, List<Path> from, String split) {
    Set<String> splits = new TreeSet<>(listing.splits());
    splits.remove("");
    if (split == null) {
      return splits.contains("train") ? Group.ofSplit("train") : Group.ALL;
    }
    String wanted = split.toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "all" -> Group.ALL;
      case "train", "test", "val", "valid", "validation" -> {
        String name = wanted.startsWith("val") ? "val" : wanted;
        if (!splits.contains(name)) {
          throw CommandFailure.failed(
              "there is no split '"
                  + name
                  + "' in "
                  + names(from)
                  + (splits.isEmpty() ? ": no split folders at its top" : ": only " + splits));
        }
        yield Group.ofSplit(name);
      }
      default ->
          throw CommandFailure.usage("--split must be train, val, test or all, not " + split);
    };
  }

  private static String names(List<Path> folders) {
    return folders.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
