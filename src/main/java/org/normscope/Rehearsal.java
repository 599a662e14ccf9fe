package org.normscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.normscope.cli.NormScopeCommand;

/// Goes through the commands once, so that the JVM can record what their start needs: a start-up
/// cache of the installers is made of it, as that of the window is made of a window that is shown
/// and closed ([org.normscope.ui.NormScopeApp]).
final class Rehearsal {
  private Rehearsal() {}

  /// Rehearses with a folder of images; what is written goes into a temporary folder.
  static void run(Path folder) throws IOException {
    Path written = Files.createTempDirectory("normscope-rehearsal");
    String json = written.resolve("stats.json").toString();
    String[][] commands = {
      {"--help"},
      {"methods"},
      {"formats"},
      {"stats", folder.toString(), "--no-index"},
      {"stats", folder.toString(), "--json", json},
      {"stats", folder.toString()},
      {"index"},
    };
    for (String[] command : commands) {
      int exit = NormScopeCommand.run(command);
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
      }
    }
  }
}
