package org.normscope.tensor;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// A value as Python writes it, of the few kinds that the header of a `.npy` file is made of.
sealed interface PyLiteral {
  /// `'<f4'`. A backslash and what follows it stay as they are.
  record Text(String value) implements PyLiteral {}

  /// `-12`
  record Whole(BigInteger value) implements PyLiteral {}

  /// `True`, `False`
  record Truth(boolean value) implements PyLiteral {}

  /// `()`, `(3,)`, `(2, 3)`
  record Tuple(List<PyLiteral> items) implements PyLiteral {}

  /// `[('x', '<f4'), ('y', '<f4')]`
  record Listing(List<PyLiteral> items) implements PyLiteral {}

  /// `{'fortran_order': False, }`. Its keys are texts.
  record Dict(Map<String, PyLiteral> entries) implements PyLiteral {}

  /// The value that a text is, with nothing but white space around it.
  ///
  /// @throws IllegalArgumentException when it is something else
  static PyLiteral parse(String text) {
    return new PyParser(text).whole();
  }
}
