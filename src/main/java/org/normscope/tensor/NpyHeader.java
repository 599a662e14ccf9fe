package org.normscope.tensor;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands before the data of a `.npy` file: magic bytes, version, length, and a Python dict.
///
/// Source: [NEP 1](https://numpy.org/neps/nep-0001-npy-format.html) and
/// [numpy.lib.format](https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
///
/// @param dtype what the elements are
/// @param fortranOrder true when the first axis is the one that runs fastest
/// @param shape lengths of the axes
record NpyHeader(NpyDtype dtype, boolean fortranOrder, List<Integer> shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final byte[] ZIP = {'P', 'K'};
  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
  // np.load takes no longer one either.
  private static final int LONGEST = 10_000;
  private static final int ALIGNMENT = 64;
  // Room that NumPy leaves for the first length to grow, when a file is appended to in place.
  private static final int GROWTH_DIGITS = 21;

  /// Reads the header at the start of a file; the data follows where the channel then stands.
  ///
  /// @param size bytes of the file
  /// @throws IllegalArgumentException when it is not a `.npy` file, or not one that is read
  static NpyHeader read(FileChannel channel, long size) throws IOException {
    byte[] start = bytes(channel, (int) Math.min(size, MAGIC.length + 2)).array();
    if (!startsWith(start, MAGIC)) {
      throw new IllegalArgumentException(notNpy(start));
    }
    if (start.length < MAGIC.length + 2) {
      throw cutShort();
    }
    int major = start[MAGIC.length] & 0xff;
    int minor = start[MAGIC.length + 1] & 0xff;
    if (major < 1 || major > 3 || minor != 0) {
      throw new IllegalArgumentException(
          "its format has version %d.%d, but only 1.0, 2.0 and 3.0 are read"
              .formatted(major, minor));
    }
    int lengthBytes = major == 1 ? Short.BYTES : Integer.BYTES;
    if (size - channel.position() < lengthBytes) {
      throw cutShort();
    }
    ByteBuffer length = bytes(channel, lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
    long count =
        major == 1
            ? Short.toUnsignedLong(length.getShort())
            : Integer.toUnsignedLong(length.getInt());
    if (size - channel.position() < count) {
      throw cutShort();
    }
    if (count > LONGEST) {
      throw new IllegalArgumentException(
          "its header of %,d bytes is longer than the %,d that NumPy takes"
              .formatted(count, LONGEST));
    }
    Charset charset = major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return parse(new String(bytes(channel, (int) count).array(), charset));
  }

  /// The header that `np.save` writes before an array in C order, byte for byte, version 1.0.
  static byte[] of(NpyArray array) {
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }"
            .formatted(array.type().code(), NpyArray.text(array.shape()));
    if (!array.shape().isEmpty()) {
      text += " ".repeat(GROWTH_DIGITS - array.shape().getFirst().toString().length());
    }
    int before = MAGIC.length + 2 + Short.BYTES;
    // What is aligned already gets a whole line of spaces, as in NumPy.
    text += " ".repeat(ALIGNMENT - (before + text.length() + 1) % ALIGNMENT) + "\n";
    return ByteBuffer.allocate(before + text.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) text.length())
        .put(text.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static ByteBuffer bytes(FileChannel channel, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    NpyFile.fill(channel, bytes);
    return bytes;
  }

  private static NpyHeader parse(String text) {
    if (!(PyLiteral.parse(text) instanceof PyLiteral.Dict(Map<String, PyLiteral> entries))
        || !entries.keySet().equals(KEYS)) {
      throw new IllegalArgumentException(
          "its header is damaged: it is not a dict of descr, fortran_order and shape");
    }
    NpyDtype dtype = NpyDtype.of(entries.get("descr"));
    if (!(entries.get("fortran_order") instanceof PyLiteral.Truth(boolean fortranOrder))) {
      throw new IllegalArgumentException(
          "its header is damaged: fortran_order is neither True nor False");
    }
    if (!(entries.get("shape") instanceof PyLiteral.Tuple(List<PyLiteral> lengths))) {
      throw new IllegalArgumentException("its header is damaged: shape is not a tuple");
    }
    return new NpyHeader(dtype, fortranOrder, lengths.stream().map(NpyHeader::length).toList());
  }

  private static int length(PyLiteral item) {
    if (!(item instanceof PyLiteral.Whole(BigInteger length)) || length.signum() < 0) {
      throw new IllegalArgumentException(
          "its header is damaged: shape has a length that is not a whole number from 0");
    }
    if (length.bitLength() > 31) {
      throw new IllegalArgumentException(
          "its shape has an axis that is longer than %,d".formatted(Integer.MAX_VALUE));
    }
    return length.intValue();
  }

  private static String notNpy(byte[] start) {
    if (start.length == 0) {
      return "it is empty";
    }
    return startsWith(start, ZIP)
        ? "it is a zip file, an .npz or PyTorch's .pt, and no .npy: save one array with np.save"
        : "it is no .npy file: save an array with np.save";
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static IllegalArgumentException cutShort() {
    return new IllegalArgumentException("it was cut short: it ends in its header");
  }
}
