package org.normscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.normscope.settings.AtomicFile;

/// Where a command writes: data to stdout, words to stderr.
///
/// @param out data
/// @param err words
/// @param terminal true when a person watches stderr, so that a progress bar makes sense
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /// The console of this process.
  // Since JDK 25 it is null again where no terminal is attached; Error Prone has not heard of it.
  @SuppressWarnings("SystemConsoleNull")
  static Console ofProcess(PrintWriter out, PrintWriter err) {
    java.io.Console console = System.console();
    return new Console(out, err, console != null && console.isTerminal());
  }

  /// One line of words.
  void error(String line) {
    err.println(line);
    err.flush();
  }

  /// Writes data to a file, or to stdout when the target is `-`.
  void write(String target, String text) {
    if (target.equals("-")) {
      out.print(text);
      if (out.checkError()) {
        throw CommandFailure.failed("cannot write to stdout");
      }
      return;
    }
    try {
      AtomicFile.write(Path.of(target), text);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + target + ": " + e.getMessage());
    }
  }

  /// A text without control characters: names of files are data and must not steer a terminal.
  static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
