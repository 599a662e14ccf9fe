package org.normscope.dataset;

import java.io.IOException;
import org.normscope.image.DecodeResult;
import org.normscope.image.ImageDecoder;
import org.normscope.image.PixelRecipe;
import org.normscope.image.PixelStage;
import org.normscope.image.Pixels;
import org.normscope.image.Preprocess;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;

/// The pixels of images that were counted, read again: (1, C, H, W) in 0..1, for methods that look
/// at pixels.
///
/// @param set which
/// @param recipe what was counted of them
/// @param decoder reads them
public record ImageTensors(ImageSet set, PixelRecipe recipe, ImageDecoder decoder)
    implements TensorSource {

  /// Why images with masks or ignored values are refused.
  public static final String WHOLE_IMAGES =
      "This method looks at whole images: it cannot be used with masks or ignored values.";

  /// Refuses what cannot be one array.
  ///
  /// @throws IllegalArgumentException if some pixels are not counted; its message is a sentence for
  ///   people
  public ImageTensors {
    if (recipe.leavesOut()) {
      throw new IllegalArgumentException(WHOLE_IMAGES);
    }
  }

  @Override
  public int images() {
    return set.images();
  }

  @Override
  public Shape shape(int image) {
    ScannedImage scanned = set.image(image);
    Preprocess.Size size = recipe.preprocess().size(scanned.width(), scanned.height());
    return new Shape(1, set.channels().size(), size.height(), size.width());
  }

  @Override
  public Tensor tensor(int image) throws IOException {
    ScannedImage scanned = set.image(image);
    return switch (PixelStage.read(decoder, scanned.file(), recipe)) {
      case DecodeResult.Decoded(Pixels pixels, _) -> {
        Shape shape = shape(image);
        if (pixels.width() != shape.w()
            || pixels.height() != shape.h()
            || pixels.model() != scanned.model()) {
          throw new IOException(scanned.file().name() + " has changed since it was counted");
        }
        yield tensor(pixels, shape);
      }
      case DecodeResult.Skipped skipped ->
          throw new IOException(
              scanned.file().name() + " can no longer be read: " + skipped.reason());
      case DecodeResult.OutOfMemory _ ->
          throw new IOException(scanned.file().name() + ": " + DecodeResult.OutOfMemory.REASON);
    };
  }

  // A gray image under the rgb policy has one channel that stands for three.
  private static Tensor tensor(Pixels pixels, Shape shape) {
    int stored = pixels.model().channels().size();
    double[] values = new double[shape.size()];
    for (int c = 0; c < shape.c(); c++) {
      int sample = stored == 1 ? 0 : c;
      int from = c * shape.plane();
      switch (pixels.samples()) {
        case Pixels.Bytes(byte[] data, int stride) -> {
          for (int p = 0; p < shape.plane(); p++) {
            values[from + p] = (data[p * stride + sample] & 0xff) / 255.0;
          }
        }
        case Pixels.Shorts(short[] data, int stride) -> {
          for (int p = 0; p < shape.plane(); p++) {
            values[from + p] = (data[p * stride + sample] & 0xffff) / 65535.0;
          }
        }
      }
    }
    return Tensor.of(shape, values);
  }
}
