package org.normscope.image;

import java.util.List;

/// Which channels the samples of an image are, in their order. (Named apart from `java.awt`.)
public enum ColorModel {
  /// One channel.
  GRAY("gray"),
  /// Gray and alpha (not premultiplied).
  GRAY_ALPHA("gray", "alpha"),
  /// Red, green, blue; also what a palette was looked up to.
  RGB("R", "G", "B"),
  /// Red, green, blue, alpha (not premultiplied).
  RGBA("R", "G", "B", "alpha"),
  /// Cyan, magenta, yellow, black; 0 is no ink, as Pillow's mode CMYK.
  CMYK("C", "M", "Y", "K");

  private final List<String> channels;

  ColorModel(String... channels) {
    this.channels = List.of(channels);
  }

  /// Names of the channels, in the order of the samples.
  public List<String> channels() {
    return channels;
  }
}
