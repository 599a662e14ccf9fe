package org.normscope.image;

import java.util.Locale;

/// How large an image may be, checked in its header before memory is taken; the permit for that
/// memory is claimed at the same time.
///
/// @param megapixels the most millions of pixels
/// @param buffers hold the permits; null if none are needed
record SizeLimit(int megapixels, Buffers buffers) {
  /// Limit of an image's size unless another is given.
  static final int DEFAULT_MEGAPIXELS = 512;

  /// A reader of ImageIO holds its own picture and then our copy of it.
  private static final int BYTES_A_PIXEL = 8;

  /// A limit for images that are in memory already, or take next to none.
  SizeLimit(int megapixels) {
    this(megapixels, null);
  }

  /// The same limit for the image that a thread reads.
  SizeLimit in(Buffers ofThread) {
    return new SizeLimit(megapixels, ofThread);
  }

  /// Refuses an empty image or one over the limit, and claims what a reader of ImageIO needs.
  void check(long width, long height) throws Refusal {
    check(width, height, BYTES_A_PIXEL);
  }

  /// As above, with what a pixel takes in memory; 0 claims nothing more.
  void check(long width, long height, int bytesAPixel) throws Refusal {
    if (width <= 0 || height <= 0) {
      throw new Refusal("its header gives a size of " + width + "x" + height);
    }
    double millions = (double) width * (double) height / 1e6;
    if (millions > megapixels) {
      throw new Refusal(
          String.format(
              Locale.ROOT,
              "%dx%d is %,.0f megapixels; the limit is %,d",
              width,
              height,
              millions,
              megapixels));
    }
    if (buffers != null && bytesAPixel > 0) {
      buffers.claim(buffers.length() + width * height * bytesAPixel);
    }
  }

  /// As [#check], for what an array of so many samples a pixel can hold.
  int samples(int width, int height, int channels) throws Refusal {
    check(width, height, 2 * channels);
    long samples = (long) width * height * channels;
    if (samples > Integer.MAX_VALUE - 8) {
      throw new Refusal(
          String.format(
              Locale.ROOT, "%dx%d with %d channels is too large to hold", width, height, channels));
    }
    return (int) samples;
  }
}
