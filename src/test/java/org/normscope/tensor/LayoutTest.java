package org.normscope.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.normscope.tensor.NpyArray.Type.FLOAT32;
import static org.normscope.tensor.NpyArray.Type.FLOAT64;
import static org.normscope.tensor.NpyArray.Type.UINT8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every value of the fixtures says at which n, c, h and w it belongs.
final class LayoutTest {
  private static NpyArray fixture(String name) throws IOException {
    return NpyFile.read(NpyFileTest.FIXTURES.resolve(name + ".npy"));
  }

  private static String refusal(Executable what) {
    return assertThrows(IllegalArgumentException.class, what).getMessage();
  }

  @ParameterizedTest
  @CsvSource({"nchw, NCHW, 2, 0", "nhwc, NHWC, 2, 0", "nhwc_fortran, NHWC, 2, 0"})
  @CsvSource({"chw, CHW, 1, 1000", "hwc, HWC, 1, 1000"})
  void putsEveryValueInItsPlaceAndBack(String name, Layout layout, int images, int first)
      throws IOException {
    NpyArray array = fixture(name);
    Tensor tensor = layout.toTensor(array);
    assertEquals(new Shape(images, 3, 4, 5), tensor.shape());
    for (int n = 0; n < images; n++) {
      for (int c = 0; c < 3; c++) {
        for (int h = 0; h < 4; h++) {
          for (int w = 0; w < 5; w++) {
            assertEquals(first + 1000 * n + 100 * c + 10 * h + w, tensor.at(n, c, h, w));
          }
        }
      }
    }
    NpyArray back = layout.fromTensor(tensor, FLOAT64);
    assertEquals(FLOAT64, back.type());
    assertEquals(array.shape(), back.shape());
    assertArrayEquals(array.toArray(), back.toArray());
  }

  @Test
  void givesTheShapeOfTheLayout() {
    Tensor tensor = Tensor.of(new Shape(1, 3, 4, 5), new double[60]);
    assertEquals(List.of(1, 3, 4, 5), Layout.NCHW.fromTensor(tensor, UINT8).shape());
    assertEquals(List.of(1, 4, 5, 3), Layout.NHWC.fromTensor(tensor, UINT8).shape());
    assertEquals(List.of(3, 4, 5), Layout.CHW.fromTensor(tensor, UINT8).shape());
    assertEquals(List.of(4, 5, 3), Layout.HWC.fromTensor(tensor, UINT8).shape());
  }

  @Test
  void keepsCodesAsTheyAre() throws IOException {
    assertEquals(
        255,
        Layout.HWC
            .toTensor(NpyArray.of(UINT8, List.of(1, 1, 3), new double[] {0, 128, 255}))
            .at(0, 2, 0, 0));
    assertEquals(37, Layout.CHW.toTensor(fixture("u1")).at(0, 0, 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NCHW | chw    | an array of shape (3, 4, 5) has 3 axes, but layout NCHW has 4;"
            + " choose CHW or HWC",
        "HWC  | nhwc   | an array of shape (2, 4, 5, 3) has 4 axes, but layout HWC has 3;"
            + " choose NCHW or NHWC",
        "CHW  | vector | an array of shape (5,) has 1 axis, but layout CHW has 3;"
            + " reshape it to 4 axes (NCHW, NHWC) or 3 (CHW, HWC)",
        "NHWC | scalar | an array of shape () has 0 axes, but layout NHWC has 4;"
            + " reshape it to 4 axes (NCHW, NHWC) or 3 (CHW, HWC)",
        "HWC  | empty  | an array of shape (2, 0, 3) has no elements"
      })
  void refusesAShapeThatDoesNotFit(Layout layout, String name, String reason) throws IOException {
    NpyArray array = fixture(name);
    assertEquals(reason, refusal(() -> layout.toTensor(array)));
  }

  @Test
  void refusesABatchWhereOneImageBelongs() {
    Tensor two = Tensor.of(new Shape(2, 1, 1, 1), new double[2]);
    assertEquals(
        "a batch of 2 images does not fit layout HWC, which is of one image; choose NCHW or NHWC",
        refusal(() -> Layout.HWC.fromTensor(two, FLOAT32)));
  }

  @Test
  void namesAPositionInTheOrderOfTheArray() {
    double[] values = new double[2 * 4 * 5 * 3];
    values[((1 * 4 + 3) * 5 + 2) * 3 + 1] = Double.NaN;
    NpyArray array = NpyArray.of(FLOAT32, List.of(2, 4, 5, 3), values);
    assertEquals(
        "the value at [1, 3, 2, 1] of the array is NaN; only finite numbers can be normalized",
        refusal(() -> Layout.NHWC.toTensor(array)));
    double[] large = new double[3 * 4 * 5];
    large[(2 * 4 + 3) * 5 + 1] = 1e39;
    Tensor tensor = Tensor.of(new Shape(1, 3, 4, 5), large);
    assertEquals(
        "the value at [3, 1, 2] of the array is 1.0E39, but float32 holds only numbers up to"
            + " 3.4e38",
        refusal(() -> Layout.HWC.fromTensor(tensor, FLOAT32)));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Layout layout) {
    assertEquals(layout, Layout.of(layout.name()));
    assertEquals(layout, Layout.of(layout.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void isNotFoundByAnother() {
    assertEquals(
        "there is no layout 'nwhc'; there are NCHW, NHWC, CHW, HWC",
        refusal(() -> Layout.of("nwhc")));
  }

  @Test
  void isPyTorchsByDefault() {
    assertEquals(Layout.NCHW, Layout.byDefault(4));
    assertEquals(Layout.CHW, Layout.byDefault(3));
    assertEquals(
        "an array of 2 axes fits no layout: one image has 3, a batch has 4",
        refusal(() -> Layout.byDefault(2)));
  }
}
