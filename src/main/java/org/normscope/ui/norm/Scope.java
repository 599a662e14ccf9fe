package org.normscope.ui.norm;

/// Which images a method is applied to.
///
/// @param batch false for all images of the part, as one batch
/// @param size images in the batch
/// @param seed seed of the shuffle that they are the first of
public record Scope(boolean batch, int size, long seed) {
  /// What the window opens with.
  public static final Scope OPENING = new Scope(false, 8, 7);

  /// The largest batch of a method that looks at pixels: they are read again and held in memory.
  public static final int MOST_PIXEL_IMAGES = 64;

  /// All images, or a batch.
  public Scope withBatch(boolean newBatch) {
    return new Scope(newBatch, size, seed);
  }

  /// A batch of another size.
  public Scope withSize(int newSize) {
    return new Scope(true, newSize, seed);
  }

  /// A batch from another shuffle.
  public Scope withSeed(long newSeed) {
    return new Scope(true, size, newSeed);
  }

  /// What of it a method that looks at pixels takes: the first images of the same shuffle.
  ///
  /// @param available images that there are
  Scope forPixels(int available) {
    int wanted = batch ? Math.min(size, available) : available;
    return wanted > MOST_PIXEL_IMAGES ? withSize(MOST_PIXEL_IMAGES) : this;
  }
}
