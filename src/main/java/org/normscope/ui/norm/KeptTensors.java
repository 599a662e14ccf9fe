package org.normscope.ui.norm;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;

/// Keeps small images once they are read, so that a slider moves without reading them again.
final class KeptTensors implements TensorSource {
  // 64 MiB of doubles.
  private static final long MOST_KEPT = 1L << 23;

  private final TensorSource source;
  private final boolean small;
  private final AtomicReferenceArray<Tensor> kept;

  KeptTensors(TensorSource source) {
    this.source = source;
    long elements =
        IntStream.range(0, source.images())
            .mapToLong(image -> source.shape(image).size())
            .reduce(0, Long::sum);
    this.small = elements <= MOST_KEPT;
    this.kept = new AtomicReferenceArray<>(small ? source.images() : 0);
  }

  @Override
  public int images() {
    return source.images();
  }

  @Override
  public Shape shape(int image) {
    return source.shape(image);
  }

  @Override
  public Tensor tensor(int image) throws IOException {
    if (!small) {
      return source.tensor(image);
    }
    Tensor known = kept.get(image);
    if (known == null) {
      known = source.tensor(image);
      kept.set(image, known);
    }
    return known;
  }
}
