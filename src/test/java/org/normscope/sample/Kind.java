package org.normscope.sample;

/// The ways in which the sample set stores a picture, so that it exercises each reader path.
public enum Kind {
  /// Ordinary colour JPEG, most of the set.
  JPEG_RGB,
  /// JPEG with a single channel.
  JPEG_GRAY,
  /// PNG with three channels of 8 bits.
  PNG_RGB,
  /// PNG with three channels of 16 bits.
  PNG_RGB16,
  /// PNG with one channel of 8 bits.
  PNG_GRAY,
  /// PNG with one channel of 16 bits.
  PNG_GRAY16,
  /// PNG with an alpha channel that fades the picture out towards the corners.
  PNG_RGBA,
  /// PNG with a palette of at most 256 colours.
  PNG_PALETTE;

  /// The file name ending that belongs to this kind.
  public String suffix() {
    return this == JPEG_RGB || this == JPEG_GRAY ? ".jpg" : ".png";
  }
}
