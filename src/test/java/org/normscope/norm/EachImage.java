package org.normscope.norm;

import java.util.List;
import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;

/// The images of a batch one by one: the same tensors each time, as the window's source gives them.
final class EachImage implements TensorSource {
  private final Shape shape;
  private final List<Tensor> tensors;

  EachImage(Tensor batch) {
    Shape all = batch.shape();
    this.shape = new Shape(1, all.c(), all.h(), all.w());
    this.tensors = IntStream.range(0, all.n()).mapToObj(n -> image(batch, n)).toList();
  }

  private Tensor image(Tensor batch, int n) {
    double[] one = new double[shape.size()];
    batch.copy(n * one.length, one, one.length);
    return Tensor.of(shape, one);
  }

  @Override
  public int images() {
    return tensors.size();
  }

  @Override
  public Shape shape(int image) {
    return shape;
  }

  @Override
  public Tensor tensor(int image) {
    return tensors.get(image);
  }
}
