package org.normscope.dataset;

import java.util.List;
import java.util.Optional;
import org.normscope.dataset.index.Remembered;
import org.normscope.image.BandSink;
import org.normscope.image.ColorModel;
import org.normscope.image.Ignored;
import org.normscope.image.ImageHeader;
import org.normscope.image.MaskBits;
import org.normscope.image.PixelRecipe;
import org.normscope.image.PixelStage;
import org.normscope.image.Pixels;
import org.normscope.image.Sieve;
import org.normscope.stats.PlaneCounter;

/// Counts the codes of one image after the other, band by band, as a recipe says. One serves one
/// thread.
final class CountingSink implements BandSink {
  private static final String NOTHING = "every pixel is ignored";

  private final Ignored ignored;
  private final PixelStage stage;
  private final Sieve sieve;
  private final PlaneCounter counter = new PlaneCounter();
  private ImageHeader header;
  private ColorModel model;
  private MaskBits mask;
  private String refusal;
  private long counted;

  CountingSink(PixelRecipe recipe) {
    ignored = recipe.ignored();
    stage = new PixelStage(recipe, new Counted());
    sieve = new Sieve(ignored.pixel());
  }

  /// What the next image is counted through; null for all of it.
  void mask(MaskBits bits) {
    mask = bits;
  }

  @Override
  public void begin(ImageHeader begun) {
    header = begun;
    refusal = Optional.ofNullable(mask).flatMap(bits -> bits.refusal(begun)).orElse(null);
    if (refusal == null) {
      stage.begin(begun);
    }
  }

  @Override
  public void band(Pixels rows) {
    if (refusal == null) {
      stage.band(rows);
    }
  }

  /// Behind the stage: what is looked at.
  private final class Counted implements BandSink {
    @Override
    public void begin(ImageHeader begun) {
      counter.begin();
      sieve.begin(mask);
      counted = 0;
    }

    @Override
    public void band(Pixels rows) {
      Pixels seen = sieve.pass(rows);
      model = seen.model();
      int channels = model.channels().size();
      int count = Math.toIntExact(seen.count());
      counted += count;
      switch (seen.samples()) {
        case Pixels.Bytes(byte[] data, int stride) -> counter.add(data, stride, channels, count);
        case Pixels.Shorts(short[] data, int stride) -> counter.add(data, stride, channels, count);
      }
    }
  }

  /// What came of the image that was delivered by a decoder.
  Remembered image(String decoder) {
    String why = refusal == null ? stage.refusal().orElse(null) : refusal;
    if (why != null) {
      return new Remembered.Skip(why);
    }
    if (counted == 0) {
      return new Remembered.Skip(NOTHING);
    }
    int empty = ignored.value().isPresent() ? counter.forget(ignored.value().getAsInt()) : 0;
    if (empty > 0) {
      boolean all = empty == model.channels().size();
      return new Remembered.Skip(all ? NOTHING : "a channel has only ignored values");
    }
    return new Remembered.Image(
        header.kind(), model, header.width(), header.height(), List.of(counter.end()), decoder);
  }
}
