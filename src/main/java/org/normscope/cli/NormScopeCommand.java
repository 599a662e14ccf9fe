package org.normscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.normscope.dataset.index.IndexCache;
import org.normscope.image.Decoders;
import org.normscope.image.PixelPolicy;
import org.normscope.settings.IndexChoice;
import org.normscope.settings.Places;
import org.normscope.settings.SettingsFile;
import org.normscope.stats.Weighting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The command line: exit codes are 0 done, 1 failed, 2 wrong usage, 3 a file was skipped under
/// `--strict`.
@Command(
    name = "normscope",
    description = {
      "Exact statistics of image datasets, and what normalization does to them.",
      "",
      "  normscope [FOLDER...]   opens the window",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      StatsCommand.class,
      NormalizeCommand.class,
      SimulateCommand.class,
      ApplyCommand.class,
      MethodsCommand.class,
      VerifyCommand.class,
      IndexCommand.class
    })
public final class NormScopeCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Console console;
  private final IndexCache index;
  private final boolean keepsIndex;

  private NormScopeCommand(Console console, IndexCache index, boolean keepsIndex) {
    this.console = console;
    this.index = index;
    this.keepsIndex = keepsIndex;
  }

  /// Runs a command of this process.
  ///
  /// @return its exit code
  public static int run(String... args) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    IndexChoice choice = new SettingsFile(Places.settings()).loadIndexChoice();
    IndexCache index = IndexCache.ofUser((long) choice.megabytes() << 20);
    return run(Console.ofProcess(out, err), index, !choice.none(), args);
  }

  static int run(Console console, IndexCache index, boolean keepsIndex, String... args) {
    CommandLine line = new CommandLine(new NormScopeCommand(console, index, keepsIndex));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A folder may be called @sample.
    line.setExpandAtFiles(false);
    line.registerConverter(PixelPolicy.class, NormScopeCommand::policy);
    line.registerConverter(Decoders.class, NormScopeCommand::decoders);
    line.registerConverter(Weighting.class, NormScopeCommand::weighting);
    line.registerConverter(Path.class, NormScopeCommand::path);
    line.setExecutionExceptionHandler((e, _, _) -> {
      console.error("normscope: " + Console.printable(message(e)));
      return e instanceof CommandFailure failure ? failure.exitCode() : 1;
    });
    return line.execute(args);
  }

  /// True when these words are for the command line and not folders for the window.
  public static boolean understands(String... args) {
    if (args.length == 0) {
      return false;
    }
    // The names alone: a whole command line is slow to make.
    return args[0].startsWith("-")
        || Arrays.stream(NormScopeCommand.class.getAnnotation(Command.class).subcommands())
            .anyMatch(verb -> verb.getAnnotation(Command.class).name().equals(args[0]));
  }

  Console console() {
    return console;
  }

  /// What was read before.
  IndexCache index() {
    return index;
  }

  /// False when the user wants nothing to be kept.
  boolean keepsIndex() {
    return keepsIndex;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.err());
  }

  private static PixelPolicy policy(String id) {
    try {
      return PixelPolicy.of(id.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Weighting weighting(String id) {
    try {
      return Weighting.of(id.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Decoders decoders(String id) {
    try {
      return Decoders.of(id);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException("a folder or image has no empty name");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw new TypeConversionException(
          "this cannot be a path here (with LC_ALL=C, try LC_ALL=C.UTF-8)");
    }
  }

  private static String message(Exception e) {
    return e instanceof CommandFailure ? e.getMessage() : "this went wrong: " + e;
  }
}
