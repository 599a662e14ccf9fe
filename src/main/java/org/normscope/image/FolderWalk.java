package org.normscope.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.image.FolderPart.Folder;
import org.normscope.image.FolderPart.Link;
import org.normscope.job.Progress;

/// One walk over the opened folders, level by level, the folders of a level beside each other: real
/// folders first, then what links lead to, in the order of their names, so that a folder reached
/// both ways keeps its real name.
final class FolderWalk {
  private final NameFilter.Names filter;
  private final Progress progress;
  private final Set<Object> visited = new HashSet<>();
  private final AtomicInteger found = new AtomicInteger();
  private final FolderPart all;
  private List<Link> links = new ArrayList<>();
  private String rootFailure;

  FolderWalk(NameFilter filter, Progress progress) {
    this.filter = filter.compile();
    this.progress = progress;
    this.all = part();
  }

  /// Lists what lies below a folder; names begin with the prefix, which is empty or ends with `/`.
  void folder(Path folder, String prefix) throws IOException {
    Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    BasicFileAttributes attributes = Files.readAttributes(start, BasicFileAttributes.class);
    List<Folder> level = List.of(new Folder(start, prefix, FolderPart.key(start, attributes)));
    for (boolean top = true; !level.isEmpty() && !progress.cancelled(); top = false) {
      List<Folder> fresh = level.stream().filter(each -> visited.add(each.key())).toList();
      List<Folder> below = new ArrayList<>();
      for (FolderPart part : listed(fresh)) {
        if (top && rootFailure == null) {
          rootFailure = part.failure();
        }
        all.add(part);
        links.addAll(part.links);
        below.addAll(part.folders);
      }
      below.sort(Comparator.comparing(Folder::prefix));
      level = below;
    }
  }

  private FolderPart part() {
    return new FolderPart(filter, progress, found);
  }

  private List<FolderPart> listed(List<Folder> folders) throws IOException {
    try {
      return folders.parallelStream().map(this::list).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private FolderPart list(Folder folder) {
    FolderPart part = part();
    try {
      part.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return part;
  }

  /// A file that was opened by itself counts whatever it is called.
  void givenFile(Path file, String name, BasicFileAttributes attributes) {
    all.add(file, name, attributes);
  }

  /// Follows the links that were met, and those met on the way.
  void links() {
    while (!links.isEmpty() && !progress.cancelled()) {
      List<Link> batch = links;
      links = new ArrayList<>();
      batch.sort(Comparator.comparing(Link::name));
      batch.forEach(this::follow);
    }
  }

  /// Why the first folder could not be listed, or null.
  String rootFailure() {
    return rootFailure;
  }

  FolderListing listing(List<Path> roots, String name) {
    Collections.sort(all.files);
    all.skipped.sort(Comparator.comparing(SkippedFile::name));
    return new FolderListing(roots, name, all.files, all.skipped, all.ignored);
  }

  private void follow(Link link) {
    if (progress.cancelled()) {
      return;
    }
    try {
      BasicFileAttributes target = Files.readAttributes(link.path(), BasicFileAttributes.class);
      if (target.isDirectory()) {
        folder(link.path(), link.name() + "/");
      } else {
        all.file(link.path(), link.name(), target);
      }
    } catch (NoSuchFileException e) {
      all.skip(link.name(), "the link leads to nothing");
    } catch (IOException e) {
      all.skip(link.name(), "the link cannot be followed: " + FileReasons.of(e));
    }
  }
}
