package org.normscope.tensor;

import java.io.IOException;

/// Images that can be had as tensors one after the other, again and again: too many to hold at
/// once.
public interface TensorSource {
  /// Number of images.
  int images();

  /// Shape of one of them: N is 1, C the same for all.
  Shape shape(int image);

  /// One of them. May be called by many threads.
  ///
  /// @throws IOException when it cannot be read
  Tensor tensor(int image) throws IOException;
}
