package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ThumbnailsTest {
  @TempDir Path folder;

  static Stream<Named<JsonNode>> turned() throws IOException {
    return TestImages.json(TestImages.folder("images").resolve("expected.json"))
        .get("upright")
        .valueStream()
        .map(entry -> Named.of(entry.get("file").asString(), entry));
  }

  @ParameterizedTest
  @MethodSource("turned")
  void standUprightAsPillowTurnsThem(JsonNode expected) {
    Path file = TestImages.folder("images").resolve(expected.get("file").asString());
    Thumbnail thumbnail = Thumbnails.read(file, 24).orElseThrow();
    assertEquals(expected.get("width").asInt(), thumbnail.width());
    assertEquals(expected.get("height").asInt(), thumbnail.height());
    CRC32 crc = new CRC32();
    crc.update(thumbnail.rgb());
    assertEquals(expected.get("crc").asLong(), crc.getValue());
  }

  @Test
  void areMeansOfBoxes() {
    byte[] gray = {0, 100, 10, 20, (byte) 200, 100, 30, 40};
    Pixels pixels = new Pixels(4, 2, "gray8", ColorModel.GRAY, new Pixels.Bytes(gray, 1));
    Thumbnail thumbnail = Thumbnails.of(pixels, 2);
    assertEquals(2, thumbnail.width());
    assertEquals(1, thumbnail.height());
    assertArrayEquals(new byte[] {100, 100, 100, 25, 25, 25}, thumbnail.rgb());
    assertArrayEquals(new int[] {0xff646464, 0xff191919}, thumbnail.argb());
  }

  @Test
  void cut16BitsTo8AndDropAlpha() {
    short[] codes = {(short) 0xff80, 0x1234, 0x00ff, 0};
    Pixels pixels = new Pixels(1, 1, "rgba16", ColorModel.RGBA, new Pixels.Shorts(codes, 4));
    assertArrayEquals(new byte[] {(byte) 0xff, 0x12, 0}, Thumbnails.of(pixels, 9).rgb());
  }

  @Test
  void keepVeryNarrowImagesVisible() {
    Pixels pixels =
        new Pixels(500, 1, "gray8", ColorModel.GRAY, new Pixels.Bytes(new byte[500], 1));
    Thumbnail thumbnail = Thumbnails.of(pixels, 20);
    assertEquals(20, thumbnail.width());
    assertEquals(1, thumbnail.height());
  }

  @Test
  void areNotThereForWhatCannotBeRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "nothing");
    assertTrue(Thumbnails.read(broken, 64).isEmpty());
    assertTrue(Thumbnails.read(folder.resolve("missing.jpg"), 64).isEmpty());
  }

  @Test
  void aPngIsWrittenWholeAndNothingIsLeftBeside() throws IOException {
    Path target = Files.writeString(folder.resolve("out.png"), "old");
    PngWriter.write(target, 2, 1, new int[] {0xff010203, 0x80fefdfc});
    Pixels pixels = TestImages.pixels(target);
    assertEquals("rgba8", pixels.kind());
    assertEquals(
        List.of(1, 2, 3, 255, 254, 253, 252, 128),
        Stream.of(0, 1)
            .flatMap(p -> Stream.of(0, 1, 2, 3).map(c -> TestImages.code(pixels, p, c)))
            .toList());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList());
    }
  }

  @Test
  void grayIsPillowsLuma() {
    byte[] rgb = {(byte) 255, 0, 0, 0, (byte) 255, 0, 10, 20, 30};
    byte[] gray = new Thumbnail(3, 1, rgb).gray().rgb();
    assertEquals(
        List.of(76, 76, 76, 150, 150, 150, 18, 18, 18),
        Stream.of(0, 1, 2, 3, 4, 5, 6, 7, 8).map(i -> gray[i] & 0xff).toList());
  }

  @Test
  void aFailedPngLeavesTheOldFileAlone() throws IOException {
    Path target = Files.createDirectory(folder.resolve("out.png"));
    Files.writeString(target.resolve("inside"), "old");
    assertThrows(IOException.class, () -> PngWriter.write(target, 1, 1, new int[1]));
    assertThrows(IllegalArgumentException.class, () -> PngWriter.write(target, 2, 1, new int[1]));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList());
    }
  }
}
