package org.normscope.verify;

import java.io.Serial;

/// A file is not a golden case that we know how to run; the message says what is wrong with it.
final class GoldenFormatException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  GoldenFormatException(String message) {
    super(message);
  }
}
