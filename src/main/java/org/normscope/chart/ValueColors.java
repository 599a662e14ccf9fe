package org.normscope.chart;

/// How values become the colours of a picture, when they need not lie between black and white.
///
/// * [Way#CLIP]: `low` is black, `high` is white, and what lies outside is striped: violet over,
///   teal under, so that a clipped place is never taken for a white or black one.
/// * [Way#STRETCH]: the picture's own smallest value, over its channels, is black, its largest
///   white: nothing is clipped, and pictures cannot be compared with each other.
/// * [Way#DIVERGING]: 0 is gray, values over it go to orange, values under it to blue, the same
///   distance equally strong; of several channels their mean is shown.
///
/// @param way which of them
/// @param low lower end of the range; unused by [Way#STRETCH]
/// @param high upper end
public record ValueColors(Way way, double low, double high) {
  private static final int OPAQUE = 0xff000000;
  private static final int OVER = 0xffb026ff;
  private static final int UNDER = 0xff00a3a3;
  private static final int IS_OVER = 1 << 24;
  private static final int IS_UNDER = 1 << 25;
  private static final int IS_OUTSIDE = IS_OVER | IS_UNDER;
  private static final int STRIPE = 3;
  private static final int[] NEUTRAL = {0xdd, 0xdd, 0xdd};
  private static final int[] ORANGE = {0xb3, 0x58, 0x06};
  private static final int[] BLUE = {0x05, 0x30, 0x8a};

  /// One of three honest ways.
  public enum Way {
    /// A range, what lies outside marked.
    CLIP,
    /// Each picture from its smallest to its largest value.
    STRETCH,
    /// Around zero.
    DIVERGING
  }

  /// The values of a picture.
  @FunctionalInterface
  public interface Values {
    /// The value of a channel at a pixel, counted row by row.
    double at(int channel, int pixel);
  }

  /// A painted picture.
  ///
  /// @param argb pixels row by row
  /// @param outside share of the values that lie outside the range; 0 where nothing is clipped
  public record Picture(int[] argb, double outside) {}

  /// Paints values.
  ///
  /// @param channels 3 for red, green and blue, else 1 for gray
  public Picture paint(Values values, int channels, int width, int height) {
    return switch (way) {
      case CLIP -> clipped(values, channels, width, height, low, high);
      case STRETCH -> stretched(values, channels, width, height);
      case DIVERGING -> diverging(values, channels, width, height);
    };
  }

  /// Paints 8-bit RGB pixels whose values after are known code by code: as [#paint] would, and
  /// quickly enough for pictures that follow a slider.
  ///
  /// @param rgb red, green and blue of each pixel
  /// @param tables the value after of each code, by channel
  public Picture paintCodes(byte[] rgb, double[][] tables, int width, int height) {
    if (way != Way.CLIP) {
      return paint((c, i) -> tables[c][rgb[3 * i + c] & 0xff], 3, width, height);
    }
    // Of each code: its level, and whether it lies over or under the range.
    int[][] levels = new int[3][256];
    for (int c = 0; c < 3; c++) {
      for (int code = 0; code < 256; code++) {
        double y = tables[c][code];
        int level = (int) Math.clamp(Math.round((y - low) * (255 / (high - low))), 0L, 255L);
        levels[c][code] = level << (16 - 8 * c) | (y > high ? IS_OVER : y < low ? IS_UNDER : 0);
      }
    }
    int[] argb = new int[width * height];
    long outside = 0;
    for (int i = 0, at = 0; i < argb.length; i++, at += 3) {
      int red = levels[0][rgb[at] & 0xff];
      int green = levels[1][rgb[at + 1] & 0xff];
      int blue = levels[2][rgb[at + 2] & 0xff];
      int color = red | green | blue;
      if ((color & IS_OUTSIDE) == 0) {
        argb[i] = OPAQUE | color;
        continue;
      }
      boolean over = (color & IS_OVER) != 0;
      outside += (red & IS_OUTSIDE) != 0 ? 1 : 0;
      outside += (green & IS_OUTSIDE) != 0 ? 1 : 0;
      outside += (blue & IS_OUTSIDE) != 0 ? 1 : 0;
      argb[i] =
          striped(i % width, i / width, over)
              ? (over ? OVER : UNDER)
              : OPAQUE | (color & ~IS_OUTSIDE);
    }
    return new Picture(argb, outside / (3.0 * argb.length));
  }

  private static Picture clipped(
      Values values, int channels, int width, int height, double from, double to) {
    int[] argb = new int[width * height];
    long outside = 0;
    double scale = to > from ? 255 / (to - from) : 0;
    for (int i = 0; i < argb.length; i++) {
      int color = 0;
      boolean over = false;
      boolean under = false;
      for (int c = 0; c < channels; c++) {
        double y = values.at(c, i);
        over |= y > to;
        under |= y < from;
        outside += y > to || y < from ? 1 : 0;
        // Rounded by cutting, which a slider has time for.
        color = color << 8 | (int) (Math.clamp((y - from) * scale, 0.0, 255.0) + 0.5);
      }
      boolean marked = (over || under) && striped(i % width, i / width, over);
      argb[i] = marked ? (over ? OVER : UNDER) : OPAQUE | (channels == 1 ? color * 0x10101 : color);
    }
    return new Picture(argb, (double) outside / ((long) argb.length * channels));
  }

  // Stripes that rise where values are too high, and fall where they are too low.
  private static boolean striped(int x, int y, boolean rising) {
    return Math.floorMod(rising ? x + y : x - y, 2 * STRIPE) < STRIPE - 1;
  }

  private static Picture stretched(Values values, int channels, int width, int height) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < width * height; i++) {
        least = Math.min(least, values.at(c, i));
        most = Math.max(most, values.at(c, i));
      }
    }
    return clipped(values, channels, width, height, least, most);
  }

  private Picture diverging(Values values, int channels, int width, int height) {
    double far = Math.max(Math.abs(low), Math.abs(high));
    int[] argb = new int[width * height];
    long outside = 0;
    for (int i = 0; i < argb.length; i++) {
      double sum = 0;
      for (int c = 0; c < channels; c++) {
        sum += values.at(c, i);
      }
      double y = sum / channels;
      outside += Math.abs(y) > far ? 1 : 0;
      argb[i] = mix(y < 0 ? BLUE : ORANGE, Math.min(1, Math.abs(y) / far));
    }
    return new Picture(argb, (double) outside / argb.length);
  }

  private static int mix(int[] end, double part) {
    int color = 0;
    for (int c = 0; c < 3; c++) {
      color = color << 8 | (int) Math.round(NEUTRAL[c] + part * (end[c] - NEUTRAL[c]));
    }
    return OPAQUE | color;
  }
}
