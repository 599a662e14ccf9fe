package org.normscope.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.normscope.tensor.NpyArray.Type.FLOAT32;
import static org.normscope.tensor.NpyArray.Type.FLOAT64;
import static org.normscope.tensor.NpyArray.Type.UINT8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as NumPy writes them (`make_npy.py` beside them says how) are read, and written again to
/// the same bytes.
final class NpyFileTest {
  static final Path FIXTURES = Path.of("src/test/resources/npy");

  @TempDir private Path folder;

  /// What `make_npy.py` calls a ramp.
  private static double[] ramp(NpyArray.Type type, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i ->
            switch (type) {
              case FLOAT32 -> (float) (i * 0.1 - 1.5);
              case FLOAT64 -> i * 0.1 - 1.5;
              case UINT8 -> i * 37 % 256;
            })
        .toArray();
  }

  private static NpyArray fixture(String name) throws IOException {
    return NpyFile.read(FIXTURES.resolve(name + ".npy"));
  }

  private static void check(NpyArray array, NpyArray.Type type, List<Integer> shape) {
    assertEquals(type, array.type());
    assertEquals(shape, array.shape());
    int count = shape.stream().reduce(1, (a, b) -> a * b);
    assertArrayEquals(ramp(type, count), array.toArray(), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "f4, FLOAT32",
    "f4_big, FLOAT32",
    "f4_fortran, FLOAT32",
    "f4_big_fortran, FLOAT32",
    "f8, FLOAT64",
    "f8_big, FLOAT64",
    "f8_fortran, FLOAT64",
    "f8_big_fortran, FLOAT64",
    "u1, UINT8",
    "u1_fortran, UINT8",
    "version2, FLOAT32",
    "version3, FLOAT32"
  })
  void readsWhatNumpyWrites(String name, NpyArray.Type type) throws IOException {
    check(fixture(name), type, List.of(2, 3, 4));
  }

  @Test
  void readsAnyShape() throws IOException {
    check(fixture("scalar"), FLOAT64, List.of());
    check(fixture("vector"), FLOAT32, List.of(5));
    check(fixture("empty"), FLOAT32, List.of(2, 0, 3));
    List<Integer> many =
        Stream.concat(Stream.generate(() -> 1).limit(30), Stream.of(2, 3)).toList();
    check(fixture("many"), FLOAT32, many);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"f4", "f8", "u1", "scalar", "vector", "empty", "many", "aligned", "nchw", "hwc"})
  void writesTheBytesOfNumpy(String name) throws IOException {
    Path file = folder.resolve("out.npy");
    NpyFile.write(file, fixture(name));
    assertArrayEquals(
        Files.readAllBytes(FIXTURES.resolve(name + ".npy")), Files.readAllBytes(file));
  }

  @Test
  void writesAnyOrderAsCOrderAndLittleEndian() throws IOException {
    Path file = folder.resolve("out.npy");
    for (String type : List.of("f4", "f8")) {
      NpyFile.write(file, fixture(type + "_big_fortran"));
      assertArrayEquals(
          Files.readAllBytes(FIXTURES.resolve(type + ".npy")), Files.readAllBytes(file));
    }
  }

  /// Of doubles, as `astype('float32')` rounds them.
  @Test
  void roundsOnce() throws IOException {
    Path file = folder.resolve("out.npy");
    double[] values = ramp(FLOAT64, 24);
    NpyFile.write(file, NpyArray.of(FLOAT32, List.of(2, 3, 4), values));
    assertArrayEquals(Files.readAllBytes(FIXTURES.resolve("f4.npy")), Files.readAllBytes(file));
  }

  /// Longer than the buffer, and not a multiple of it.
  @ParameterizedTest
  @CsvSource({"FLOAT32, 4", "FLOAT64, 8", "UINT8, 1"})
  void keepsWhatIsLongerThanTheBuffer(NpyArray.Type type, int bytes) throws IOException {
    Path file = folder.resolve("out.npy");
    NpyFile.write(file, NpyArray.of(type, List.of(3, 70_001), ramp(type, 210_003)));
    assertEquals(128 + 210_003L * bytes, Files.size(file));
    check(NpyFile.read(file), type, List.of(3, 70_001));
  }

  @Test
  void keepsWhatIsNotFinite() throws IOException {
    Path file = folder.resolve("out.npy");
    double[] values = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -0.0};
    for (NpyArray.Type type : List.of(FLOAT32, FLOAT64)) {
      NpyFile.write(file, NpyArray.of(type, List.of(4), values.clone()));
      assertArrayEquals(values, NpyFile.read(file).toArray());
    }
  }

  @Test
  void refusesWhatFloatCannotHold() {
    double largest = Float.MAX_VALUE;
    double stillRounds = Math.nextDown(largest + Math.ulp(Float.MAX_VALUE) / 2);
    assertEquals(2, NpyArray.of(FLOAT32, List.of(2), new double[] {largest, -stillRounds}).size());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> NpyArray.of(FLOAT32, List.of(2, 3), new double[] {0, 0, 0, 0, 0, -3.5e38}));
    assertEquals(
        "the value at [1, 2] of the array is -3.5E38, but float32 holds only numbers up to 3.4e38",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 256, 0.5, 254.999, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatAByteCannotHold(double value) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> NpyArray.of(UINT8, List.of(2), new double[] {255, value}));
    assertEquals(
        "the value at [1] of the array is "
            + value
            + ", but uint8 holds only whole numbers from 0 to 255",
        e.getMessage());
  }

  @Test
  void refusesShapesThatDoNotFit() {
    assertThrows(
        IllegalArgumentException.class, () -> NpyArray.of(FLOAT32, List.of(2, 3), new double[5]));
    assertThrows(
        IllegalArgumentException.class, () -> NpyArray.of(FLOAT32, List.of(-2, -3), new double[6]));
  }

  @Test
  void leavesTheOldFileWhenItCannotWrite() throws IOException {
    Path gone = folder.resolve("gone/out.npy");
    NpyArray array = fixture("f4");
    IOException e = assertThrows(IOException.class, () -> NpyFile.write(gone, array));
    assertTrue(e.getMessage().contains("there is no folder"), e.getMessage());
  }

  /// One byte changed anywhere, or cut anywhere: an array or a sentence, nothing else.
  @ParameterizedTest
  @ValueSource(strings = {"f4_big_fortran", "u1", "version3", "refused_structured"})
  void survivesFlippedBytesAndCuts(String name) throws IOException {
    byte[] whole = Files.readAllBytes(FIXTURES.resolve(name + ".npy"));
    Random random = new Random(name.hashCode());
    Path file = folder.resolve("hostile.npy");
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] bytes = whole.clone();
      bytes[i] = (byte) random.nextInt();
      Files.write(file, bytes);
      try {
        NpyArray array = NpyFile.read(file);
        assertEquals(NpyArray.count(array.shape()), array.size());
      } catch (IllegalArgumentException e) {
        refused++;
        assertTrue(e.getMessage().matches("(it|its|shape|an array) [ -~]+"), e::toString);
      }
    }
    assertTrue(refused > 50, "most of the header matters");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(IllegalArgumentException.class, () -> NpyFile.read(file));
    }
  }
}
