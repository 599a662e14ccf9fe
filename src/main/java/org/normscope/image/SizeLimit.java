package org.normscope.image;

import java.util.Locale;

/// How large an image may be, checked in its header before memory is taken.
///
/// @param megapixels the most millions of pixels
record SizeLimit(int megapixels) {
  /// Refuses an empty image or one over the limit.
  void check(long width, long height) throws Refusal {
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
  }

  /// As [#check], for what an array of so many samples a pixel can hold.
  int samples(int width, int height, int channels) throws Refusal {
    check(width, height);
    long samples = (long) width * height * channels;
    if (samples > Integer.MAX_VALUE - 8) {
      throw new Refusal(
          String.format(
              Locale.ROOT, "%dx%d with %d channels is too large to hold", width, height, channels));
    }
    return (int) samples;
  }
}
