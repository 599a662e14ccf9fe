package org.normscope.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The decoders there are, in their order of preference. A file goes to the first one that takes
/// it; all of them give the same codes.
public enum Decoders {
  /// Every one that is there.
  AUTO("auto", "the fastest there is", null),
  /// The system's libjpeg-turbo, for JPEG.
  LIBJPEG_TURBO("libjpeg-turbo", "the system's libjpeg-turbo", TurboJpegDecoder::new),
  /// Skia's codecs, for JPEG, PNG and WebP.
  SKIJA("skija", "Skija", SkijaDecoder::new),
  /// Readers in Java for every format.
  IMAGEIO("imageio", "ImageIO", null);

  private final String id;
  private final String label;
  private final Function<SizeLimit, FastDecoder> fast;

  Decoders(String id, String label, Function<SizeLimit, FastDecoder> fast) {
    this.id = id;
    this.label = label;
    this.fast = fast;
  }

  /// What the command line and the settings call it.
  public String id() {
    return id;
  }

  /// What it is called for people.
  public String label() {
    return label;
  }

  /// Whether it can be used on this machine.
  public boolean isThere() {
    return fast == null || fast.apply(limit()).isThere();
  }

  /// Does beforehand what the first image would wait for: loads and links what is native.
  public static void prepare() {
    TurboJpegDecoder.prepare();
  }

  /// Reads with this one whatever it can read, and the rest with the readers in Java.
  ///
  /// @throws IllegalStateException if it is not there; its message is a sentence for people
  public ImageDecoder decoder() {
    if (!isThere()) {
      throw new IllegalStateException(
          "The decoder "
              + id
              + " cannot be used here: its library is missing or cannot be loaded.");
    }
    List<FastDecoder> used =
        Stream.of(values())
            .filter(d -> d.fast != null && (d == this || this == AUTO))
            .map(d -> d.fast.apply(limit()))
            .toList();
    return new FileDecoder(limit(), used, this == AUTO ? id : label);
  }

  /// Reads with the one of an id; with the fastest there is when it is unknown or not there.
  public static ImageDecoder orAuto(String id) {
    return Arrays.stream(values())
        .filter(decoder -> decoder.id.equals(id) && decoder.isThere())
        .findFirst()
        .orElse(AUTO)
        .decoder();
  }

  /// The one of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static Decoders of(String id) {
    return Arrays.stream(values())
        .filter(decoder -> decoder.id.equals(id.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no decoder \"" + id + "\": choose " + ids() + "."));
  }

  private static String ids() {
    return Arrays.stream(values()).map(Decoders::id).collect(Collectors.joining(", "));
  }

  private static SizeLimit limit() {
    return new SizeLimit(SizeLimit.DEFAULT_MEGAPIXELS);
  }
}
