package org.normscope.norm;

/// Where a method comes from, and what it is called elsewhere.
///
/// @param paper authors and year; empty where there is none
/// @param pytorch its counterpart in PyTorch or torchvision; empty where there is none
/// @param keras its counterpart in Keras 3 or TensorFlow; empty where there is none
public record Source(String paper, String pytorch, String keras) {
  static Source of(String paper, String pytorch, String keras) {
    return new Source(paper, pytorch, keras);
  }
}
