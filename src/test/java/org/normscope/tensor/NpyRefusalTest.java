package org.normscope.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not read, and the one sentence that says so.
final class NpyRefusalTest {
  private static final String DICT = "{'descr': '|u1', 'fortran_order': False, 'shape': %s, }";

  @TempDir private Path folder;

  /// A file of version 1.0 with this header.
  private Path file(String header, byte... data) throws IOException {
    return file(1, header, data);
  }

  private Path file(int version, String header, byte... data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    for (int i = 0; i < (version == 1 ? 2 : 4); i++) {
      bytes.write(text.length >> (8 * i));
    }
    bytes.write(text);
    bytes.write(data);
    return Files.write(folder.resolve("hostile.npy"), bytes.toByteArray());
  }

  private static String reason(Path file) {
    return assertThrows(IllegalArgumentException.class, () -> NpyFile.read(file)).getMessage();
  }

  private static String failure(Path file) {
    return assertThrows(IOException.class, () -> NpyFile.read(file)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "int64      : int64 ('<i8')",
        "uint16     : uint16 ('<u2')",
        "float16    : float16 ('<f2')",
        "bool       : bool ('|b1')",
        "str        : str ('<U3')",
        "bytes      : bytes ('|S3')",
        "datetime64 : datetime64 ('<M8[ns]')",
        "void       : void, perhaps bfloat16 ('|V2')",
        "object     : object ('|O')"
      },
      quoteCharacter = '"')
  void namesADtypeThatIsNotRead(String name, String dtype) {
    assertEquals(
        "its dtype is "
            + dtype
            + ", but only float32, float64 and uint8 are read: save x.astype('float32')",
        reason(NpyFileTest.FIXTURES.resolve("refused_" + name + ".npy")));
  }

  @Test
  void saysWhichPartToSave() {
    assertEquals(
        "its dtype is complex64 ('<c8'), but only float32, float64 and uint8 are read:"
            + " save x.real.astype('float32')",
        reason(NpyFileTest.FIXTURES.resolve("refused_complex64.npy")));
    assertEquals(
        "its dtype is structured (records), but only float32, float64 and uint8 are read:"
            + " save one field, x['name'].astype('float32')",
        reason(NpyFileTest.FIXTURES.resolve("refused_structured.npy")));
  }

  @Test
  void saysThatItIsNoNpy() throws IOException {
    assertEquals(
        "it is a zip file, an .npz or PyTorch's .pt, and no .npy: save one array with np.save",
        reason(NpyFileTest.FIXTURES.resolve("refused_zip.npz")));
    String other = "it is no .npy file: save an array with np.save";
    assertEquals(other, reason(Path.of("src/test/resources/images/png_rgb8.png")));
    assertEquals(other, reason(Files.write(folder.resolve("short"), new byte[] {(byte) 0x93})));
    assertEquals("it is empty", reason(Files.createFile(folder.resolve("empty.npy"))));
  }

  @Test
  void saysWhatItCannotOpen() {
    assertEquals("it is a folder", failure(folder));
    assertEquals("there is no such file", failure(folder.resolve("gone.npy")));
  }

  @Test
  void refusesOtherVersions() throws IOException {
    assertEquals(
        "its format has version 4.0, but only 1.0, 2.0 and 3.0 are read",
        reason(file(4, DICT.formatted("(1,)"), (byte) 7)));
  }

  @Test
  void toleratesBytesAfterTheData() throws IOException {
    byte[] data = {1, 2, 3, 4, 5};
    Path file = file(DICT.formatted("(2, 2)"), data);
    assertArrayEquals(new double[] {1, 2, 3, 4}, NpyFile.read(file).toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'shape':(2,1),'fortran_order':True,'descr':'|u1'}",
        "  {\t\"descr\" : '>u1' ,\r\n'fortran_order' :False,'shape':\f( 2 , 1 , ) , }  \n\n",
        "{'descr': 'u1', 'fortran_order': False, 'shape': (2L, 1L), }\n"
      })
  void readsTheDictHoweverItIsWritten(String header) throws IOException {
    NpyArray array = NpyFile.read(file(header, (byte) 200, (byte) 7));
    assertEquals(List.of(2, 1), array.shape());
    assertArrayEquals(new double[] {200, 7}, array.toArray());
  }

  @Test
  void takesTheMachinesOwnByteOrderAsNumpyDoes() throws IOException {
    byte[] one = {0, 0, (byte) 0x80, 0x3f};
    for (String code : List.of("<f4", "=f4", "f4")) {
      String header = "{'descr': '%s', 'fortran_order': False, 'shape': ()}".formatted(code);
      assertEquals(1, NpyFile.read(file(header, one)).at(0), code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "'descr'",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)}}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)} x",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)}\0",
        "{'descr': '|u1' 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,),, }",
        "{'descr' '|u1', 'fortran_order': False, 'shape': (1,)}",
        "{descr: '|u1', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': False}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'more': 1}",
        "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': 0, 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': 'False', 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': Falsehood, 'shape': (1,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': 1}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': [1]}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1.0,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (True,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (-1,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (-,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (01,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (__import__('os'),)}"
      })
  void refusesADamagedHeader(String header) throws IOException {
    String reason = reason(file(header, (byte) 7));
    assertTrue(reason.startsWith("its header is damaged: "), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "u1x", "<<u1", "|u 1", "float32", "\u001b[31m", "|u1\\n"})
  void doesNotRepeatADtypeThatIsNone(String code) throws IOException {
    assertEquals(
        "its dtype is not one of NumPy's, but only float32, float64 and uint8 are read:"
            + " save x.astype('float32')",
        reason(file("{'descr': '%s', 'fortran_order': False, 'shape': ()}".formatted(code))));
  }

  @Test
  void refusesBracketsWithoutEnd() throws IOException {
    assertEquals(
        "its header is damaged: brackets in brackets, too deep", reason(file("(".repeat(9_000))));
  }

  @Test
  void believesNoSizeThatTheFileDoesNotHave() throws IOException {
    assertEquals(
        "it was cut short: shape (2, 1000000000) of uint8 needs 2,000,000,000 bytes,"
            + " but 1 are there",
        reason(file(DICT.formatted("(2, 1000000000)"), (byte) 7)));
    assertEquals(
        "it was cut short: it ends in its header",
        reason(
            Files.write(
                folder.resolve("long.npy"),
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1, '{'})));
    assertEquals(
        "its header of 20,000 bytes is longer than the 10,000 that NumPy takes",
        reason(
            file(2, (DICT.formatted("(1,)") + " ".repeat(20_000)).substring(0, 20_000), (byte) 7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Products that are 1, 0 and 2^32 when they wrap around.
        "(641, 6700417)              | shape (641, 6700417) has more than 2,147,483,639 values",
        "(65536, 65536)              | shape (65536, 65536) has more than 2,147,483,639 values",
        "(2147483647, 2, 2147483647) | more than 2,147,483,639 values",
        "(2147483640,)               | shape (2147483640,) has more than 2,147,483,639 values",
        "(2147483648,)               | its shape has an axis that is longer than 2,147,483,647",
        "(0, 18446744073709551617)   | its shape has an axis that is longer than 2,147,483,647"
      })
  void refusesMoreThanAnArrayHolds(String shape, String reason) throws IOException {
    String said = reason(file(DICT.formatted(shape), (byte) 7));
    assertTrue(said.endsWith(reason), said);
  }

  @Test
  void refusesMoreAxesThanNumpyHas() throws IOException {
    assertEquals(64, NpyFile.read(file(ones(64), (byte) 7)).shape().size());
    assertEquals("an array of 65 axes is more than NumPy's 64", reason(file(ones(65), (byte) 7)));
  }

  private static String ones(int axes) {
    return DICT.formatted("(" + "1, ".repeat(axes) + ")");
  }

  /// A file of holes: long, but nothing on the disk.
  @Test
  void saysThatTheMemoryDoesNotSuffice() throws IOException {
    long count = Runtime.getRuntime().maxMemory() / Double.BYTES + 1;
    assumeTrue(count < Integer.MAX_VALUE - 8);
    Path file = file(DICT.formatted("(" + count + ",)"));
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength(holes.length() + count);
    }
    String reason = failure(file);
    assertTrue(reason.startsWith("its %,d values need ".formatted(count)), reason);
    assertTrue(reason.endsWith(" MB of memory, more than there is: save a part of it"), reason);
  }
}
