package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PixelPolicyTest {
  private static Pixels bytes(ColorModel model, int... codes) {
    byte[] data = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      data[i] = (byte) codes[i];
    }
    int stride = model.channels().size();
    return new Pixels(codes.length / stride, 1, "", model, new Pixels.Bytes(data, stride));
  }

  private static Pixels shorts(ColorModel model, int... codes) {
    short[] data = new short[codes.length];
    for (int i = 0; i < codes.length; i++) {
      data[i] = (short) codes[i];
    }
    int stride = model.channels().size();
    return new Pixels(codes.length / stride, 1, "", model, new Pixels.Shorts(data, stride));
  }

  private static List<Integer> pixel(Pixels pixels, int index) {
    return Stream.of(0, 1, 2).map(c -> TestImages.code(pixels, index, c)).toList();
  }

  @Test
  void rgbDropsAlphaWithoutCopying() {
    Pixels rgba = bytes(ColorModel.RGBA, 1, 2, 3, 0, 4, 5, 6, 255);
    Pixels rgb = PixelPolicy.RGB.apply(rgba);
    assertEquals(ColorModel.RGB, rgb.model());
    assertSame(rgba.samples(), rgb.samples());
    assertEquals(List.of(4, 5, 6), pixel(rgb, 1));
    Pixels gray = PixelPolicy.RGB.apply(bytes(ColorModel.GRAY_ALPHA, 7, 0, 9, 1));
    assertEquals(ColorModel.GRAY, gray.model());
    assertEquals(List.of(9, 9, 9), pixel(gray, 1));
  }

  /// Values of Pillow 9.4: `Image.new("CMYK", (1, 1), (c, m, y, k)).convert("RGB")`.
  @ParameterizedTest
  @CsvSource({
    "0,0,0,0, 255,255,255", "255,0,128,0, 0,255,127", "10,200,30,40, 207,46,190",
    "1,2,3,254, 1,1,1", "99,98,97,255, 0,0,0", "128,127,126,127, 64,64,65"
  })
  void cmykBecomesRgbAsInPillow(int c, int m, int y, int k, int r, int g, int b) {
    assertEquals(
        List.of(r, g, b), pixel(PixelPolicy.RGB.apply(bytes(ColorModel.CMYK, c, m, y, k)), 0));
  }

  @Test
  void cmykOf16BitsKeepsItsEnds() {
    Pixels ends = shorts(ColorModel.CMYK, 0, 65535, 32768, 0, 0, 0, 0, 65535);
    Pixels rgb = PixelPolicy.RGB.apply(ends);
    assertEquals(List.of(65535, 0, 32767), pixel(rgb, 0));
    assertEquals(List.of(0, 0, 0), pixel(rgb, 1));
  }

  /// Values of Pillow 9.4: `Image.new("RGB", (1, 1), (r, g, b)).convert("L")`.
  @ParameterizedTest
  @CsvSource({
    "255,255,255, 255",
    "255,0,0, 76",
    "0,255,0, 150",
    "0,0,255, 29",
    "1,2,3, 2",
    "200,17,99, 81"
  })
  void colorBecomesGrayAsInPillow(int r, int g, int b, int gray) {
    Pixels result = PixelPolicy.GRAY.apply(bytes(ColorModel.RGBA, 9, 9, 9, 9, r, g, b, 7));
    assertEquals(ColorModel.GRAY, result.model());
    assertEquals(1, result.samples().stride());
    assertEquals(gray, TestImages.code(result, 1, 0));
  }

  @Test
  void grayOf16BitsReachesWhite() {
    Pixels result = PixelPolicy.GRAY.apply(shorts(ColorModel.RGB, 65535, 65535, 65535, 0, 0, 0));
    assertEquals(65535, TestImages.code(result, 0, 0));
    assertEquals(0, TestImages.code(result, 1, 0));
  }

  @Test
  void nativeChangesNothing() {
    Pixels cmyk = bytes(ColorModel.CMYK, 1, 2, 3, 4);
    assertSame(cmyk, PixelPolicy.NATIVE.apply(cmyk));
  }

  @ParameterizedTest
  @EnumSource
  void areFoundByTheirIds(PixelPolicy policy) {
    assertSame(policy, PixelPolicy.of(policy.id()));
    assertThrows(IllegalArgumentException.class, () -> PixelPolicy.of("bgr"));
  }
}
