package org.normscope.ui.norm;

/// Which images a method is applied to.
///
/// @param batch false for all images of the part, as one batch
/// @param size images in the batch
/// @param seed seed of the shuffle that they are the first of
public record Scope(boolean batch, int size, long seed) {
  /// What the window opens with.
  public static final Scope OPENING = new Scope(false, 8, 7);

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
}
