package org.normscope.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.normscope.settings.AtomicFile;

/// NumPy's `.npy` files, of numbers that can be normalized: float32, float64 and uint8.
///
/// The data passes through a small buffer, so that reading and writing need no more memory than the
/// array has. What a message calls *it* is the file; the caller names it.
///
/// Source: [NEP 1](https://numpy.org/neps/nep-0001-npy-format.html).
public final class NpyFile {
  private static final int CHUNK = 1 << 16;

  private NpyFile() {}

  /// Reads a file of version 1.0, 2.0 or 3.0, in C or Fortran order, little- or big-endian, of any
  /// shape. As in `np.load`, bytes after the data do not matter.
  ///
  /// @return its values in C order; uint8 codes as they are, 0 to 255
  /// @throws IllegalArgumentException when it is something else or damaged; the message is a
  ///   sentence that says what to do
  /// @throws IOException when it cannot be read, or its values do not fit the memory
  public static NpyArray read(Path file) throws IOException {
    // A pipe would keep us waiting, and has no length to check the header against.
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          Files.isDirectory(file)
              ? "it is a folder"
              : Files.exists(file) ? "it is not a regular file" : "there is no such file");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      NpyHeader header = NpyHeader.read(channel, size);
      double[] values = room(header, size - channel.position());
      read(channel, header, values);
      return NpyArray.of(header.dtype().type(), header.shape(), values);
    } catch (AccessDeniedException _) {
      throw new IOException("you may not read it");
    }
  }

  /// Writes an array as `np.save` does, byte for byte: version 1.0, C order, little-endian. Each
  /// value is rounded once. The file is the old or the whole new one, never a part.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Path file, NpyArray array) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          out.write(NpyHeader.of(array));
          ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
          for (int i = 0; i < array.size(); i++) {
            if (!chunk.hasRemaining()) {
              out.write(chunk.array());
              chunk.clear();
            }
            put(chunk, array.type(), array.at(i));
          }
          out.write(chunk.array(), 0, chunk.position());
        });
  }

  /// Reads as many bytes as a buffer has room for, from a file that is known to have them.
  static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("it became shorter while it was read");
      }
    }
    bytes.flip();
  }

  /// Memory for the values, once the file is known to have as many.
  private static double[] room(NpyHeader header, long there) throws IOException {
    int count = NpyArray.count(header.shape());
    NpyArray.Type type = header.dtype().type();
    long needed = (long) count * type.bytes();
    if (there < needed) {
      throw new IllegalArgumentException(
          "it was cut short: shape %s of %s needs %,d bytes, but %,d are there"
              .formatted(NpyArray.text(header.shape()), type, needed, there));
    }
    try {
      return new double[count];
    } catch (OutOfMemoryError _) {
      throw new IOException(
          "its %,d values need %,d MB of memory, more than there is: save a part of it"
              .formatted(count, (long) count * Double.BYTES / 1_000_000));
    }
  }

  private static void read(FileChannel channel, NpyHeader header, double[] values)
      throws IOException {
    NpyArray.Type type = header.dtype().type();
    Walk walk = walk(header);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(header.dtype().order());
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, CHUNK / type.bytes());
      chunk.clear().limit(next * type.bytes());
      fill(channel, chunk);
      for (int i = 0; i < next; i++) {
        values[walk.next()] = get(chunk, type);
      }
      done += next;
    }
  }

  /// The elements in the order of the file, and where they lie in C order.
  private static Walk walk(NpyHeader header) {
    int[] lengths = header.shape().stream().mapToInt(length -> length).toArray();
    int[] steps = Walk.steps(header.shape());
    if (header.fortranOrder()) {
      reverse(lengths);
      reverse(steps);
    }
    return new Walk(lengths, steps);
  }

  private static void reverse(int[] array) {
    for (int i = 0; i < array.length / 2; i++) {
      int j = array.length - 1 - i;
      int other = array[j];
      array[j] = array[i];
      array[i] = other;
    }
  }

  private static double get(ByteBuffer from, NpyArray.Type type) {
    return switch (type) {
      case FLOAT32 -> from.getFloat();
      case FLOAT64 -> from.getDouble();
      case UINT8 -> from.get() & 0xff;
    };
  }

  private static void put(ByteBuffer to, NpyArray.Type type, double value) {
    switch (type) {
      case FLOAT32 -> to.putFloat((float) value);
      case FLOAT64 -> to.putDouble(value);
      case UINT8 -> to.put((byte) value);
    }
  }
}
