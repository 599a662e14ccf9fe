package org.normscope.dataset;

import java.util.List;
import org.normscope.dataset.index.Remembered;
import org.normscope.image.BandSink;
import org.normscope.image.ColorModel;
import org.normscope.image.ImageHeader;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Pixels;
import org.normscope.stats.PlaneCounter;

/// Counts the codes of one image after the other, band by band, as a recipe says. One serves one
/// thread.
final class CountingSink implements BandSink {
  private final PixelRecipe recipe;
  private final PlaneCounter counter = new PlaneCounter();
  private ImageHeader header;
  private ColorModel model;

  CountingSink(PixelRecipe recipe) {
    this.recipe = recipe;
  }

  @Override
  public void begin(ImageHeader begun) {
    header = begun;
    counter.begin();
  }

  @Override
  public void band(Pixels rows) {
    Pixels seen = recipe.policy().apply(rows);
    model = seen.model();
    int channels = model.channels().size();
    int count = Math.toIntExact(seen.count());
    switch (seen.samples()) {
      case Pixels.Bytes(byte[] data, int stride) -> counter.add(data, stride, channels, count);
      case Pixels.Shorts(short[] data, int stride) -> counter.add(data, stride, channels, count);
    }
  }

  /// The image that was delivered, by a decoder.
  Remembered image(String decoder) {
    return new Remembered.Image(
        header.kind(), model, header.width(), header.height(), List.of(counter.end()), decoder);
  }
}
