package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files come back as skipped, or decoded if the damage does not show; never as an
/// exception, never late, and without a word on the console.
class HostileFilesTest {
  private static final Duration LATE = Duration.ofSeconds(5);

  @TempDir Path folder;

  private DecodeResult decode(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    DecodeResult plain = assertTimeoutPreemptively(LATE, () -> TestImages.decode(file));
    DecodeResult fast =
        assertTimeoutPreemptively(
            LATE, () -> Decoders.AUTO.decoder().decode(TestImages.file(file)));
    assertEquals(shape(plain), shape(fast), "by the faster decoders");
    return plain;
  }

  /// What a damaged scan becomes is each decoder's own guess; whether the file is read is not.
  private static String shape(DecodeResult result) {
    return result instanceof DecodeResult.Decoded(Pixels pixels, _)
        ? pixels.header().toString()
        : TestImages.summary(result);
  }

  private static void checkShape(DecodeResult result) {
    switch (result) {
      case DecodeResult.Decoded(Pixels pixels, _) -> {
        long samples =
            switch (pixels.samples()) {
              case Pixels.Bytes(byte[] data, _) -> data.length;
              case Pixels.Shorts(short[] data, _) -> data.length;
            };
        assertTrue(samples >= pixels.count() * pixels.samples().stride());
        assertTrue(pixels.samples().stride() >= pixels.model().channels().size());
      }
      case DecodeResult.OutOfMemory _ -> {}
      case DecodeResult.Skipped(String reason) -> {
        assertFalse(reason.isBlank());
        assertFalse(reason.contains("\n") || reason.contains("null"), reason);
      }
    }
  }

  static Stream<Path> images() throws IOException {
    List<String> left = List.of("json", "py");
    try (Stream<Path> files = Files.list(TestImages.folder("images"))) {
      return files
          .filter(f -> !left.contains(FileNames.extension(f.getFileName().toString())))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("images")
  void survivesFlippedBytesAndCuts(Path image) throws IOException {
    byte[] whole = Files.readAllBytes(image);
    String name = image.getFileName().toString();
    Random random = new Random(name.hashCode());
    PrintStream console = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      for (int i = 0; i < 4 && whole.length > 0; i++) {
        byte[] flipped = whole.clone();
        int reach = i % 2 == 0 ? Math.min(100, whole.length) : whole.length;
        for (int k = 0; k <= random.nextInt(6); k++) {
          flipped[random.nextInt(reach)] = (byte) random.nextInt();
        }
        checkShape(decode(name, flipped));
      }
      for (double part : new double[] {0.02, 0.3, 0.9}) {
        checkShape(decode(name, Arrays.copyOf(whole, (int) (whole.length * part))));
      }
    } finally {
      System.setErr(console);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jpeg_420.jpg",
        "jpeg_gray.jpg",
        "jpeg_cmyk.jpg",
        "jpeg_420_progressive.jpg",
        "png_rgb8.png",
        "png_rgb16_interlaced.png",
        "gif.gif",
        "bmp_24.bmp",
        "bmp_565.bmp",
        "tiff_rgb_tiled.tif",
        "tiff_rgb_tiff_lzw.tif",
        "tiff_gray16_be.tif",
        "webp_lossless.webp",
        "pnm_p6.ppm",
        "pnm_p5_16.pgm",
        "tga_rgb.tga",
        "pcx_rgb.pcx",
        "sgi_rgb.sgi",
        "psd_rgb.psd",
        "psd_rgb_rle.psd"
      })
  void aFileCutWithinItsDataIsSkipped(String name) throws IOException {
    byte[] whole = Files.readAllBytes(TestImages.folder("images").resolve(name));
    for (int percent : new int[] {3, 25, 50, 80}) {
      DecodeResult result = decode(name, Arrays.copyOf(whole, whole.length * percent / 100));
      assertInstanceOf(DecodeResult.Skipped.class, result, () -> percent + "% of " + name);
    }
  }

  /// The reader of TGA throws an `AssertionError` at this one.
  @Test
  void evenAnErrorOfAReaderIsAReason() throws IOException {
    byte[] whole = Files.readAllBytes(TestImages.folder("images").resolve("tga_pal.tga"));
    whole[16] = 11;
    assertEquals(
        new DecodeResult.Skipped("damaged TGA: its parts do not fit together"),
        decode("depth.tga", whole));
  }

  /// A small lossy frame with alpha on a canvas of 16 million by 33 pixels kept a reader busy for
  /// ten seconds.
  @Test
  void aCanvasThatItsFrameDoesNotFillIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(TestImages.folder("images").resolve("webp_lossy_alpha.webp"));
    whole[26] = (byte) 0xff;
    assertEquals(
        new DecodeResult.Skipped("damaged WEBP: its frame does not fill its canvas"),
        decode("canvas.webp", whole));
  }

  @Test
  void theLimitIsOfTheCaller() {
    Path file = TestImages.folder("images").resolve("png_bomb_small.png");
    assertEquals(
        new DecodeResult.Skipped("20000x20000 is 400 megapixels; the limit is 100"),
        new ImageIoDecoder(100).decode(TestImages.file(file)));
  }

  @Test
  void aMissingFileIsSkipped() {
    assertEquals(
        new DecodeResult.Skipped("it is no longer there"),
        TestImages.decode(folder.resolve("gone.png")));
  }

  @Test
  void aProgressiveFileOfEndlessScansIsRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(TestImages.folder("images").resolve("jpeg_420_progressive.jpg"));
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0};
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(whole, 0, whole.length - 2);
    for (int i = 0; i < 2000; i++) {
      many.write(scan);
    }
    many.write(whole, whole.length - 2, 2);
    assertEquals(
        new DecodeResult.Skipped("the JPEG has more than 1000 scans"),
        decode("scans.jpg", many.toByteArray()));
  }
}
