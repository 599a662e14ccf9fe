package org.normscope.image;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// What is in an image folder.
public record FolderListing(
    List<Path> roots,
    String name,
    List<ImageFile> files,
    List<SkippedFile> skipped,
    SortedMap<String, Integer> ignored) {}
