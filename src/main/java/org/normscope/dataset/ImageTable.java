package org.normscope.dataset;

import java.util.List;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ImageFigures;

/// The images of a part with the figures of each: what tables, findings and exports of images go
/// through. Made in a moment of some 600,000 images, in the background.
///
/// @param images in sorted path order
/// @param channels names of the channels; empty under the `native` policy, where images differ
/// @param figures of each image, in the same order
public record ImageTable(List<ScannedImage> images, List<String> channels, ImageFigures figures) {

  /// The images of a part that were read so far; perhaps none.
  public static ImageTable of(DatasetIndex index, Group part) {
    ImageSet set = index.set(part);
    if (index.policy() != PixelPolicy.NATIVE) {
      return new ImageTable(set.list(), set.channels(), ImageFigures.of(set));
    }
    int most =
        set.list().stream().mapToInt(image -> image.model().channels().size()).max().orElse(0);
    ImageFigures figures = new ImageFigures(set.images(), most);
    for (int i = 0; i < set.images(); i++) {
      for (int c = 0; c < set.image(i).planes().size(); c++) {
        figures.put(i, c, set.image(i).plane(c));
      }
    }
    return new ImageTable(set.list(), List.of(), figures);
  }

  /// Name of a channel of an image.
  public String channel(int image, int channel) {
    return channels.isEmpty()
        ? images.get(image).model().channels().get(channel)
        : channels.get(channel);
  }

  /// Pixels of an image, in each channel, as the file has them.
  public long pixels(int image) {
    return (long) images.get(image).width() * images.get(image).height();
  }
}
