package org.normscope.tensor;

/// An axis of a batch of images in PyTorch's order, NCHW.
public enum Axis {
  /// Images of the batch.
  N,
  /// Channels.
  C,
  /// Rows.
  H,
  /// Columns.
  W
}
