package org.normscope.image;

import java.io.IOException;

/// Says why a file is not read, in a clause for people; becomes [DecodeResult.Skipped].
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    super(reason);
  }
}
