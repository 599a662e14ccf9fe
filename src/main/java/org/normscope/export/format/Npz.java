package org.normscope.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// NumPy's `.npz`: a zip of `.npy` arrays, stored as `numpy.savez` stores them; read without
/// pickle.
final class Npz implements BinaryTarget {
  private final Function<Sheet, List<Array>> arrays;

  Npz(Function<Sheet, List<Array>> arrays) {
    this.arrays = arrays;
  }

  /// One array.
  ///
  /// @param name its key
  /// @param dtype NumPy's name of what an element is
  /// @param shape NumPy's: `(3,)`
  /// @param data elements, little endian
  /// @param words the elements for people
  record Array(String name, String dtype, String shape, byte[] data, String words) {}

  static Array doubles(Sheet sheet, String name, double... values) {
    byte[] bytes = new byte[8 * values.length];
    ByteBuffer data = littleEndian(bytes);
    // Digits that are left out are left out here, too.
    for (double value : values) {
      data.putDouble(Double.parseDouble(sheet.number(value)));
    }
    String words = sheet.list(values);
    return new Array(name, "<f8", "(" + values.length + ",)", bytes, words);
  }

  static Array longs(String name, String shape, long... values) {
    byte[] bytes = new byte[8 * values.length];
    ByteBuffer data = littleEndian(bytes);
    for (long value : values) {
      data.putLong(value);
    }
    StringBuilder words = new StringBuilder("[");
    for (int i = 0; i < Math.min(values.length, 6); i++) {
      words.append(i == 0 ? "" : ", ").append(values[i]);
    }
    words.append(values.length > 6 ? ", ...]" : "]");
    return new Array(name, "<i8", shape, bytes, words.toString());
  }

  static Array texts(String name, String shape, List<String> values) {
    int longest =
        Math.max(1, values.stream().mapToInt(v -> v.codePointCount(0, v.length())).max().orElse(1));
    byte[] bytes = new byte[4 * longest * values.size()];
    ByteBuffer data = littleEndian(bytes);
    for (int i = 0; i < values.size(); i++) {
      data.position(4 * longest * i);
      values.get(i).codePoints().forEach(data::putInt);
    }
    return new Array(name, "<U" + longest, shape, bytes, String.join(" / ", values));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public byte[] bytes(Sheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Array array : arrays.apply(sheet)) {
        byte[] npy = npy(array);
        ZipEntry entry = new ZipEntry(array.name() + ".npy");
        CRC32 crc = new CRC32();
        crc.update(npy);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(npy.length);
        entry.setCrc(crc.getValue());
        // The same numbers give the same bytes.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(npy);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] npy(Array array) {
    String head =
        "{'descr': '"
            + array.dtype()
            + "', 'fortran_order': False, 'shape': "
            + array.shape()
            + ", }";
    int length = 10 + head.length() + 1;
    int padded = (length + 63) / 64 * 64;
    byte[] npy = new byte[padded + array.data().length];
    ByteBuffer out = littleEndian(npy);
    out.put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 0);
    out.putShort((short) (padded - 10));
    out.put((head + " ".repeat(padded - length) + "\n").getBytes(StandardCharsets.US_ASCII));
    out.put(array.data());
    return npy;
  }

  @Override
  public String preview(Sheet sheet) {
    StringBuilder text = new StringBuilder("# a binary file; numpy.load(file) gives\n");
    for (Array array : arrays.apply(sheet)) {
      text.append(array.name())
          .append("  ")
          .append(array.dtype())
          .append(' ')
          .append(array.shape())
          .append("\n    ")
          .append(Escapes.line(array.words()))
          .append('\n');
    }
    return text.toString();
  }
}
