package org.normscope.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.job.Progress;

/// What lies in one folder, without what lies in the folders in it. Filled by one thread.
final class FolderPart {
  /// A folder that is to be looked into.
  ///
  /// @param prefix what the names of its files begin with: empty or ending with `/`
  /// @param key the same for the same folder, however it was reached
  record Folder(Path path, String prefix, Object key) {}

  /// A link and the name it is listed under.
  record Link(Path path, String name) {}

  final List<ImageFile> files = new ArrayList<>();
  final List<SkippedFile> skipped = new ArrayList<>();
  final SortedMap<String, Integer> ignored = new TreeMap<>();
  final List<Link> links = new ArrayList<>();
  final List<Folder> folders = new ArrayList<>();

  private final NameFilter.Names filter;
  private final Progress progress;
  private final AtomicInteger found;
  private String label = "";
  private String failure;

  /// @param found counts the files of all parts of a walk
  FolderPart(NameFilter.Names filter, Progress progress, AtomicInteger found) {
    this.filter = filter;
    this.progress = progress;
    this.found = found;
  }

  /// Lists a folder.
  void list(Folder folder) throws IOException {
    Files.walkFileTree(folder.path, Set.of(), 1, new Visitor(folder));
  }

  /// Why the folder could not be listed, or null.
  String failure() {
    return failure;
  }

  /// Adds all that another one holds, but for its folders and links.
  void add(FolderPart other) {
    files.addAll(other.files);
    skipped.addAll(other.skipped);
    other.ignored.forEach((key, count) -> ignored.merge(key, count, Integer::sum));
  }

  /// Adds a file if it is one that counts.
  void file(Path file, String name, BasicFileAttributes attributes) {
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

  /// Adds a file, whatever it is called.
  void add(Path path, String name, BasicFileAttributes attributes) {
    int first = name.indexOf('/');
    String top = first < 0 ? "" : name.substring(0, first);
    String split = FileNames.split(top);
    String own = top;
    if (!split.isEmpty()) {
      int second = name.indexOf('/', first + 1);
      own = second < 0 ? "" : name.substring(first + 1, second);
    }
    // A million files share a thousand names of classes.
    label = own.equals(label) ? label : own;
    files.add(
        new ImageFile(
            path,
            name,
            split,
            label,
            attributes.size(),
            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    progress.found(found.incrementAndGet());
  }

  private void ignore(String key) {
    boolean special = key.equals(FolderListing.HIDDEN) || key.equals(FolderListing.HIDDEN_FOLDER);
    String shown = special ? key : key.isEmpty() ? FolderListing.NO_EXTENSION : "." + key;
    ignored.merge(shown, 1, Integer::sum);
  }

  void skip(String name, String reason) {
    if (filter.accept(name)) {
      skipped.add(new SkippedFile(name, reason));
    }
  }

  private void folder(Path path, String prefix, BasicFileAttributes attributes) {
    try {
      folders.add(new Folder(path, prefix, key(path, attributes)));
    } catch (IOException e) {
      skip(prefix, "the folder cannot be listed: " + FileReasons.of(e));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Folder folder;

    Visitor(Folder folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String own = fileName(file);
      String name = folder.prefix + own;
      boolean link = attributes.isSymbolicLink();
      if (attributes.isDirectory() || link) {
        if (FileNames.isHidden(own)) {
          ignore(link ? FolderListing.HIDDEN : FolderListing.HIDDEN_FOLDER);
        } else if (link) {
          links.add(new Link(file, name));
        } else {
          folder(file, name + "/", attributes);
        }
      } else {
        file(file, name, attributes);
      }
      return progress.cancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String reason = FileReasons.of(e);
      if (file.equals(folder.path)) {
        failure = reason;
        String name = folder.prefix.isEmpty() ? fileName(file) : folder.prefix;
        skip(name, "the folder cannot be listed: " + reason);
      } else {
        skip(folder.prefix + fileName(file), "it cannot be opened: " + reason);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException e) {
      if (e != null) {
        skip(folder.prefix, "the folder was listed in part: " + FileReasons.of(e));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /// Where file systems have no keys (Windows, zip), the real path is one.
  static Object key(Path folder, BasicFileAttributes attributes) throws IOException {
    return attributes.fileKey() != null ? attributes.fileKey() : folder.toRealPath();
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    String text = name == null ? "" : name.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
