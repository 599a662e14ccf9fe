package org.normscope.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.normscope.job.Progress;

/// One walk over the opened folders: real folders first, then what links lead to, in the order of
/// their names, so that a folder reached both ways keeps its real name.
final class FolderWalk {
  /// A link and the name it is listed under.
  private record Link(Path path, String name) {}

  private final NameFilter.Names filter;
  private final Progress progress;
  private final List<ImageFile> files = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final SortedMap<String, Integer> ignored = new TreeMap<>();
  private final Set<Object> visited = new HashSet<>();
  // A million files share a thousand names of classes.
  private final Map<String, String> labels = new HashMap<>();
  private List<Link> links = new ArrayList<>();
  private String rootFailure;

  FolderWalk(NameFilter filter, Progress progress) {
    this.filter = filter.compile();
    this.progress = progress;
  }

  /// Lists what lies below a folder; names begin with the prefix, which is empty or ends with `/`.
  void folder(Path folder, String prefix) throws IOException {
    Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    Files.walkFileTree(start, new Visitor(start, prefix));
  }

  /// A file that was opened by itself counts whatever it is called.
  void givenFile(Path file, String name, BasicFileAttributes attributes) {
    add(file, name, attributes);
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
    Collections.sort(files);
    skipped.sort(Comparator.comparing(SkippedFile::name));
    return new FolderListing(roots, name, files, skipped, ignored);
  }

  private void follow(Link link) {
    if (progress.cancelled()) {
      return;
    }
    try {
      BasicFileAttributes target = Files.readAttributes(link.path, BasicFileAttributes.class);
      if (target.isDirectory()) {
        folder(link.path, link.name + "/");
      } else {
        file(link.path, link.name, target);
      }
    } catch (NoSuchFileException e) {
      skip(link.name, "the link leads to nothing");
    } catch (IOException e) {
      skip(link.name, "the link cannot be followed: " + FileReasons.of(e));
    }
  }

  private void file(Path file, String name, BasicFileAttributes attributes) {
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    if (FileNames.isHidden(fileName)) {
      ignore(FolderListing.HIDDEN);
      return;
    }
    String extension = FileNames.extension(fileName);
    boolean image = FileNames.isImage(extension);
    if (!attributes.isRegularFile()) {
      if (image) {
        skip(name, "not a regular file");
      } else {
        ignore(extension);
      }
    } else if (image || (FileNames.isUnknown(extension) && beginsAsImage(file, attributes))) {
      if (filter.accept(name)) {
        add(file, name, attributes);
      }
    } else {
      ignore(extension);
    }
  }

  private static boolean beginsAsImage(Path file, BasicFileAttributes attributes) {
    if (attributes.size() < 16) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ImageFormat.isCertain(in.readNBytes(ImageFormat.HEAD));
    } catch (IOException e) {
      return false; // an unreadable file that is not known to be an image counts as one of the
      // others
    }
  }

  private void add(Path path, String name, BasicFileAttributes attributes) {
    int first = name.indexOf('/');
    String top = first < 0 ? "" : name.substring(0, first);
    String split = FileNames.split(top);
    String label = top;
    if (!split.isEmpty()) {
      int second = name.indexOf('/', first + 1);
      label = second < 0 ? "" : name.substring(first + 1, second);
    }
    files.add(
        new ImageFile(
            path,
            name,
            split,
            labels.computeIfAbsent(label, same -> same),
            attributes.size(),
            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    progress.found(files.size());
  }

  private void ignore(String key) {
    boolean special = key.equals(FolderListing.HIDDEN) || key.equals(FolderListing.HIDDEN_FOLDER);
    String shown = special ? key : key.isEmpty() ? FolderListing.NO_EXTENSION : "." + key;
    ignored.merge(shown, 1, Integer::sum);
  }

  private void skip(String name, String reason) {
    if (filter.accept(name)) {
      skipped.add(new SkippedFile(name, reason));
    }
  }

  /// Where file systems have no keys (Windows, zip), the real path is one.
  private static Object key(Path folder, BasicFileAttributes attributes) throws IOException {
    return attributes.fileKey() != null ? attributes.fileKey() : folder.toRealPath();
  }

  private final class Visitor implements FileVisitor<Path> {
    private final Path start;
    private final Deque<String> prefixes = new ArrayDeque<>();

    Visitor(Path start, String prefix) {
      this.start = start;
      prefixes.push(prefix);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (progress.cancelled()) {
        return FileVisitResult.TERMINATE;
      }
      boolean top = folder.equals(start);
      String name = top ? "" : fileName(folder);
      if (!top && FileNames.isHidden(name)) {
        ignore(FolderListing.HIDDEN_FOLDER);
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!visited.add(key(folder, attributes))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      prefixes.push(top ? prefixes.peek() : prefixes.peek() + name + "/");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = prefixes.peek() + fileName(file);
      if (attributes.isSymbolicLink()) {
        if (FileNames.isHidden(fileName(file))) {
          ignore(FolderListing.HIDDEN);
        } else {
          links.add(new Link(file, name));
        }
      } else {
        file(file, name, attributes);
      }
      return progress.cancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String reason = FileReasons.of(e);
      if (file.equals(start)) {
        if (rootFailure == null) {
          rootFailure = reason;
        }
        String name = prefixes.peek();
        skip(name.isEmpty() ? fileName(file) : name, "the folder cannot be listed: " + reason);
      } else {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        String name = prefixes.peek() + fileName(file);
        skip(
            folder ? name + "/" : name,
            (folder ? "the folder cannot be listed: " : "it cannot be opened: ") + reason);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      String name = prefixes.pop();
      if (e != null) {
        skip(name, "the folder was listed in part: " + FileReasons.of(e));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String fileName(Path path) {
      Path name = path.getFileName();
      String text = name == null ? "" : name.toString();
      return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
  }
}
