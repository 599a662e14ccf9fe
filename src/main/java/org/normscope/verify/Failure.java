package org.normscope.verify;

/// Something that is wrong in a golden case.
///
/// @param caseName name of the case
/// @param step number of the step, from 1
/// @param mode of the step: `apply`, `train`, `eval`
/// @param finding what, and by how much
public record Failure(String caseName, int step, String mode, Finding finding) {
  /// One line of words.
  public String text() {
    return "%s step %d (%s), %s".formatted(caseName, step, mode, finding.text());
  }
}
