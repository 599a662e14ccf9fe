package org.normscope.image;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// The readers that ImageIO knows, one chosen for each format so that the choice does not depend on
/// the order of the class path.
final class Readers {
  /// The JDK's own, which gives samples before any colour conversion.
  static final ImageReaderSpi JPEG;

  /// Reads lossless JPEG.
  static final ImageReaderSpi JPEG_LOSSLESS;

  private static final String JDK = "com.sun.imageio";
  private static final String ADDED = "com.twelvemonkeys";

  private static final Map<ImageFormat, ImageReaderSpi> READERS = new EnumMap<>(ImageFormat.class);

  static {
    ImageIO.setUseCache(false);
    JPEG = find("JPEG", JDK).orElseThrow();
    JPEG_LOSSLESS = find("JPEG", ADDED).orElse(JPEG);
    for (ImageFormat format : ImageFormat.values()) {
      String preferred = format == ImageFormat.GIF ? JDK : ADDED;
      find(format.readerName(), preferred).ifPresent(spi -> READERS.put(format, spi));
    }
  }

  private Readers() {}

  static Optional<ImageReaderSpi> of(ImageFormat format) {
    return Optional.ofNullable(READERS.get(format));
  }

  private static Optional<ImageReaderSpi> find(String formatName, String preferred) {
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    ImageReaderSpi found = null;
    while (all.hasNext()) {
      ImageReaderSpi spi = all.next();
      for (String name : spi.getFormatNames()) {
        if (name.equalsIgnoreCase(formatName)
            && (found == null || spi.getClass().getName().startsWith(preferred))) {
          found = spi;
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
