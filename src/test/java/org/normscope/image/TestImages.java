package org.normscope.image;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Images among the test resources, and plain sums over decoded ones.
final class TestImages {
  private TestImages() {}

  static Path folder(String name) {
    URL url = TestImages.class.getResource("/" + name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  static ImageFile file(Path path) {
    return new ImageFile(path, path.getFileName().toString(), "", "", 0, 0);
  }

  static DecodeResult decode(Path path) {
    return new ImageIoDecoder().decode(file(path));
  }

  /// Shape and codes, or why there are none.
  static String summary(DecodeResult result) {
    return switch (result) {
      case DecodeResult.Decoded(Pixels pixels, _) ->
          pixels.header() + " " + crc(PixelPolicy.RGB.apply(pixels));
      case DecodeResult.Skipped(String reason) -> reason;
      case DecodeResult.OutOfMemory _ -> DecodeResult.OutOfMemory.REASON;
    };
  }

  static Pixels pixels(Path path) {
    return switch (decode(path)) {
      case DecodeResult.Decoded(Pixels pixels, _) -> pixels;
      case DecodeResult.Skipped(String reason) -> throw new AssertionError(path + ": " + reason);
      case DecodeResult.OutOfMemory _ -> throw new AssertionError(path + ": no memory");
    };
  }

  /// Code of a channel; gray stands for all.
  static int code(Pixels pixels, long pixel, int channel) {
    int at = (int) (pixel * pixels.samples().stride());
    at += pixels.model() == ColorModel.GRAY ? 0 : channel;
    return switch (pixels.samples()) {
      case Pixels.Bytes(byte[] data, _) -> data[at] & 0xff;
      case Pixels.Shorts(short[] data, _) -> data[at] & 0xffff;
    };
  }

  static long sum(Pixels pixels, int channel, boolean squares) {
    long sum = 0;
    for (long p = 0; p < pixels.count(); p++) {
      long code = code(pixels, p, channel);
      sum += squares ? code * code : code;
    }
    return sum;
  }

  /// Of all codes, three channels, 16 bits with the high byte first.
  static long crc(Pixels pixels) {
    CRC32 crc = new CRC32();
    for (long p = 0; p < pixels.count(); p++) {
      for (int c = 0; c < 3; c++) {
        int code = code(pixels, p, c);
        if (pixels.bits() == 16) {
          crc.update(code >> 8);
        }
        crc.update(code);
      }
    }
    return crc.getValue();
  }
}
