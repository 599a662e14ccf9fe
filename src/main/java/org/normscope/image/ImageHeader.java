package org.normscope.image;

/// What is known of an image before its samples.
///
/// @param width pixels in a row
/// @param height rows
/// @param kind what the file holds, as [Pixels#kind()]
/// @param model which channels the samples are
/// @param bits 8 or 16
public record ImageHeader(int width, int height, String kind, ColorModel model, int bits) {
  /// Some of its rows.
  Pixels rows(int rows, Pixels.Samples samples) {
    return new Pixels(width, rows, kind, model, samples);
  }
}
