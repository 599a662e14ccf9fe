package org.normscope.tensor;

import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the elements of a `.npy` file are, from the `descr` of its header.
///
/// Source: [numpy.dtype's codes](https://numpy.org/doc/stable/reference/arrays.dtypes.html).
///
/// @param order of the bytes of one element
record NpyDtype(NpyArray.Type type, ByteOrder order) {
  // Byte order, kind, bytes (characters for strings), unit of time.
  private static final Pattern CODE =
      Pattern.compile("([<>=|]?)([a-zA-Z])(\\d{0,9})((?:\\[\\w+])?)");

  private static final String CONVERT = "save x.astype('float32')";

  /// @throws IllegalArgumentException when it is none of [NpyArray.Type]: the message names it and
  ///   says what to do
  static NpyDtype of(PyLiteral descr) {
    return switch (descr) {
      case PyLiteral.Text(String code) -> ofCode(code);
      case PyLiteral.Listing _, PyLiteral.Tuple _ ->
          throw refused("structured (records)", "save one field, x['name'].astype('float32')");
      case PyLiteral.Dict _, PyLiteral.Whole _, PyLiteral.Truth _ ->
          throw refused("not one of NumPy's", CONVERT);
    };
  }

  private static NpyDtype ofCode(String code) {
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      throw refused("not one of NumPy's", CONVERT);
    }
    ByteOrder order =
        switch (parts.group(1)) {
          case "<" -> ByteOrder.LITTLE_ENDIAN;
          case ">" -> ByteOrder.BIG_ENDIAN;
          // The machine's own, as np.load takes it. NumPy writes it only where it does not matter.
          default -> ByteOrder.nativeOrder();
        };
    String kind = parts.group(2);
    String size = parts.group(3);
    return switch (kind + size + parts.group(4)) {
      case "f4" -> new NpyDtype(NpyArray.Type.FLOAT32, order);
      case "f8" -> new NpyDtype(NpyArray.Type.FLOAT64, order);
      case "u1" -> new NpyDtype(NpyArray.Type.UINT8, order);
      default ->
          throw refused(
              name(kind, size) + " ('" + code + "')",
              kind.equals("c") ? "save x.real.astype('float32')" : CONVERT);
    };
  }

  private static String name(String kind, String size) {
    String bits = size.isEmpty() ? "" : Long.toString(8 * Long.parseLong(size));
    return switch (kind) {
      case "b" -> "bool";
      case "i" -> "int" + bits;
      case "u" -> "uint" + bits;
      case "f" -> "float" + bits;
      case "c" -> "complex" + bits;
      case "M" -> "datetime64";
      case "m" -> "timedelta64";
      case "O" -> "object";
      case "S" -> "bytes";
      case "U" -> "str";
      // What np.save makes of a dtype of another library.
      case "V" -> "void, perhaps bfloat16";
      default -> "unknown";
    };
  }

  private static IllegalArgumentException refused(String name, String advice) {
    return new IllegalArgumentException(
        "its dtype is %s, but only float32, float64 and uint8 are read: %s"
            .formatted(name, advice));
  }
}
