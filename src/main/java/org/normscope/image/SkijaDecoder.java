package org.normscope.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorInfo;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.impl.Library;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads common JPEG, PNG and WebP files with Skia's codecs, which come with the program for every
/// desktop. Where their library cannot be loaded (on Linux it needs libGL, libEGL and fontconfig)
/// it takes nothing.
final class SkijaDecoder implements FastDecoder {
  static final String NAME = "Skija";

  private static final int PART = 1 << 20;

  /// Skia holds an image whole, outside the heap: larger ones are left to readers that do not.
  private static final long MOST_PIXELS = 32_000_000;

  private final SizeLimit limit;

  SkijaDecoder(SizeLimit limit) {
    this.limit = limit;
  }

  /// Loaded once, when it is first wanted.
  private static final class Loaded {
    static final boolean THERE = load();

    private static boolean load() {
      try {
        Library.staticLoad();
        return true;
      } catch (RuntimeException | LinkageError e) {
        Logger.getLogger(SkijaDecoder.class.getName())
            .log(Level.FINE, "Skija is not used: {0}", String.valueOf(e.getMessage()));
        return false;
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isThere() {
    return Loaded.THERE;
  }

  @Override
  public boolean takes(ImageFormat format) {
    return format == ImageFormat.JPEG || format == ImageFormat.PNG || format == ImageFormat.WEBP;
  }

  @Override
  public boolean read(ImageFormat format, Buffers buffers, BandSink sink) {
    Optional<ImageHeader> expected =
        switch (format) {
          case JPEG ->
              FastJpeg.header(buffers.file(), buffers.length(), limit).map(FastJpeg::image);
          case PNG -> FastPng.image(buffers.file(), buffers.length(), limit);
          case WEBP -> webp(buffers);
          default -> Optional.empty();
        };
    return expected.isPresent() && read(expected.get(), format, buffers, sink);
  }

  /// The size is not known before Skia tells it.
  private Optional<ImageHeader> webp(Buffers buffers) {
    try (var in = new ByteArrayImageInputStream(buffers.file(), 0, buffers.length())) {
      return Optional.of(WebpHeader.read(in, limit).image());
    } catch (IOException _) {
      return Optional.empty(); // the reader that comes last says why
    }
  }

  private boolean read(ImageHeader image, ImageFormat format, Buffers buffers, BandSink sink) {
    long pixels = (long) image.width() * image.height();
    if (pixels > MOST_PIXELS && format == ImageFormat.PNG) {
      return false;
    }
    buffers.claim(buffers.length() * 2L + pixels * 4);
    try (Data data = Data.makeFromBytes(buffers.file(), 0, buffers.length());
        Codec codec = Codec.makeFromData(data);
        Bitmap bitmap = new Bitmap()) {
      if (codec.getWidth() != image.width()
          || codec.getHeight() != image.height()
          || !bitmap.allocPixels(layout(image))) {
        return false;
      }
      codec.readPixels(bitmap);
      try (Pixmap pixmap = bitmap.peekPixels()) {
        NativeRows.deliver(MemorySegment.ofBuffer(pixmap.getBuffer()), image, PART, buffers, sink);
      }
      return true;
    } catch (IllegalArgumentException | UnsupportedOperationException _) {
      return false; // what the codec says to a file that is damaged, or too odd for it
    }
  }

  /// Rows without padding. No colour space, so that nothing is converted; alpha beside the colours,
  /// so that they are not multiplied with it.
  private static ImageInfo layout(ImageHeader image) {
    ColorType type = image.model() == ColorModel.GRAY ? ColorType.GRAY_8 : ColorType.RGBA_8888;
    ColorAlphaType alpha =
        image.model() == ColorModel.RGBA ? ColorAlphaType.UNPREMUL : ColorAlphaType.OPAQUE;
    return new ImageInfo(new ColorInfo(type, alpha, null), image.width(), image.height());
  }
}
