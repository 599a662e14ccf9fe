package org.normscope.export.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every format to the byte. The files under `exports` were read by Python, PyTorch, PyYAML and
/// NumPy: `src/test/python/check_exports.py`, which tests each field and runs what can be run.
final class ExportGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/exports");

  /// `-Dformat=write` rewrites the files instead of complaining; run the script after that.
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @ParameterizedTest
  @EnumSource
  void isAsItWasWhenPythonReadIt(ExportFormat format) throws IOException {
    compare(format, SomeStats.rgb(), "");
  }

  @ParameterizedTest
  @EnumSource
  void isAsItWasWith16Bits(ExportFormat format) throws IOException {
    compare(format, SomeStats.deep(), "_16");
  }

  private static void compare(ExportFormat format, ExportedStats stats, String suffix)
      throws IOException {
    byte[] bytes = format.bytes(stats, ExportOptions.DEFAULT);
    Path golden = FOLDER.resolve(format.id() + suffix + "." + format.extension());
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.write(golden, bytes);
      return;
    }
    byte[] expected = Files.readAllBytes(golden);
    if (!format.binary()) {
      assertEquals(text(expected), text(bytes));
    }
    assertArrayEquals(expected, bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
