package org.normscope.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

  /// Data that is written piece by piece.
  @FunctionalInterface
  interface Data {
    void writeTo(Writer out) throws IOException;
  }

  /// Writes data to a file, or to stdout when the target is `-`, without having it in memory whole.
  void write(String target, Data data) {
    try {
      if (target.equals("-")) {
        data.writeTo(out);
        if (out.checkError()) {
          throw CommandFailure.failed("cannot write to stdout");
        }
        return;
      }
      AtomicFile.write(
          Path.of(target),
          stream -> {
            Writer writer =
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            data.writeTo(writer);
            writer.flush();
          });
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + target + ": " + e.getMessage());
    }
  }

  /// Writes text to a file, or to stdout when the target is `-`.
  void write(String target, String text) {
    write(target, out -> out.append(text));
  }

  /// Writes bytes to a file.
  void write(Path target, byte... bytes) {
    try {
      AtomicFile.write(target, bytes);
    } catch (IOException e) {
      throw CommandFailure.failed(
          "cannot write " + printable(target.toString()) + ": " + e.getMessage());
    }
  }

  /// A text without control characters: names of files are data and must not steer a terminal.
  static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
