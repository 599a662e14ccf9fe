package org.normscope.image;

import java.nio.file.Path;

/// One file of an image folder that is to be read as an image.
///
/// @param path where it lies
/// @param name its path below the opened folder, with `/` between the parts on every platform;
///   images are kept in the order of this name
/// @param split `train`, `val`, `test`, or empty where the folder has no such folders at its top
/// @param label its class: the first folder below the opened one (below the split, if any), or
///   empty
/// @param bytes size of the file
/// @param modified time of its last change, nanoseconds since 1970
public record ImageFile(
    Path path, String name, String split, String label, long bytes, long modified)
    implements Comparable<ImageFile> {

  /// Sorted path order: the order of everything that is listed, summed in doubles or drawn at
  /// random.
  @Override
  public int compareTo(ImageFile other) {
    return name.compareTo(other.name);
  }
}
