package org.normscope.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Codes that stand for "nothing here", such as padding and nodata, and are not counted.
///
/// Codes are those of the image's own depth, 0..255 for 8 bits and 0..65535 for 16, and are
/// compared with what would be counted: after the [PixelPolicy] and the [Preprocess]. In NumPy's
/// words, `a` being one channel, `a[a != value]` is counted; and of whole pixels those where not
/// all channels are those of `pixel`.
///
/// @param value no sample with this code is counted; channels may then differ in their count
/// @param pixel no pixel with these codes, one a channel, is counted; one code stands for all
///   channels; empty for none. An image with another number of channels has no such pixel, gray
///   that stands for three equal channels apart
public record Ignored(OptionalInt value, List<Integer> pixel) {
  /// Every pixel counts.
  public static final Ignored NONE = new Ignored(OptionalInt.empty(), List.of());

  private static final int MOST_CHANNELS = 4;

  /// Checks the codes.
  ///
  /// @throws IllegalArgumentException if one is not 0..65535, or there are more than four; its
  ///   message is a sentence for people
  public Ignored {
    pixel = List.copyOf(pixel);
    value.ifPresent(Ignored::check);
    pixel.forEach(Ignored::check);
    if (pixel.size() > MOST_CHANNELS) {
      throw new IllegalArgumentException("A pixel has at most four channels.");
    }
  }

  private static void check(int code) {
    if (code < 0 || code > 65535) {
      throw new IllegalArgumentException(
          "An ignored code must be 0 to 255 (to 65535 in images of 16 bits), not " + code + ".");
    }
  }

  /// From what people write: `0`, or empty for none; `0,0,0`, or empty for none.
  ///
  /// @throws IllegalArgumentException if it is not a code; its message is a sentence for people
  public static Ignored parse(String value, String pixel) {
    return new Ignored(
        value.isBlank() ? OptionalInt.empty() : OptionalInt.of(code(value)),
        pixel.isBlank() ? List.of() : Arrays.stream(pixel.split(",")).map(Ignored::code).toList());
  }

  private static int code(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          "An ignored code must be a whole number such as 0 or 255, not \"" + text.strip() + "\".");
    }
  }

  /// Whether every pixel counts.
  public boolean isNone() {
    return value.isEmpty() && pixel.isEmpty();
  }

  /// In a few words, for people: `without value 0`, `without pixels 0,0,0`; empty for [#NONE].
  public String words() {
    List<String> words = new ArrayList<>();
    value.ifPresent(code -> words.add("without value " + code));
    if (!pixel.isEmpty()) {
      words.add("without pixels " + codes());
    }
    return String.join(", ", words);
  }

  /// The pixel's codes as people write them.
  public String codes() {
    return pixel.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
