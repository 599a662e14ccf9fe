package org.normscope.job;

/// What a long operation tells its caller while it runs, and how the caller stops it.
///
/// Core operations are blocking methods that take a `Progress`: the command line calls them with a
/// bar, the window runs them in the background. Every method may be called from any thread, often;
/// an implementation returns at once and publishes as rarely as it likes.
public interface Progress {
  /// Hears nothing and never cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void found(long units) {}

        @Override
        public void done(long units) {}
      };

  /// How many units of work are known so far; grows while a folder is listed.
  void found(long units);

  /// How many of them are finished, well or badly.
  void done(long units);

  /// True once the caller wants the operation to stop. The operation returns what it has.
  default boolean cancelled() {
    return false;
  }
}
