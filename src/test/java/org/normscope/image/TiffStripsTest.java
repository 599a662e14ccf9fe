package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Random;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The parts of a TIFF, each read as a file of its own, are the whole.
final class TiffStripsTest {
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final RasterReader reader = new RasterReader(new SizeLimit(100));

  @ParameterizedTest
  @ValueSource(strings = {"tiff_rgb_strips.tif", "tiff_rgb_tiled.tif"})
  void thePartsAreTheWhole(String name) throws IOException {
    checkParts(Files.readAllBytes(TestImages.folder("images").resolve(name)));
  }

  /// The last ones have one long strip, which is cut.
  @ParameterizedTest
  @CsvSource({
    "1, 2, 5, 7, true",
    "2, 2, 5, 7, true",
    "1, 3, 5, 7, false",
    "2, 3, 5, 7, false",
    "1, 2000, 700, 2000, true",
    "1, 2000, 700, 2000, false"
  })
  void inBothOrdersAndPlaneByPlane(int planar, int rows, int width, int height, boolean big)
      throws IOException {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    checkParts(tiff(order, planar, rows, width, height));
  }

  private void checkParts(byte[] file) throws IOException {
    Pixels expected = reader.read(new BytesStream(file, 0, file.length), ImageFormat.TIFF);
    TiffStrips strips = TiffStrips.of(new BytesStream(file, 0, file.length)).orElseThrow();
    assertTrue(strips.units() > 1, "more than one part");
    for (int atOnce = 1; atOnce <= 2; atOnce++) {
      WholeImage whole = new WholeImage();
      whole.begin(expected.header());
      for (int unit = 0; unit < strips.units(); unit += atOnce) {
        try (ImageInputStream part = strips.part(unit, Math.min(atOnce, strips.units() - unit))) {
          whole.band(reader.read(part, ImageFormat.TIFF));
        }
      }
      assertEquals(TestImages.crc(expected), TestImages.crc(whole.pixels()));
    }
  }

  /// Random colours of 16 bits: directory, places, lengths, strips.
  private static byte[] tiff(ByteOrder order, int planar, int rows, int width, int height) {
    int planes = planar == 2 ? 3 : 1;
    int perPlane = (height + rows - 1) / rows;
    int strips = perPlane * planes;
    int rowBytes = width * 2 * 3 / planes;
    int lists = 8 + 2 + 11 * 12 + 4;
    int data = lists + 6 + 8 * strips;
    ByteBuffer out = ByteBuffer.allocate(data + height * width * 6).order(order);
    new Random(width).nextBytes(out.array());
    byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
    out.put(mark).put(mark).putShort((short) 42).putInt(8).putShort((short) 11);
    entry(out, 256, SHORT, 1, width);
    entry(out, 257, LONG, 1, height);
    entry(out, 258, SHORT, 3, lists);
    entry(out, 259, SHORT, 1, 1);
    entry(out, 262, SHORT, 1, 2);
    entry(out, 273, LONG, strips, strips == 1 ? data : lists + 6);
    entry(out, 277, SHORT, 1, 3);
    entry(out, 278, LONG, 1, rows);
    entry(out, 279, LONG, strips, strips == 1 ? height * rowBytes : lists + 6 + 4 * strips);
    entry(out, 284, SHORT, 1, planar);
    entry(out, 339, SHORT, 1, 1);
    out.putInt(0).putShort((short) 16).putShort((short) 16).putShort((short) 16);
    int place = data;
    for (int i = 0; i < strips; i++) {
      int length = Math.min(rows, height - i % perPlane * rows) * rowBytes;
      out.putInt(lists + 6 + 4 * i, place).putInt(lists + 6 + 4 * (strips + i), length);
      place += length;
    }
    return out.array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count);
    if (type == SHORT && count == 1) {
      out.putShort((short) value).putShort((short) 0);
    } else {
      out.putInt(value);
    }
  }
}
