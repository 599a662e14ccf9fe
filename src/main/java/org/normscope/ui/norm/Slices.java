package org.normscope.ui.norm;

import org.normscope.tensor.Span;

/// Which images the cube draws, one slice each, counted in the order in which pictures are shown:
/// those whose pictures are shown, and others around them up to eight.
///
/// @param first the first one, from 0
/// @param count how many
record Slices(int first, int count) {
  private static final int LEAST = 8;

  /// The slices of a batch.
  ///
  /// @param images how many it has
  /// @param pictures those that are shown; empty where none are
  static Slices of(int images, Span pictures) {
    int count = Math.clamp(images, 1, Math.max(LEAST, pictures.length()));
    return new Slices(Math.clamp(pictures.from(), 0, Math.max(0, images - count)), count);
  }

  /// One past the last.
  int end() {
    return first + count;
  }

  /// The slice of an image; one that is not drawn has none, and a negative place or one behind the
  /// last.
  int of(int image) {
    return image - first;
  }
}
