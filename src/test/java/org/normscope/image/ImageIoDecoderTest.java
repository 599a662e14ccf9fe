package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The exact codes of every kind of file, against what Pillow reads (see `images/make_images.py`)
/// and against the data set of `dataset_goldens`.
class ImageIoDecoderTest {
  static Stream<Named<JsonNode>> kinds() throws IOException {
    return TestImages.json(TestImages.folder("images").resolve("expected.json"))
        .get("images")
        .valueStream()
        .map(entry -> Named.of(entry.get("file").asString(), entry));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readsTheCodesThatPillowReads(JsonNode expected) {
    Path file = TestImages.folder("images").resolve(expected.get("file").asString());
    DecodeResult result = TestImages.decode(file);
    if (expected.has("skip")) {
      DecodeResult.Skipped skipped = assertInstanceOf(DecodeResult.Skipped.class, result);
      String part = expected.get("skip").asString();
      assertTrue(skipped.reason().contains(part), () -> part + " is not in " + skipped.reason());
      return;
    }
    Pixels pixels = PixelPolicy.RGB.apply(TestImages.pixels(file));
    assertAll(
        () -> assertEquals(expected.get("kind").asString(), pixels.kind()),
        () -> assertEquals(expected.get("width").asInt(), pixels.width()),
        () -> assertEquals(expected.get("height").asInt(), pixels.height()),
        () -> assertEquals(expected.get("bits").asInt(), pixels.bits()),
        () -> assertEquals(numbers(expected, "first"), pixel(pixels, 0)),
        () -> assertEquals(numbers(expected, "last"), pixel(pixels, pixels.count() - 1)),
        () -> assertEquals(numbers(expected, "sum"), sums(pixels, false)),
        () -> assertEquals(numbers(expected, "sum_squares"), sums(pixels, true)),
        () -> assertEquals(expected.get("crc").asLong(), TestImages.crc(pixels)));
    if (expected.has("own_sum")) {
      Pixels own = PixelPolicy.NATIVE.apply(TestImages.pixels(file));
      List<Long> sums =
          IntStream.range(0, own.model().channels().size())
              .mapToObj(c -> TestImages.sum(own, c, false))
              .toList();
      assertEquals(numbers(expected, "own_sum"), sums);
    }
  }

  @Test
  void manyThreadsReadTheSame() throws IOException {
    ImageIoDecoder decoder = new ImageIoDecoder();
    List<Path> files =
        kinds()
            .map(kind -> kind.getPayload().get("file").asString())
            .map(TestImages.folder("images")::resolve)
            .toList();
    List<String> alone = files.stream().map(file -> summary(decoder, file)).toList();
    List<String> together = files.parallelStream().map(file -> summary(decoder, file)).toList();
    assertEquals(alone, together);
  }

  private static String summary(ImageIoDecoder decoder, Path file) {
    return switch (decoder.decode(TestImages.file(file))) {
      case DecodeResult.Decoded(Pixels pixels, _) ->
          pixels.kind() + TestImages.crc(PixelPolicy.RGB.apply(pixels));
      case DecodeResult.Skipped(String reason) -> reason;
      case DecodeResult.OutOfMemory _ -> DecodeResult.OutOfMemory.REASON;
    };
  }

  static Stream<Named<JsonNode>> goldens() throws IOException {
    return TestImages.json(TestImages.folder("dataset_goldens").resolve("expected.json"))
        .get("per_image")
        .valueStream()
        .map(entry -> Named.of(entry.get("path").asString(), entry));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsTheGoldenDataset(JsonNode expected) {
    Path file = TestImages.folder("dataset_goldens").resolve(expected.get("path").asString());
    Pixels pixels = PixelPolicy.RGB.apply(TestImages.pixels(file));
    double most = pixels.bits() == 8 ? 255 : 65535;
    assertEquals(expected.get("kind").asString(), pixels.kind());
    assertEquals(expected.get("width").asInt(), pixels.width());
    assertEquals(expected.get("height").asInt(), pixels.height());
    assertEquals(numbers(expected, "first_pixel_raw"), pixel(pixels, 0));
    assertEquals(numbers(expected, "last_pixel_raw"), pixel(pixels, pixels.count() - 1));
    for (int c = 0; c < 3; c++) {
      double mean = TestImages.sum(pixels, c, false) / (most * pixels.count());
      double square = TestImages.sum(pixels, c, true) / (most * most * pixels.count());
      assertEquals(expected.get("mean_01").get(c).asDouble(), mean, 1e-15);
      double std = Math.sqrt(Math.max(0, square - mean * mean));
      assertEquals(expected.get("std_population_01").get(c).asDouble(), std, 1e-7);
    }
  }

  private static List<Long> numbers(JsonNode node, String field) {
    return node.get(field).valueStream().map(JsonNode::asLong).toList();
  }

  private static List<Long> pixel(Pixels pixels, long index) {
    return Stream.of(0, 1, 2).map(c -> (long) TestImages.code(pixels, index, c)).toList();
  }

  private static List<Long> sums(Pixels pixels, boolean squares) {
    return Stream.of(0, 1, 2).map(c -> TestImages.sum(pixels, c, squares)).toList();
  }
}
