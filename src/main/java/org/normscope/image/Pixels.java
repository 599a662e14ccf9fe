package org.normscope.image;

/// The samples of one decoded image, or of some rows of it, interleaved by pixel, rows from the
/// top, no padding.
///
/// @param width pixels in a row
/// @param height rows
/// @param kind what the file holds, for people and for grouping: `gray1`, `gray8`, `gray16`, `la8`,
///   `la16`, `rgb8`, `rgb16`, `rgba8`, `rgba16`, `pal8`, `cmyk8`, `cmyk16`
/// @param model which channels the samples are
/// @param samples the codes, 8 or 16 bits each
public record Pixels(int width, int height, String kind, ColorModel model, Samples samples) {

  /// The codes. Sample `s` of pixel `p` stands at `p * stride + s`, where `stride` is the number of
  /// channels that the array holds (a policy may look at fewer).
  public sealed interface Samples {
    /// Samples of one pixel in the array.
    int stride();
  }

  /// Codes 0..255, as unsigned bytes.
  public record Bytes(byte[] data, int stride) implements Samples {}

  /// Codes 0..65535, as unsigned shorts.
  public record Shorts(short[] data, int stride) implements Samples {}

  /// The same array seen with fewer channels.
  Pixels as(ColorModel fewer) {
    return new Pixels(width, height, kind, fewer, samples);
  }

  /// The same array without its last channel, which holds no alpha after all.
  Pixels withoutAlpha() {
    ColorModel opaque = model == ColorModel.RGBA ? ColorModel.RGB : ColorModel.GRAY;
    return new Pixels(width, height, RasterSamples.kind(opaque, bits()), opaque, samples);
  }

  /// What can be said of it without its samples.
  public ImageHeader header() {
    return new ImageHeader(width, height, kind, model, bits());
  }

  /// Hands the whole image to a sink, as one band.
  public void to(BandSink sink) {
    sink.begin(header());
    sink.band(this);
  }

  /// Pixels in the image.
  public long count() {
    return (long) width * height;
  }

  /// 8 or 16.
  public int bits() {
    return switch (samples) {
      case Bytes _ -> 8;
      case Shorts _ -> 16;
    };
  }
}
