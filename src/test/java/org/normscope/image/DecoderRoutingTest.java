package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of file goes to the decoder that is meant for it, and no file spoils the next one.
final class DecoderRoutingTest {
  private static final Path DECODERS = TestImages.folder("decoders");

  @TempDir private Path folder;

  private static Path image(String name) {
    return TestImages.folder("images").resolve(name);
  }

  private static void assumeBoth() {
    for (Decoders decoder : List.of(Decoders.LIBJPEG_TURBO, Decoders.SKIJA)) {
      assumeTrue(decoder.isThere(), () -> decoder.label() + " is not here, or cannot be loaded");
    }
  }

  /// Tiny PNG files are read in Java.
  @ParameterizedTest
  @CsvSource({
    "jpeg_gray.jpg, libjpeg-turbo",
    "jpeg_gray_progressive.jpg, libjpeg-turbo",
    "jpeg_444.jpg, libjpeg-turbo",
    "jpeg_422.jpg, libjpeg-turbo",
    "jpeg_420.jpg, libjpeg-turbo",
    "jpeg_420_progressive.jpg, libjpeg-turbo",
    "jpeg_restart.jpg, libjpeg-turbo",
    "jpeg_1x1.jpg, libjpeg-turbo",
    "jpeg_adobe_1.jpg, libjpeg-turbo",
    "jpeg_adobe_0.jpg, ImageIO",
    "jpeg_icc.jpg, ImageIO",
    "jpeg_icc_broken.jpg, ImageIO",
    "jpeg_s440_16.jpg, ImageIO",
    "jpeg_s411_45.jpg, ImageIO",
    "jpeg_gray_2x2.jpg, ImageIO",
    "jpeg_cmyk.jpg, ImageIO",
    "jpeg_ycck.jpg, ImageIO",
    "jpeg_lossless_16.jpg, ImageIO",
    "png_gray16.png, ImageIO",
    "png_rgb16_interlaced.png, ImageIO",
    "png_rgb8.png, ImageIO",
    "png_gray.png, Skija",
    "png_rgb_profile.png, Skija",
    "png_rgba.png, Skija",
    "png_rgb_colour_key.png, ImageIO",
    "png_la.png, ImageIO",
    "png_palette.png, ImageIO",
    "webp_profile.webp, Skija",
    "webp_lossless.webp, Skija",
    "webp_lossy_odd.webp, Skija",
    "gif.gif, ImageIO",
    "tiff_rgb_strips.tif, ImageIO",
    "bmp_24.bmp, ImageIO"
  })
  void theFastestDecoderOfItsKind(String name, String decoder) {
    assumeBoth();
    Path file = Files.exists(image(name)) ? image(name) : DECODERS.resolve(name);
    DecodeResult result = Decoders.AUTO.decoder().decode(TestImages.file(file));
    String by = assertInstanceOf(DecodeResult.Decoded.class, result, name).decoder();
    assertTrue(by.startsWith(decoder), by);
  }

  @Test
  void itsContentSaysWhatItIs() throws IOException {
    assumeBoth();
    Path file = Files.copy(image("jpeg_420.jpg"), folder.resolve("a.png"));
    DecodeResult result = Decoders.AUTO.decoder().decode(TestImages.file(file));
    assertTrue(((DecodeResult.Decoded) result).decoder().startsWith("libjpeg-turbo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg_no_end.jpg", "jpeg_arithmetic.jpg"})
  void whatIsRefusedIsRefusedForTheSameReason(String name) {
    assertEquals(
        TestImages.decode(image(name)),
        Decoders.AUTO.decoder().decode(TestImages.file(image(name))));
  }

  /// A decompressor that met a damaged file may fail at every one after it.
  @Test
  void aDamagedFileDoesNotSpoilTheNextOne() throws IOException {
    byte[] damaged = Files.readAllBytes(image("jpeg_420.jpg"));
    Arrays.fill(damaged, damaged.length * 3 / 4, damaged.length - 2, (byte) 0);
    Path broken = Files.write(folder.resolve("broken.jpg"), damaged);
    ImageDecoder decoder = Decoders.AUTO.decoder();
    String alone = TestImages.summary(decoder.decode(TestImages.file(image("jpeg_444.jpg"))));
    try (Buffers buffers = new Buffers()) {
      for (int i = 0; i < 3; i++) {
        decoder.decode(TestImages.file(broken), buffers, new WholeImage());
        assertEquals(alone, TestImages.summary(decode(decoder, "jpeg_444.jpg", buffers)));
      }
    }
  }

  /// The buffers of a large image are longer than the ones after it need.
  @ParameterizedTest
  @ValueSource(strings = {"auto", "imageio", "libjpeg-turbo", "skija"})
  void nothingOfALargeImageIsLeftInASmallOne(String id) {
    Decoders choice = Decoders.of(id);
    assumeTrue(choice.isThere(), () -> id + " is not here, or cannot be loaded");
    ImageDecoder decoder = choice.decoder();
    List<String> names =
        List.of(
            "jpeg_restart.jpg",
            "jpeg_1x1.jpg",
            "png_rgba8.png",
            "png_gray1_interlaced.png",
            "jpeg_cmyk.jpg",
            "jpeg_3x2.jpg",
            "png_gray16.png",
            "png_rgb16_interlaced.png",
            "jpeg_1x1.jpg",
            "webp_lossless.webp",
            "jpeg_gray.jpg",
            "tiff_rgb16_le.tif");
    try (Buffers buffers = new Buffers()) {
      for (String name : names) {
        assertEquals(
            TestImages.summary(decoder.decode(TestImages.file(image(name)))),
            TestImages.summary(decode(decoder, name, buffers)),
            name);
      }
    }
  }

  private static DecodeResult decode(ImageDecoder decoder, String name, Buffers buffers) {
    WholeImage whole = new WholeImage();
    return switch (decoder.decode(TestImages.file(image(name)), buffers, whole)) {
      case BandResult.Delivered(String by) -> new DecodeResult.Decoded(whole.pixels(), by);
      case DecodeResult.Skipped skipped -> skipped;
      case DecodeResult.OutOfMemory none -> none;
    };
  }

  @Test
  void anUnknownNameIsOneSentence() {
    assertEquals(
        "There is no decoder \"best\": choose auto, libjpeg-turbo, skija, imageio.",
        assertThrows(IllegalArgumentException.class, () -> Decoders.of("best")).getMessage());
    assertEquals("auto", Decoders.orAuto("best").name());
  }

  @Test
  void looksWhereTheSystemsKeepTheLibrary() {
    assertTrue(
        TurboLibrary.places("Linux", "amd64")
            .contains("/usr/lib/x86_64-linux-gnu/libturbojpeg.so.0"));
    assertTrue(
        TurboLibrary.places("Mac OS X", "aarch64")
            .contains("/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib"));
    assertTrue(
        TurboLibrary.places("Windows 11", "amd64").stream()
            .anyMatch(place -> place.endsWith("\\libjpeg-turbo64\\bin\\turbojpeg.dll")));
  }
}
