package org.normscope.ui.norm;

import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.Preprocess;

/// How large the images of a set are.
///
/// @param first size of the first one, `500×375`
/// @param one true when all have this size, so that a data loader could batch them as they are
/// @param fewestPixels pixels of the smallest; 0 where that is not known
/// @param mostPixels pixels of the largest
public record Sizes(String first, boolean one, long fewestPixels, long mostPixels) {
  /// Of images that a stats file stands for.
  static final Sizes UNKNOWN = new Sizes("", false, 0, 0);

  /// Sizes of a set with at least one image, once they are preprocessed.
  static Sizes of(ImageSet images, Preprocess preprocess) {
    Preprocess.Size first = size(images.image(0), preprocess);
    boolean one = true;
    long fewest = Long.MAX_VALUE;
    long most = 0;
    for (ScannedImage image : images.list()) {
      Preprocess.Size size = size(image, preprocess);
      one &= size.equals(first);
      long pixels = (long) size.width() * size.height();
      fewest = Math.min(fewest, pixels);
      most = Math.max(most, pixels);
    }
    return new Sizes(first.width() + "×" + first.height(), one, fewest, most);
  }

  private static Preprocess.Size size(ScannedImage image, Preprocess preprocess) {
    return preprocess.size(image.width(), image.height());
  }
}
