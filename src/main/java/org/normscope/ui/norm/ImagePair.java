package org.normscope.ui.norm;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.normscope.chart.ValueColors;
import org.normscope.image.Thumbnail;
import org.normscope.norm.After;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.NormalizedPixels;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// One image of the batch before and after the method, as pictures.
///
/// @param image its place in the batch
/// @param name its name
/// @param width pixels in a row of both pictures
/// @param height rows
/// @param before pixels as they are
/// @param after pixels after the method, as the colours show them
/// @param outside share of the values after that lie outside the shown range
/// @param onPreview true when the method was applied to the pixels of the preview, and not taken
///   from the whole image
public record ImagePair(
    int image,
    String name,
    int width,
    int height,
    int[] before,
    int[] after,
    double outside,
    boolean onPreview) {

  /// A preview before and after a method.
  ///
  /// @throws IOException when an image cannot be read
  static ImagePair of(
      int image, String name, Thumbnail thumbnail, After normalized, ValueColors colors)
      throws IOException {
    int channels = normalized.channels().size();
    Thumbnail shown = channels == 1 ? thumbnail.gray() : thumbnail;
    ValueColors.Picture after =
        switch (normalized) {
          case Normalized lines -> moved(shown, image, channels, lines, colors);
          case NormalizedPixels pixels -> applied(shown, pixels, colors);
          case NormalizedBatch _ ->
              throw new IllegalArgumentException("an array has no preview files");
        };
    return new ImagePair(
        image,
        name,
        shown.width(),
        shown.height(),
        shown.argb(),
        after.argb(),
        after.outside(),
        normalized instanceof NormalizedPixels);
  }

  /// One image of an array: its colours where it has three channels, else one channel in gray.
  ///
  /// @param channel the channel that is shown
  static ImagePair of(
      int image, String name, int channel, NormalizedBatch batch, ValueColors colors) {
    return of(image, name, channel, batch, colors, before(image, channel, batch));
  }

  /// The same with a picture before that is known.
  ///
  /// @param before what [#before] gives
  static ImagePair of(
      int image,
      String name,
      int channel,
      NormalizedBatch batch,
      ValueColors colors,
      int[] before) {
    Shape shape = batch.before().tensor().shape();
    IntToDoubleFunction[] planes =
        shown(batch, channel).stream()
            .map(c -> batch.plane(image, c))
            .toArray(IntToDoubleFunction[]::new);
    ValueColors.Picture after =
        colors.paint((c, i) -> planes[c].applyAsDouble(i), planes.length, shape.w(), shape.h());
    return new ImagePair(
        image, name, shape.w(), shape.h(), before, after.argb(), after.outside(), false);
  }

  /// The picture before of one image of an array.
  static int[] before(int image, int channel, NormalizedBatch batch) {
    Tensor tensor = batch.before().tensor();
    Shape shape = tensor.shape();
    List<Integer> shown = shown(batch, channel);
    int start = shape.offset(image, shown.getFirst(), 0, 0);
    return ShownRange.ofChannels(shown(batch.before().channels(), batch.channels(), channel))
        .colors()
        .paint(
            (c, i) -> tensor.at(start + c * shape.plane() + i), shown.size(), shape.w(), shape.h())
        .argb();
  }

  /// What a picture of an array shows: its colours where it has three channels, else one in gray.
  static <T> List<T> shown(List<T> all, List<String> channels, int channel) {
    boolean colors = channels.equals(List.of("R", "G", "B"));
    return colors ? all : all.subList(channel, channel + 1);
  }

  private static List<Integer> shown(NormalizedBatch batch, int channel) {
    List<Integer> all = IntStream.range(0, batch.channels().size()).boxed().toList();
    return shown(all, batch.channels(), channel);
  }

  // Along the lines of the whole image, code by code.
  private static ValueColors.Picture moved(
      Thumbnail before, int image, int channels, Normalized lines, ValueColors colors) {
    double[][] tables = new double[3][256];
    for (int c = 0; c < 3; c++) {
      int channel = Math.min(c, channels - 1);
      Moments plane = lines.planes().plane(image, channel).moments();
      for (int code = 0; code < 256; code++) {
        double value = unrounded(code / 255.0, plane);
        tables[c][code] = lines.line(image, channel).at(value);
      }
    }
    return colors.paintCodes(before.rgb(), tables, before.width(), before.height());
  }

  // A preview of 16 bits has their upper 8, which may be past the image's extremes.
  private static double unrounded(double value, Moments plane) {
    double within = Math.clamp(value, plane.min(), plane.max());
    return Math.abs(within - value) <= 1 / 255.0 ? within : value;
  }

  private static ValueColors.Picture applied(
      Thumbnail before, NormalizedPixels pixels, ValueColors colors) throws IOException {
    Shape shape = new Shape(1, pixels.channels().size(), before.height(), before.width());
    double[] values = new double[shape.size()];
    for (int c = 0; c < shape.c(); c++) {
      for (int p = 0; p < shape.plane(); p++) {
        values[c * shape.plane() + p] = (before.rgb()[p * 3 + Math.min(c, 2)] & 0xff) / 255.0;
      }
    }
    // Never the image itself, which may have the preview's size: its pixels are not the preview's
    // where it is not upright.
    Tensor output = pixels.outputOf(Tensor.of(shape, values));
    int last = shape.c() - 1;
    return colors.paint(
        (c, i) -> output.at(Math.min(c, last) * shape.plane() + i),
        3,
        before.width(),
        before.height());
  }
}
