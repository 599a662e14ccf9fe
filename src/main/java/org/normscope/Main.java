package org.normscope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.normscope.cli.NormScopeCommand;
import org.normscope.ui.Display;
import org.normscope.ui.NormScopeApp;
import org.normscope.ui.Tour;

/// Starts NormScope: a command when the first word is one, else the window.
public final class Main {
  // Kept: a logger that nobody holds is collected, and its level with it.
  private static final Logger FX_LOG = Logger.getLogger("javafx");

  private Main() {}

  /// Entry point.
  ///
  /// @param args a command with its options, or folders for the window
  public static void main(String[] args) throws Exception {
    if (NormScopeCommand.understands(args)) {
      System.exit(NormScopeCommand.run(args));
    }
    // JavaFX warns that it runs from the class path, which is how we mean it.
    FX_LOG.setLevel(Level.SEVERE);
    if ("commands".equals(System.getProperty("normscope.rehearsal"))) {
      Rehearsal.run(Path.of(args[0]));
      System.exit(0);
    }
    String screenshots = System.getProperty("normscope.screenshots");
    if (screenshots != null) {
      Tour.run(Path.of(args[0]), Path.of(screenshots), null).forEach(System.out::println);
      System.exit(0);
    }
    if (Display.isThere()) {
      launch(args);
      return;
    }
    for (String name : args) {
      if (Files.notExists(Path.of(name))) {
        System.err.println(
            "normscope: there is no command and no folder called " + name + "; see --help");
        System.exit(2);
      }
    }
    String target = System.getProperty("normscope.withoutDisplay");
    if (target == null || args.length != 1) {
      System.err.println(
          "normscope: there is no display for the window; the commands work without (--help)");
      System.exit(1);
    }
    System.out.println("There is no display: NormScope paints its window into pictures instead.");
    Path folder = Path.of(target);
    Tour.run(Path.of(args[0]), folder.resolve("pictures"), folder.resolve("stats.json"))
        .forEach(file -> System.out.println("  " + file));
    System.exit(0);
  }

  // What the window needs of the system is missing, or the display that is announced is none: one
  // sentence, and no trace of the stack.
  private static void launch(String... args) {
    try {
      Application.launch(NormScopeApp.class, args);
    } catch (UnsupportedOperationException e) {
      failed(e);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnsatisfiedLinkError) {
          failed(cause);
        }
      }
      throw e;
    }
  }

  private static void failed(Throwable why) {
    System.err.println(
        "normscope: the window cannot be shown ("
            + why.getMessage()
            + "): it needs a display and, on Linux, GTK 3 with pango (libgtk-3-0,"
            + " libpangoft2-1.0-0); the commands work without (--help)");
    System.exit(1);
  }
}
