package org.normscope.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;

/// The splits and classes of a listed folder and how many files each has: worked out once, since a
/// folder may have a million files.
final class FolderParts {
  private static final List<String> SPLIT_ORDER = List.of("train", "val", "test");

  private final Map<Group, Integer> found = new HashMap<>();

  FolderParts(FolderListing listing) {
    Group group = Group.ALL;
    int files = 0;
    // Files of a class lie beside each other.
    for (ImageFile file : listing.files()) {
      if (!group.label().equals(file.label()) || !group.split().equals(file.split())) {
        add(group, files);
        group = new Group(file.split(), file.label(), "");
        files = 0;
      }
      files++;
    }
    add(group, files);
  }

  private void add(Group group, int files) {
    if (files > 0) {
      found.merge(group, files, Integer::sum);
    }
  }

  /// Some of train, val, test, in this order.
  List<String> splits() {
    return found.keySet().stream()
        .map(Group::split)
        .filter(split -> !split.isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(SPLIT_ORDER::indexOf))
        .toList();
  }

  /// The classes of a split, or of all of them for the empty text; sorted.
  List<String> labels(String split) {
    TreeSet<String> labels = new TreeSet<>();
    for (Group group : found.keySet()) {
      if (split.isEmpty() || split.equals(group.split())) {
        labels.add(group.label());
      }
    }
    labels.remove("");
    return List.copyOf(labels);
  }

  /// How many files a split, a class, or all of it has.
  int found(Group part) {
    return found.entrySet().stream()
        .filter(entry -> part.covers(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
