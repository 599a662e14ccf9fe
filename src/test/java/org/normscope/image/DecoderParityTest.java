package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// All decoders give the same codes, those that Pillow gives for the same files.
final class DecoderParityTest {
  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("images", "decoders", "dataset_goldens")) {
      try (Stream<Path> walk = Files.walk(TestImages.folder(folder))) {
        walk.filter(Files::isRegularFile)
            .filter(f -> FileNames.isImage(FileNames.extension(f.getFileName().toString())))
            .sorted()
            .forEach(files::add);
      }
    }
    return files.stream();
  }

  private static void assumeThere(Decoders decoder) {
    assumeTrue(
        decoder.isThere(), () -> decoder.label() + " is not installed here, or cannot be loaded");
  }

  @ParameterizedTest
  @MethodSource("files")
  void libjpegTurboGivesTheSameCodes(Path file) {
    sameCodes(Decoders.LIBJPEG_TURBO, file);
  }

  @ParameterizedTest
  @MethodSource("files")
  void skijaGivesTheSameCodes(Path file) {
    sameCodes(Decoders.SKIJA, file);
  }

  private static void sameCodes(Decoders decoder, Path file) {
    assumeThere(decoder);
    DecodeResult plain = TestImages.decode(file);
    assumeTrue(
        decoder == Decoders.SKIJA
            || !(plain instanceof DecodeResult.Decoded(_, String by)
                && by.equals(SkijaDecoder.NAME)),
        "Skija alone reads lossy WebP");
    assertEquals(
        TestImages.summary(plain),
        TestImages.summary(decoder.decoder().decode(TestImages.file(file))));
  }

  /// What Pillow 9.4 reads.
  @ParameterizedTest
  @CsvSource({"webp.webp, 333402557", "webp_profile.webp, 333402557"})
  void skijaReadsLossyWebpAsPillowDoes(String name, long crc) {
    assumeThere(Decoders.SKIJA);
    Path file = TestImages.folder("decoders").resolve(name);
    DecodeResult result = Decoders.SKIJA.decoder().decode(TestImages.file(file));
    assertEquals(
        crc, TestImages.crc(assertInstanceOf(DecodeResult.Decoded.class, result).pixels()));
  }

  @ParameterizedTest
  @EnumSource(Decoders.class)
  void alphaIsNotMultipliedIn(Decoders decoder) {
    assumeThere(decoder);
    for (String name : List.of("png_rgba.png", "webp_rgba_lossless.webp")) {
      Path file = TestImages.folder("decoders").resolve(name);
      assertArrayEquals(bytes(Decoders.IMAGEIO, file), bytes(decoder, file), name);
    }
  }

  /// Above the size that is decoded on the heap.
  @ParameterizedTest
  @EnumSource(Decoders.class)
  void aLargeImageComesInPartsWithTheSameCodes(Decoders decoder) throws IOException {
    assumeThere(decoder);
    BufferedImage picture = new BufferedImage(1501, 1100, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, ((x * 40503) ^ (y * 977)) | ((x / 6) << 16));
      }
    }
    for (String format : List.of("jpg", "png")) {
      Path file = folder.resolve("large." + format);
      ImageIO.write(picture, format, file.toFile());
      assertEquals(
          TestImages.summary(TestImages.decode(file)),
          TestImages.summary(decoder.decoder().decode(TestImages.file(file))));
    }
  }

  private static byte[] bytes(Decoders decoder, Path file) {
    DecodeResult result = decoder.decoder().decode(TestImages.file(file));
    Pixels pixels = assertInstanceOf(DecodeResult.Decoded.class, result).pixels();
    Pixels.Bytes samples = assertInstanceOf(Pixels.Bytes.class, pixels.samples());
    return Arrays.copyOf(samples.data(), Math.toIntExact(pixels.count() * samples.stride()));
  }
}
