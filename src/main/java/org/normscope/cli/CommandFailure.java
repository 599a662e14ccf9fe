package org.normscope.cli;

import java.io.Serial;

/// A command cannot go on; the message is one clear sentence for the user.
final class CommandFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// Nothing readable, or cannot write.
  static CommandFailure failed(String message) {
    return new CommandFailure(1, message);
  }

  /// The options make no sense.
  static CommandFailure usage(String message) {
    return new CommandFailure(2, message);
  }

  int exitCode() {
    return exitCode;
  }
}
