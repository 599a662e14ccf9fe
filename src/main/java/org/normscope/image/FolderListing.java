package org.normscope.image;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What lies in the opened folders.
///
/// @param roots the folders and files that were opened
/// @param name what to call them all, for people
/// @param files the images to read, in the order of their names
/// @param skipped what looked like an image or a folder and cannot be opened, by name
/// @param ignored how many other files there are, by extension in lower case with its dot, or
///   [#NO_EXTENSION], [#HIDDEN] (`.DS_Store`, `Thumbs.db`) or [#HIDDEN_FOLDER] (not looked into)
/// @param masks say which pixels of the files count
public record FolderListing(
    List<Path> roots,
    String name,
    List<ImageFile> files,
    List<SkippedFile> skipped,
    SortedMap<String, Integer> ignored,
    Masks masks) {
  /// Key of [#ignored] for files without an extension.
  public static final String NO_EXTENSION = "no extension";

  /// Key of [#ignored] for hidden files.
  public static final String HIDDEN = "hidden";

  /// Key of [#ignored] for hidden folders; each counts once.
  public static final String HIDDEN_FOLDER = "hidden folder";

  /// Keeps its own copies.
  public FolderListing {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
  }

  /// Without masks.
  public FolderListing(
      List<Path> roots,
      String name,
      List<ImageFile> files,
      List<SkippedFile> skipped,
      SortedMap<String, Integer> ignored) {
    this(roots, name, files, skipped, ignored, Masks.NONE);
  }

  /// The same listing with other files and with masks.
  FolderListing with(List<ImageFile> otherFiles, Masks otherMasks) {
    return new FolderListing(roots, name, otherFiles, skipped, ignored, otherMasks);
  }

  /// The splits that have images: some of `train`, `val`, `test`, or empty text for images in none.
  public SortedSet<String> splits() {
    SortedSet<String> splits = new TreeSet<>();
    files.forEach(file -> splits.add(file.split()));
    return splits;
  }

  /// The same listing with the files of one split only. What was skipped while listing stays.
  public FolderListing onlySplit(String split) {
    return with(files.stream().filter(file -> file.split().equals(split)).toList(), masks);
  }
}
