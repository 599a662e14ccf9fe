package org.normscope.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What happens to an image before its pixels are counted: nothing, or what training code does with
/// torchvision's `Resize(N)` and `CenterCrop(N)`. Both change the std, so both belong to the
/// numbers.
///
/// The shorter side becomes `resize`, the longer the integer part of `resize * long / short`,
/// antialiased bilinear as in Pillow ([Resampling]). Then the middle square of `crop` pixels
/// counts. Where the image is smaller than that, it is padded with zeros as torchvision pads it,
/// and these count: that is what the network gets.
///
/// @param resize pixels of the shorter side; 0 leaves the size as it is
/// @param crop pixels of both sides; 0 crops nothing
public record Preprocess(int resize, int crop) {
  /// Nothing happens.
  public static final Preprocess NONE = new Preprocess(0, 0);

  /// The longest side that can be asked for.
  public static final int MOST = 65_535;

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is not in its range; its message is a sentence for
  ///   people
  public Preprocess {
    check("resize", resize);
    check("crop", crop);
  }

  private static void check(String name, int pixels) {
    if (pixels < 0 || pixels > MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "The %s must be 1 to %,d pixels, not %d.", name, MOST, pixels));
    }
  }

  /// Whether images stay as they are.
  public boolean isNone() {
    return resize == 0 && crop == 0;
  }

  /// Pixels in a row and rows.
  public record Size(int width, int height) {}

  /// The size after resizing, before the crop.
  ///
  /// @throws ArithmeticException if the longer side is no `int`
  public Size resized(int width, int height) {
    if (resize == 0) {
      return new Size(width, height);
    }
    return width <= height
        ? new Size(resize, Math.toIntExact((long) resize * height / width))
        : new Size(Math.toIntExact((long) resize * width / height), resize);
  }

  /// The size of what is counted.
  ///
  /// @throws ArithmeticException if a side is no `int`
  public Size size(int width, int height) {
    return crop == 0 ? resized(width, height) : new Size(crop, crop);
  }

  /// Whether zeros are added around an image of this size.
  public boolean pads(int width, int height) {
    if (crop == 0) {
      return false;
    }
    Size resized = resized(width, height);
    return resized.width() < crop || resized.height() < crop;
  }

  /// In a few words, for people: `resized to 256, centre 224`; empty for [#NONE].
  public String words() {
    List<String> words = new ArrayList<>();
    if (resize > 0) {
      words.add("resized to " + resize);
    }
    if (crop > 0) {
      words.add("centre " + crop);
    }
    return String.join(", ", words);
  }
}
