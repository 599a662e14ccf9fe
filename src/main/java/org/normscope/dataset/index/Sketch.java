package org.normscope.dataset.index;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.normscope.image.ImageFile;

/// A few numbers by which a folder is found again when it has moved: the smallest hashes of names
/// and sizes of its files. Two folders share about that part of them which they share of their
/// files.
///
/// @param values rising
record Sketch(long[] values) {
  private static final int SIZE = 16;

  static Sketch of(List<ImageFile> files) {
    PriorityQueue<Long> smallest = new PriorityQueue<>((a, b) -> Long.compare(b, a));
    long most = Long.MAX_VALUE;
    for (ImageFile file : files) {
      long value = NameHash.of(file.name()).with(file.bytes());
      if (value <= most) {
        smallest.add(value);
        if (smallest.size() > SIZE) {
          smallest.poll();
          most = smallest.peek();
        }
      }
    }
    return new Sketch(smallest.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /// How many they share.
  long shared(Sketch other) {
    return Arrays.stream(values)
        .filter(value -> Arrays.binarySearch(other.values, value) >= 0)
        .count();
  }

  /// True when the folder may well be the same.
  boolean resembles(Sketch other) {
    return values.length > 0 && 2 * shared(other) >= Math.max(values.length, other.values.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
