package org.normscope.ui.window;

/// Something long that runs in the background, besides reading the dataset.
///
/// @param text what it is, a few words
/// @param done units that are finished
/// @param found units that there are
/// @param unit what is counted: `images`
/// @param cancel stops it
public record Work(String text, long done, long found, String unit, Runnable cancel) {
  /// Something that counts images.
  public Work(String text, long done, long found, Runnable cancel) {
    this(text, done, found, "images", cancel);
  }

  /// How far it is, 0..1.
  public double fraction() {
    return found == 0 ? 0 : Math.min(1, done / (double) found);
  }
}
