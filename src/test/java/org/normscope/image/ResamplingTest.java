package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Resize and crop give what Pillow and torchvision give (`make_reading_goldens.py`), however the
/// rows come.
final class ResamplingTest {
  private static final Path FOLDER = Path.of("src/test/resources/reading");

  @TestFactory
  Stream<DynamicTest> goldens() throws IOException {
    JsonNode cases =
        JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("resized.json"))).get("cases");
    assertTrue(cases.size() > 80, "the goldens are there");
    return cases
        .valueStream()
        .map(node ->
            DynamicTest.dynamicTest(
                "%s %s resize %d crop %d"
                    .formatted(
                        node.get("file").asString(),
                        node.get("mode").asString(),
                        node.get("resize").asInt(),
                        node.get("crop").asInt()),
                () -> golden(node)));
  }

  private static void golden(JsonNode node) {
    Pixels pixels =
        read(
            node.get("file").asString(),
            recipe(
                PixelPolicy.of(node.get("mode").asString()),
                node.get("resize").asInt(),
                node.get("crop").asInt()));
    assertEquals(node.get("width").asInt(), pixels.width());
    assertEquals(node.get("height").asInt(), pixels.height());
    assertEquals(node.get("bits").asInt(), pixels.bits());
    ByteBuffer expected =
        ByteBuffer.wrap(Base64.getDecoder().decode(node.get("samples").asString()));
    int channels = node.get("channels").asInt();
    int[] codes = new int[Math.toIntExact(pixels.count()) * channels];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = pixels.bits() == 8 ? expected.get() & 0xff : expected.getShort() & 0xffff;
    }
    assertArrayEquals(codes, codes(pixels, channels));
  }

  // Interleaved, gray replicated.
  private static int[] codes(Pixels pixels, int channels) {
    int stored = pixels.model().channels().size();
    int[] codes = new int[Math.toIntExact(pixels.count()) * channels];
    for (int i = 0; i < codes.length; i++) {
      int sample = stored == 1 ? 0 : i % channels;
      codes[i] =
          switch (pixels.samples()) {
            case Pixels.Bytes(byte[] data, int stride) ->
                data[i / channels * stride + sample] & 0xff;
            case Pixels.Shorts(short[] data, int stride) ->
                data[i / channels * stride + sample] & 0xffff;
          };
    }
    return codes;
  }

  /// Rows may come by any number: what comes out is the same.
  @Test
  void anyBandsGiveTheSame() {
    Random random = new Random(3);
    for (String name :
        new String[] {"rgb.png", "rgba.png", "gray.png", "gray16.png", "rgb16.png"}) {
      for (int i = 0; i < 20; i++) {
        PixelRecipe recipe =
            recipe(
                random.nextBoolean() ? PixelPolicy.RGB : PixelPolicy.NATIVE,
                random.nextInt(90),
                random.nextInt(3) == 0 ? 0 : random.nextInt(90));
        Pixels whole = read(name, recipe);
        WholeImage parts = new WholeImage();
        PixelStage stage = new PixelStage(recipe, parts);
        Pixels all = read(name, PixelRecipe.of(PixelPolicy.NATIVE));
        // What was begun and given up leaves nothing.
        inBands(all, random, stage, all.height() / 2);
        inBands(all, random, stage, all.height());
        int channels = whole.model().channels().size();
        assertArrayEquals(
            codes(whole, channels), codes(parts.pixels(), channels), name + " " + recipe.id());
      }
    }
  }

  private static void inBands(Pixels all, Random random, BandSink sink, int height) {
    sink.begin(all.header());
    for (int y = 0; y < height; ) {
      int rows = Math.min(height - y, 1 + random.nextInt(7));
      int from = y * all.width() * all.samples().stride();
      int samples = rows * all.width() * all.samples().stride();
      sink.band(
          all.header()
              .rows(
                  rows,
                  switch (all.samples()) {
                    case Pixels.Bytes(byte[] data, int stride) ->
                        new Pixels.Bytes(Arrays.copyOfRange(data, from, from + samples), stride);
                    case Pixels.Shorts(short[] data, int stride) ->
                        new Pixels.Shorts(Arrays.copyOfRange(data, from, from + samples), stride);
                  }));
      y += rows;
    }
  }

  /// A photo resized in `native` mode is each of its planes resized; alpha is one of them.
  @Test
  void nativePlanesAreResizedEachByItself() {
    Pixels together = read("rgba.png", recipe(PixelPolicy.NATIVE, 12, 10));
    Pixels colors = read("rgba.png", recipe(PixelPolicy.RGB, 12, 10));
    assertEquals(ColorModel.RGBA, together.model());
    int[] four = codes(together, 4);
    int[] three = codes(colors, 3);
    for (int p = 0; p < 100; p++) {
      for (int c = 0; c < 3; c++) {
        assertEquals(three[3 * p + c], four[4 * p + c]);
      }
    }
  }

  /// Python's `int(round((size - crop) / 2.0))` rounds a half to the even number.
  @Test
  void theCropLiesWhereTorchvisionPutsIt() {
    assertEquals(new CropWindow(0, 10, 0, 10), CropWindow.of(11, 10));
    assertEquals(new CropWindow(2, 12, 0, 10), CropWindow.of(13, 10));
    assertEquals(new CropWindow(2, 12, 0, 10), CropWindow.of(15, 10));
    assertEquals(new CropWindow(4, 14, 0, 10), CropWindow.of(17, 10));
    assertEquals(new CropWindow(0, 5, 2, 10), CropWindow.of(5, 10));
    assertEquals(new CropWindow(0, 7, 0, 7), CropWindow.of(7, 0));
  }

  @Test
  void theLongerSideIsTheIntegerPart() {
    Preprocess preprocess = new Preprocess(256, 224);
    assertEquals(new Preprocess.Size(341, 256), preprocess.resized(500, 375));
    assertEquals(new Preprocess.Size(256, 341), preprocess.resized(375, 500));
    assertEquals(new Preprocess.Size(224, 224), preprocess.size(500, 375));
    assertEquals(new Preprocess.Size(256, 256), preprocess.resized(9, 9));
  }

  /// A thin strip would become gigapixels: it is refused before memory is taken.
  @Test
  void whatBecomesTooLargeIsRefused() {
    PixelStage stage = new PixelStage(recipe(PixelPolicy.RGB, 1024, 0), new WholeImage());
    stage.begin(new ImageHeader(2, 60_000, "rgb8", ColorModel.RGB, 8));
    stage.band(new Pixels(2, 1, "rgb8", ColorModel.RGB, new Pixels.Bytes(new byte[6], 3)));
    assertEquals(
        Optional.of("2x60000 becomes 1024x30720000, 31,457 megapixels; the limit is 512"),
        stage.refusal());
    stage.begin(new ImageHeader(1, Integer.MAX_VALUE, "rgb8", ColorModel.RGB, 8));
    assertTrue(stage.refusal().isPresent());
    stage.begin(new ImageHeader(2, 2, "rgb8", ColorModel.RGB, 8));
    assertEquals(Optional.empty(), stage.refusal());
  }

  private static PixelRecipe recipe(PixelPolicy policy, int resize, int crop) {
    return new PixelRecipe(policy, new Preprocess(resize, crop), Ignored.NONE, Optional.empty());
  }

  private static Pixels read(String name, PixelRecipe recipe) {
    Path path = FOLDER.resolve("images").resolve(name);
    ImageFile file = new ImageFile(path, name, "", "", 0, 0);
    return assertInstanceOf(
            DecodeResult.Decoded.class, PixelStage.read(new ImageIoDecoder(), file, recipe))
        .pixels();
  }
}
