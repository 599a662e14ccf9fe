package org.normscope.dataset;

import org.normscope.stats.Weighting;

/// How much of a folder is read. The images that are read are the first of an order that a seed and
/// the files' names determine, see [ReadingOrder]: a simple random sample, the same on every
/// machine, with any number of threads, and whatever an index knows.
public sealed interface Sampling {
  /// All of it, with the seed that is used when nobody asks for another.
  Sampling ALL = new All();

  /// Seed of the order.
  long seed();

  /// Everything is read; until then, what is known is an estimate.
  record All() implements Sampling {
    @Override
    public long seed() {
      return 0;
    }
  }

  /// The first images that can be read. Files that cannot be read take no place in the sample.
  ///
  /// @param images how many, at least 1; all where there are fewer
  record First(int images, long seed) implements Sampling {}

  /// As few images as give intervals that are narrow enough. Looking after every image and stopping
  /// at the first good look would halve the coverage: there are looks at 200, 400, 800, ... images
  /// only. Reads all where no look is good.
  ///
  /// @param halfWidth largest half-width of the 95 % intervals of every channel's mean and std, in
  ///   0..1
  /// @param weighting what counts the same in them
  record Within(double halfWidth, Weighting weighting, long seed) implements Sampling {}
}
