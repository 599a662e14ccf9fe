package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// All decoders give the same codes, and every kind of file goes to the one that is meant for it.
final class DecodersTest {
  private static Path image(String name) {
    return TestImages.folder("images").resolve(name);
  }

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("images", "dataset_goldens")) {
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
    assertEquals(
        TestImages.summary(plain),
        TestImages.summary(decoder.decoder().decode(TestImages.file(file))));
  }

  @ParameterizedTest
  @EnumSource(Decoders.class)
  void alphaIsNotMultipliedIn(Decoders decoder) {
    assumeThere(decoder);
    for (String name : List.of("png_rgba8.png", "webp_lossless_alpha.webp")) {
      assertArrayEquals(bytes(Decoders.IMAGEIO, image(name)), bytes(decoder, image(name)), name);
    }
  }

  private static byte[] bytes(Decoders decoder, Path file) {
    DecodeResult result = decoder.decoder().decode(TestImages.file(file));
    Pixels pixels = assertInstanceOf(DecodeResult.Decoded.class, result).pixels();
    Pixels.Bytes samples = assertInstanceOf(Pixels.Bytes.class, pixels.samples());
    return Arrays.copyOf(samples.data(), Math.toIntExact(pixels.count() * samples.stride()));
  }
}
