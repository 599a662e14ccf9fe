package org.normscope.verify;

/// What came of all golden cases of an operation.
///
/// @param id its name in golden cases: `batch_norm`
/// @param cases how many were run
/// @param failing how many of them fail
/// @param steps of all of them
/// @param worst the largest difference, in its tolerance: 1 and less is within it
public record Operation(String id, int cases, int failing, int steps, double worst) {
  Operation and(Operation other) {
    return new Operation(
        id,
        cases + other.cases,
        failing + other.failing,
        steps + other.steps,
        Math.max(worst, other.worst));
  }
}
