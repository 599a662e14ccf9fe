package org.normscope.image;

import java.util.Locale;
import java.util.Optional;

/// Makes what is looked at of what a decoder delivers, band by band: channels by the [PixelPolicy],
/// then size by the [Preprocess]. One serves one thread, image after image.
///
/// It stands between a decoder and the sink that counts, or keeps, the pixels.
public final class PixelStage implements BandSink {
  private final PixelPolicy policy;
  private final Preprocess preprocess;
  private final BandSink next;
  private Resampling resampling;
  private String refusal;

  /// @param next gets the image that is looked at
  public PixelStage(PixelRecipe recipe, BandSink next) {
    this(recipe.policy(), recipe.preprocess(), next);
  }

  PixelStage(PixelPolicy policy, Preprocess preprocess, BandSink next) {
    this.policy = policy;
    this.preprocess = preprocess;
    this.next = next;
  }

  /// Reads an image whole as a recipe sees it, all of its pixels.
  public static DecodeResult read(ImageDecoder decoder, ImageFile file, PixelRecipe recipe) {
    WholeImage whole = new WholeImage();
    PixelStage stage = new PixelStage(recipe, whole);
    try (Buffers buffers = new Buffers()) {
      return switch (decoder.decode(file, buffers, stage)) {
        case BandResult.Delivered(String by) ->
            stage
                .refusal()
                .<DecodeResult>map(DecodeResult.Skipped::new)
                .orElseGet(() -> new DecodeResult.Decoded(whole.pixels(), by));
        case DecodeResult.Skipped skipped -> skipped;
        case DecodeResult.OutOfMemory none -> none;
      };
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    }
  }

  /// Why nothing was handed on of the image that was delivered; one clause for people.
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public void begin(ImageHeader header) {
    ImageHeader image =
        new ImageHeader(
            header.width(),
            header.height(),
            header.kind(),
            policy.model(header.model()),
            header.bits());
    refusal = null;
    if (preprocess.isNone()) {
      next.begin(image);
      return;
    }
    refusal = tooLarge(header);
    if (refusal == null) {
      resampling = resampling == null ? new Resampling() : resampling;
      resampling.begin(image, preprocess);
      next.begin(resampling.header());
    }
  }

  private String tooLarge(ImageHeader header) {
    try {
      Preprocess.Size size = preprocess.size(header.width(), header.height());
      double millions = (double) size.width() * size.height() / 1e6;
      if (millions <= SizeLimit.DEFAULT_MEGAPIXELS) {
        return null;
      }
      return String.format(
          Locale.ROOT,
          "%dx%d becomes %dx%d, %,.0f megapixels; the limit is %,d",
          header.width(),
          header.height(),
          size.width(),
          size.height(),
          millions,
          SizeLimit.DEFAULT_MEGAPIXELS);
    } catch (ArithmeticException _) {
      return header.width() + "x" + header.height() + " would become too large to resize";
    }
  }

  @Override
  public void band(Pixels rows) {
    if (refusal != null) {
      return;
    }
    Pixels seen = policy.apply(rows);
    if (preprocess.isNone()) {
      next.band(seen);
    } else {
      resampling.add(seen, next);
    }
  }
}
