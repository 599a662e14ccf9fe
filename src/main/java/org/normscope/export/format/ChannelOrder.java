package org.normscope.export.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// In which order a format lists its channels.
public enum ChannelOrder {
  /// As most do.
  RGB,
  /// As OpenCV reads images, and Detectron2 by default.
  BGR,
  /// One channel.
  GRAY;

  /// What the command line calls it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What people call it.
  public String title() {
    return this == GRAY ? "gray" : name();
  }

  /// Places of the channels in this order. Other channels than R, G and B stay as they are.
  ///
  /// @throws IllegalArgumentException when gray cannot be had from these channels, or when there is
  ///   nothing to swap; the message is a sentence for people
  List<Integer> places(ExportedStats stats) {
    int channels = stats.channels().size();
    return switch (this) {
      case RGB -> IntStream.range(0, channels).boxed().toList();
      case BGR -> {
        if (!stats.rgb()) {
          throw new IllegalArgumentException(
              "BGR needs the channels R, G, B; here they are "
                  + String.join(", ", stats.channels()));
        }
        yield List.of(2, 1, 0);
      }
      case GRAY -> {
        if (channels != 1 && !stats.grayInColor()) {
          throw new IllegalArgumentException(
              "gray is another number for every pixel, not an order: read the folder with mode"
                  + " gray");
        }
        yield List.of(0);
      }
    };
  }

  /// The order of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static ChannelOrder of(String id) {
    return Arrays.stream(values())
        .filter(order -> order.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no order \""
                    + id
                    + "\": choose one of "
                    + Arrays.stream(values())
                        .map(ChannelOrder::id)
                        .collect(Collectors.joining(", "))));
  }
}
