package org.normscope.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.normscope.job.Progress;

/// Finds the images below folders, with their classes and splits. Opens no image.
public final class ImageFolder {
  private ImageFolder() {}

  /// Lists one folder, one file, or several of either as if they lay in one folder.
  ///
  /// The first folder below an opened one is the class of what lies in it. Folders `train`, `val`
  /// (`valid`, `validation`) and `test` at the top, in any case, are splits, and classes are below
  /// them. With several roots each root folder's own name is the first part of the names.
  ///
  /// Works on any file system that `java.nio` knows. Links are followed once: a folder reached
  /// twice is listed once, where it really lies if that is below a root. Cancelled, it returns what
  /// it has.
  ///
  /// @throws IOException if a root does not exist or no folder can be listed; the message is a
  ///   sentence for people
  public static FolderListing list(List<Path> roots, NameFilter filter, Progress progress)
      throws IOException {
    if (roots.isEmpty()) {
      throw new IOException("No folder was given.");
    }
    FolderWalk walk = new FolderWalk(filter, progress);
    Set<String> taken = new HashSet<>();
    List<Path> distinct = distinct(roots);
    for (Path root : distinct) {
      BasicFileAttributes attributes = attributes(root);
      if (attributes.isDirectory()) {
        walk.folder(root, distinct.size() == 1 ? "" : unique(root, taken) + "/");
      } else if (attributes.isRegularFile()) {
        walk.givenFile(root, unique(root, taken), attributes);
      } else {
        throw new IOException("\"" + root + "\" is neither a folder nor a file.");
      }
    }
    walk.links();
    if (roots.size() == 1 && walk.rootFailure() != null) {
      throw new IOException(
          "The folder \"" + roots.getFirst() + "\" cannot be listed: " + walk.rootFailure() + ".");
    }
    return walk.listing(roots, name(roots));
  }

  /// Each root once: none that is given twice, or lies in another one that is given.
  private static List<Path> distinct(List<Path> roots) {
    List<Path> distinct = new ArrayList<>();
    for (Path root : roots) {
      Path place = root.toAbsolutePath().normalize();
      boolean inside =
          roots.stream()
              .map(other -> other.toAbsolutePath().normalize())
              .anyMatch(other -> !place.equals(other) && place.startsWith(other));
      boolean again =
          distinct.stream().anyMatch(other -> place.equals(other.toAbsolutePath().normalize()));
      if (!inside && !again) {
        distinct.add(root);
      }
    }
    return distinct;
  }

  private static BasicFileAttributes attributes(Path root) throws IOException {
    try {
      return Files.readAttributes(root, BasicFileAttributes.class);
    } catch (IOException e) {
      String why =
          Files.notExists(root)
              ? "There is no file or folder \"" + root + "\"."
              : "\"" + root + "\" cannot be opened: " + FileReasons.of(e) + ".";
      throw new IOException(why, e);
    }
  }

  /// A root's own name, numbered if another root has it, too.
  private static String unique(Path root, Set<String> taken) {
    String name = ownName(root);
    String unique = name;
    int dot = name.lastIndexOf('.');
    for (int i = 2; !taken.add(unique); i++) {
      unique =
          Files.isDirectory(root) || dot <= 0
              ? name + " (" + i + ")"
              : name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
    }
    return unique;
  }

  private static String ownName(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    String text = name == null ? "" : name.toString().replace("/", "");
    return text.isEmpty() ? "root" : text;
  }

  private static String name(List<Path> roots) {
    String first = ownName(roots.getFirst());
    return switch (roots.size()) {
      case 1 -> first;
      case 2 -> first + " and " + ownName(roots.getLast());
      default -> first + " and " + (roots.size() - 1) + " more";
    };
  }
}
