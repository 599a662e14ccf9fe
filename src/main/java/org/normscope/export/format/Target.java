package org.normscope.export.format;

import java.nio.charset.StandardCharsets;

/// Writes one format.
public sealed interface Target permits TextTarget, BinaryTarget {
  /// The file.
  byte[] bytes(Sheet sheet);

  /// The same for people to read.
  String preview(Sheet sheet);
}

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

/// A format that is not.
non-sealed interface BinaryTarget extends Target {}
