package org.normscope.image;

/// What "pixel value" means: how the channels of a file become the channels of the statistics.
///
/// In all of them 8-bit codes are `v/255` and 16-bit codes `v/65535`, palettes are looked up, no
/// ICC or gamma conversion happens, the first page or frame counts, and EXIF orientation is not
/// applied.
public enum PixelPolicy {
  /// As training code sees it: gray replicated to three channels (kept as one [ColorModel#GRAY]
  /// plane that stands for all three), alpha dropped, CMYK converted as Pillow converts it.
  RGB,
  /// One channel: gray as it is, colour by Pillow's `convert("L")`, alpha dropped.
  GRAY,
  /// The file's own channels, alpha and CMYK included.
  NATIVE;

  /// The samples this policy counts. May look at the given array with a wider stride, and may
  /// overwrite it.
  public Pixels apply(Pixels pixels) {
    return pixels;
  }
}
