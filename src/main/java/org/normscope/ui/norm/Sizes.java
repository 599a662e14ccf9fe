package org.normscope.ui.norm;

import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;

/// How large the images of a set are.
///
/// @param first size of the first one, `500×375`
/// @param one true when all have this size, so that a data loader could batch them as they are
/// @param fewestPixels pixels of the smallest
/// @param mostPixels pixels of the largest
public record Sizes(String first, boolean one, long fewestPixels, long mostPixels) {

  /// Sizes of a set with at least one image.
  static Sizes of(ImageSet images) {
    int width = images.image(0).width();
    int height = images.image(0).height();
    boolean one = true;
    long fewest = Long.MAX_VALUE;
    long most = 0;
    for (ScannedImage image : images.list()) {
      one &= image.width() == width && image.height() == height;
      long pixels = (long) image.width() * image.height();
      fewest = Math.min(fewest, pixels);
      most = Math.max(most, pixels);
    }
    return new Sizes(width + "×" + height, one, fewest, most);
  }
}
