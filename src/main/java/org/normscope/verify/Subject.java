package org.normscope.verify;

import java.util.List;
import org.normscope.norm.Setup;

/// What a golden case puts to the test: one of our methods, set up as the case says.
sealed interface Subject {
  /// The method.
  Setup setup();

  /// What its steps carry of their input.
  Statistics statistics();

  /// What its steps may be.
  List<String> modes();

  /// A method that remembers nothing.
  ///
  /// @param divisor what the input is divided by first
  record Stateless(Setup setup, Statistics statistics, double divisor) implements Subject {
    @Override
    public List<String> modes() {
      return List.of(GoldenStep.APPLY);
    }
  }

  /// A layer with running statistics, or without.
  record Trained(Setup setup) implements Subject {
    @Override
    public Statistics statistics() {
      return Statistics.MOMENTS;
    }

    @Override
    public List<String> modes() {
      return List.of(GoldenStep.TRAIN, GoldenStep.EVAL);
    }

    boolean tracks() {
      return setup.values().is("track_running_stats", "true");
    }
  }

  /// A method whose statistic is that of all tensors that it was fitted to.
  ///
  /// @param expected that statistic
  record Fitted(Setup setup, Expected expected) implements Subject {
    /// The statistics of all fitted pixels, by channel.
    record Expected(long count, double[] mean, double[] std, double[] stdUnbiased) {}

    @Override
    public Statistics statistics() {
      return Statistics.NONE;
    }

    @Override
    public List<String> modes() {
      return List.of(GoldenStep.FIT, GoldenStep.APPLY);
    }
  }
}
