package org.normscope.image;

/// What "pixel value" means: how the channels of a file become the channels of the statistics.
///
/// In all of them 8-bit codes are `v/255` and 16-bit codes `v/65535`, palettes are looked up, no
/// ICC or gamma conversion happens, the first page or frame counts, and EXIF orientation is not
/// applied.
public enum PixelPolicy {
  /// As training code sees it: gray replicated to three channels (kept as one [ColorModel#GRAY]
  /// plane that stands for all three), alpha dropped, CMYK converted as Pillow converts it.
  RGB(
      "rgb",
      "As training code sees it: gray stands for three equal channels, palettes are looked up,"
          + " alpha is dropped, CMYK becomes RGB as Pillow does it, 16-bit codes are divided by"
          + " 65535; no ICC or gamma conversion, no EXIF orientation, first page or frame."),
  /// One channel: gray as it is, colour by Pillow's `convert("L")`, alpha dropped.
  GRAY(
      "gray",
      "One channel: gray as it is, colour as 0.299 R + 0.587 G + 0.114 B in Pillow's integer"
          + " arithmetic, alpha dropped; no ICC or gamma conversion, no EXIF orientation, first"
          + " page or frame."),
  /// The file's own channels, alpha and CMYK included.
  NATIVE(
      "native",
      "Each image's own channels, alpha and CMYK included, palettes looked up; images are grouped"
          + " by kind; no ICC or gamma conversion, no EXIF orientation, first page or frame.");

  private final String id;
  private final String description;

  PixelPolicy(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /// What the command line and the stats file call it.
  public String id() {
    return id;
  }

  /// What it means, in a sentence for people and for the stats file.
  public String description() {
    return description;
  }

  /// The policy of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static PixelPolicy of(String id) {
    for (PixelPolicy policy : values()) {
      if (policy.id.equals(id)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "There is no mode \"" + id + "\": choose rgb, gray or native.");
  }

  /// The samples this policy counts, of an image or of some rows of it. May look at the given array
  /// with a wider stride, and may overwrite it.
  public Pixels apply(Pixels pixels) {
    return switch (this) {
      case RGB -> colors(pixels);
      case GRAY -> {
        Pixels colors = colors(pixels);
        yield colors.model() == ColorModel.RGB ? PillowGray.of(colors) : colors;
      }
      case NATIVE -> pixels;
    };
  }

  /// The channels that this policy sees in an image of such channels.
  ColorModel model(ColorModel stored) {
    return switch (this) {
      case GRAY -> ColorModel.GRAY;
      case RGB ->
          switch (stored) {
            case GRAY, GRAY_ALPHA -> ColorModel.GRAY;
            case RGB, RGBA, CMYK -> ColorModel.RGB;
          };
      case NATIVE -> stored;
    };
  }

  /// Gray or RGB.
  private static Pixels colors(Pixels pixels) {
    return switch (pixels.model()) {
      case GRAY, RGB -> pixels;
      case GRAY_ALPHA -> pixels.as(ColorModel.GRAY);
      case RGBA -> pixels.as(ColorModel.RGB);
      case CMYK -> {
        PillowCmyk.toRgb(pixels);
        yield pixels.as(ColorModel.RGB);
      }
    };
  }
}
