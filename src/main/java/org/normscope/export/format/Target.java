package org.normscope.export.format;

/// Writes one format.
public sealed interface Target permits TextTarget, BinaryTarget {
  /// The file.
  byte[] bytes(Sheet sheet);

  /// The same for people to read.
  String preview(Sheet sheet);
}
