package org.normscope.dataset;

import java.util.Arrays;
import java.util.List;
import org.normscope.image.ImageFile;

/// The order in which files are read: by a hash of a seed and the file's name below the opened
/// folder, files of equal hash by name. What is read first so resembles the whole and not its first
/// class, and the first files of the order are a simple random sample.
///
/// An order by hash, unlike a shuffle, keeps its sense when files come or go: the others stay as
/// they are, so that an index that holds the first part of a folder holds it still.
///
/// The hash goes through the name's UTF-16 units c by `h = (h ^ c) * K; h ^= h >>> 32`, from a
/// start that is mixed from the seed, and ends with Stafford's variant 13 of MurmurHash3's
/// finalizer, which flips half of all bits for any one that differs.
final class ReadingOrder {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long K = 0xd6e8feb86659fd93L;

  private final int[] places;

  private ReadingOrder(int[] places) {
    this.places = places;
  }

  /// The order of files that are sorted by name.
  static ReadingOrder of(List<ImageFile> files, long seed) {
    long[] hashes = new long[files.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(seed, files.get(i).name());
    }
    return new ReadingOrder(sorted(hashes));
  }

  /// The same, the train split before the others: its numbers are the ones that are shown.
  static ReadingOrder trainFirst(List<ImageFile> files, long seed) {
    int[] all = of(files, seed).places;
    int[] places = new int[all.length];
    int at = 0;
    for (boolean train : new boolean[] {true, false}) {
      for (int place : all) {
        if (train == files.get(place).split().equals("train")) {
          places[at++] = place;
        }
      }
    }
    return new ReadingOrder(places);
  }

  /// Number of files.
  int size() {
    return places.length;
  }

  /// Where the i-th file to be read lies among the sorted ones.
  int place(int i) {
    return places[i];
  }

  /// The places of the files from one on and before another in this order, sorted.
  int[] places(int from, int to) {
    int[] some = Arrays.copyOfRange(places, from, to);
    Arrays.sort(some);
    return some;
  }

  static long hash(long seed, String name) {
    long h = mix(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * K;
      h ^= h >>> 32;
    }
    return mix(h + name.length());
  }

  private static long mix(long z) {
    long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }

  // Numbers sort ten times faster than objects: the upper bits of a hash and, below them, the
  // place; what differs in the lower bits only is put right afterwards.
  private static int[] sorted(long[] hashes) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(hashes.length);
    long below = (1L << bits) - 1;
    long[] keys = new long[hashes.length];
    Arrays.setAll(keys, i -> (hashes[i] & ~below) | i);
    Arrays.sort(keys);
    int[] places = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int place = (int) (keys[i] & below);
      int to = i;
      while (to > 0 && hashes[places[to - 1]] > hashes[place]) {
        places[to] = places[to - 1];
        to--;
      }
      places[to] = place;
    }
    return places;
  }
}
