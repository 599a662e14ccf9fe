package org.normscope.ui.norm;

import java.util.List;
import java.util.Locale;

/// The batch that the axis cube stands for.
///
/// @param images how many, N
/// @param channels their names, C of them: R, G, B; gray; or numbers
/// @param fewestPixels H·W of the smallest image; 0 where the sizes are not known
/// @param mostPixels H·W of the largest image
/// @param totalPixels H·W of all images together
public record CubeBatch(
    int images, List<String> channels, long fewestPixels, long mostPixels, long totalPixels) {

  /// Copies the list.
  public CubeBatch {
    channels = List.copyOf(channels);
  }

  /// Images that are all of one size.
  public static CubeBatch ofOneSize(int images, List<String> channels, long pixels) {
    return new CubeBatch(images, channels, pixels, pixels, pixels * images);
  }

  /// True when all images have the same number of pixels.
  public boolean sameSize() {
    return fewestPixels == mostPixels;
  }

  /// False for images whose sizes are not known.
  boolean sized() {
    return mostPixels > 0;
  }

  /// The batch in words: `8 images of 3 channels with 187,500 pixels each`.
  String text() {
    return counted(images, "image")
        + " of "
        + counted(channels.size(), "channel")
        + " with "
        + (sized() ? range(fewestPixels, mostPixels) + " pixels each" : totalPixels + " pixels");
  }

  /// A count of things: `1 group`, `24 groups`.
  static String counted(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /// A count as people read it: 1,500,000.
  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A count, or the range it lies in: `48,000..187,500`.
  static String range(long fewest, long most) {
    return fewest == most ? grouped(fewest) : grouped(fewest) + ".." + grouped(most);
  }
}
