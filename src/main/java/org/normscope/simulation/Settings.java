package org.normscope.simulation;

/// All that a training is given, besides its data.
///
/// @param loader how batches are drawn
/// @param jitter what is done to their images at random
/// @param rule how running statistics follow
/// @param eps added to variances inside the root when the layer normalizes; the running statistics
///   do not depend on it
public record Settings(Loader loader, Jitter jitter, RunningRule rule, double eps) {
  /// Checks eps.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public Settings {
    if (!(eps >= 0 && eps < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("eps must be 0 or more");
    }
  }

  /// The same with another way to follow.
  public Settings withRule(RunningRule newRule) {
    return new Settings(loader, jitter, newRule, eps);
  }

  /// The same with another seed.
  public Settings withSeed(long seed) {
    return new Settings(loader.withSeed(seed), jitter, rule, eps);
  }
}
