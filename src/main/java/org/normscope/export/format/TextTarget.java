package org.normscope.export.format;

import java.nio.charset.StandardCharsets;

/// A format that is text.
non-sealed interface TextTarget extends Target {
  String text(Sheet sheet);

  @Override
  default byte[] bytes(Sheet sheet) {
    return text(sheet).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  default String preview(Sheet sheet) {
    return text(sheet);
  }
}
