package org.normscope.norm;

/// What cannot be computed, and PyTorch refuses too. The message is a sentence of ours, followed by
/// PyTorch's.
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String torch;

  /// A refusal.
  ///
  /// @param sentence what is wrong and what to do, without a full stop
  /// @param torch PyTorch's exception and its message: `ValueError: Expected more than ...`
  public Refusal(String sentence, String torch) {
    super(sentence + " (PyTorch: " + torch + ")");
    this.torch = torch;
  }

  /// PyTorch's exception and its message.
  public String torch() {
    return torch;
  }
}
