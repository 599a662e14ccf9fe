package org.normscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.normscope.dataset.index.IndexCache;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command run as a user would run it, without a terminal.
///
/// @param exitCode what the process would exit with
/// @param out what went to stdout
/// @param err what went to stderr
record CliRun(int exitCode, String out, String err) {
  static final String GOLDENS = "src/test/resources/dataset_goldens";

  /// Every file is read: what an earlier test kept would hide what a decoder does.
  static CliRun of(String... args) {
    return run(IndexCache.ofUser(0), false, args);
  }

  /// With an index.
  static CliRun with(IndexCache index, String... args) {
    return run(index, true, args);
  }

  private static CliRun run(IndexCache index, boolean keepsIndex, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        NormScopeCommand.run(
            new Console(new PrintWriter(out), new PrintWriter(err), false),
            () -> new UserIndex(index, keepsIndex, Optional.of("this build")),
            args);
    return new CliRun(exitCode, out.toString(), err.toString());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
