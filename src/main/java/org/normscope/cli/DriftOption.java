package org.normscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.Sampling;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.Drift;
import org.normscope.stats.DriftGroup;
import picocli.CommandLine.Option;

/// Two groups of images to be compared.
final class DriftOption {
  private static final String SPLIT = "split:";
  private static final String CLASS = "class:";

  @Option(
      names = "--drift",
      arity = "2",
      paramLabel = "GROUP",
      description =
          "Compare two groups: all (the images that the statistics are of), split:NAME, class:NAME,"
              + " rest (all but the class before it), or another folder.")
  private List<String> groups;

  /// A group that was found.
  ///
  /// @param part which part of its dataset
  private record Side(Group part, ImageSet set) {}

  /// True when a comparison was asked for.
  boolean asked() {
    return groups != null;
  }

  /// Compares the groups; reads what is not among the images that were read.
  ///
  /// @throws CommandFailure when a group has no images or cannot be told
  GroupDrift compare(NormScopeCommand command, FolderOptions folders, Scanned scanned)
      throws InterruptedException {
    if (groups.size() != 2) {
      throw CommandFailure.usage("--drift takes two groups, once");
    }
    if (scanned.index().policy() == PixelPolicy.NATIVE) {
      throw CommandFailure.usage(
          "--drift compares channel by channel, and in native mode kinds of files differ in them:"
              + " choose --mode rgb or gray");
    }
    Side a = side(groups.getFirst(), command, folders, scanned);
    String other = groups.getLast();
    boolean rest = other.equals("rest");
    Side b = rest ? rest(a, scanned) : side(other, command, folders, scanned);
    return new GroupDrift(
        a.part, b.part, rest, groups.getFirst(), other, Drift.of(group(a), group(b)));
  }

  private static DriftGroup group(Side side) {
    return DriftGroup.of(side.set);
  }

  private static Side rest(Side a, Scanned scanned) {
    if (a.part.label().isEmpty()) {
      throw CommandFailure.usage(
          "rest stands for all images but those of a class: class:NAME rest");
    }
    ImageSet all = scanned.index().set(scanned.part());
    int[] others =
        IntStream.range(0, all.images()).filter(i -> !a.part.contains(all.image(i))).toArray();
    if (others.length == 0) {
      throw CommandFailure.failed("there are no images but those of " + GroupDrift.name(a.part));
    }
    return new Side(scanned.part(), all.pick(others));
  }

  private static Side side(
      String name, NormScopeCommand command, FolderOptions folders, Scanned scanned)
      throws InterruptedException {
    Group part = scanned.part();
    Sampling sampling = scanned.index().taken().sampling();
    if (name.equals("all")) {
      return new Side(part, scanned.index().set(part));
    }
    if (name.startsWith(CLASS)) {
      Group of = part.withLabel(name.substring(CLASS.length()));
      ImageSet set = scanned.index().set(of);
      if (of.label().isEmpty() || set.isEmpty()) {
        throw CommandFailure.failed(
            "there is no class '" + of.label() + "': only " + scanned.index().labels(part));
      }
      return new Side(of, set);
    }
    if (name.startsWith(SPLIT)) {
      String split = name.substring(SPLIT.length());
      if (split.equals("rest") || split.isEmpty() || split.equals("all")) {
        throw CommandFailure.usage("name a split: split:train, split:val or split:test");
      }
      Scanned also = folders.readAlso(command, null, split, sampling);
      return new Side(also.part(), also.index().set(also.part()));
    }
    Path folder = path(name);
    Scanned also = folders.readAlso(command, List.of(folder), null, sampling);
    return new Side(also.part(), also.index().set(also.part()));
  }

  private static Path path(String name) {
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder)) {
        return folder;
      }
    } catch (InvalidPathException _) {
      // Said below.
    }
    throw CommandFailure.usage(
        "there is no group and no folder "
            + Console.printable(name)
            + ": --drift takes all, split:NAME, class:NAME, rest, or a folder");
  }
}
