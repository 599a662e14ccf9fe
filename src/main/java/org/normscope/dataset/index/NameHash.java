package org.normscope.dataset.index;

/// 128 bits that stand for a file's name below its folder: two names of a folder share them once in
/// 10^26 folders of a million files.
///
/// @param high one half
/// @param low the other
record NameHash(long high, long low) {
  private static final long FIRST = 0x9e3779b97f4a7c15L;
  private static final long SECOND = 0xd6e8feb86659fd93L;

  static NameHash of(String name) {
    long high = FIRST;
    long low = SECOND;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      high = (high ^ c) * SECOND;
      high ^= high >>> 32;
      low = (low + c) * FIRST;
      low ^= low >>> 29;
    }
    return new NameHash(mix(high + name.length()), mix(low));
  }

  /// One number for a name and a size.
  long with(long bytes) {
    return mix(low ^ mix(bytes + FIRST));
  }

  // Stafford's variant 13 of the finalizer of MurmurHash3.
  private static long mix(long z) {
    long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
