package org.normscope.ui.norm;

import org.normscope.norm.Refusal;

/// Why there is nothing to show after a method.
///
/// @param sentence what is wrong and what to do; empty when all is well
/// @param torch what PyTorch says to the same; empty where it has no word in it
public record Problem(String sentence, String torch) {
  /// All is well.
  public static final Problem NONE = new Problem("", "");

  /// Somebody stopped the work.
  static final Problem STOPPED =
      new Problem("Stopped. Change the batch or a parameter to look again.", "");

  /// What an exception says.
  static Problem of(Exception e) {
    String torch = e instanceof Refusal refusal ? refusal.torch() : "";
    String all = String.valueOf(e.getMessage());
    String sentence = torch.isEmpty() ? all : all.replace(" (PyTorch: " + torch + ")", "");
    return new Problem(sentence, torch);
  }

  /// True when something is wrong.
  public boolean any() {
    return !sentence.isEmpty();
  }
}
