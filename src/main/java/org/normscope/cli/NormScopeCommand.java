package org.normscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.StdChoice;
import org.normscope.image.Decoders;
import org.normscope.image.PixelPolicy;
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
    versionProvider = Version.class)
public final class NormScopeCommand implements Runnable {
  /// Commands that decode images.
  private static final Set<String> READING = Set.of("stats", "normalize", "report");

  @Spec private CommandSpec spec;

  private final Console console;
  private final Supplier<UserIndex> index;
  private UserIndex known;

  private NormScopeCommand(Console console, Supplier<UserIndex> index) {
    this.console = console;
    this.index = index;
  }

  /// Runs a command of this process.
  ///
  /// @return its exit code
  public static int run(String... args) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (READING.contains(args[0])) {
      // A tenth of a second that is well spent beside parsing words and listing the folder.
      Thread.ofPlatform().daemon().name("decoders").start(Decoders::prepare);
    }
    return run(Console.ofProcess(out, err), UserIndex::ofSettings, args);
  }

  /// @param index asked for only by a command that needs it
  static int run(Console console, Supplier<UserIndex> index, String... args) {
    CommandLine line = new CommandLine(new NormScopeCommand(console, index));
    // The one that is called; all of them where the help or a correction has to name them.
    Verb.of(args.length == 0 ? "" : args[0])
        .map(List::of)
        .orElseGet(() -> List.of(Verb.values()))
        .forEach(verb -> line.addSubcommand(verb.command()));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A folder may be called @sample.
    line.setExpandAtFiles(false);
    line.registerConverter(PixelPolicy.class, NormScopeCommand::policy);
    line.registerConverter(Decoders.class, NormScopeCommand::decoders);
    line.registerConverter(Weighting.class, NormScopeCommand::weighting);
    line.registerConverter(ExportFormat.class, NormScopeCommand::format);
    line.registerConverter(StdChoice.class, NormScopeCommand::std);
    line.registerConverter(ChannelOrder.class, NormScopeCommand::order);
    line.registerConverter(Path.class, NormScopeCommand::path);
    line.setExecutionExceptionHandler((e, _, _) -> {
      console.error("normscope: " + Console.printable(message(e)));
      return e instanceof CommandFailure failure ? failure.exitCode() : 1;
    });
    return line.execute(args);
  }

  /// True when these words are for the command line and not folders for the window.
  public static boolean understands(String... args) {
    return args.length > 0 && (args[0].startsWith("-") || Verb.of(args[0]).isPresent());
  }

  Console console() {
    return console;
  }

  /// What was read before.
  UserIndex index() {
    if (known == null) {
      known = index.get();
    }
    return known;
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

  private static ExportFormat format(String id) {
    return converted(id.toLowerCase(Locale.ROOT), ExportFormat::of);
  }

  private static StdChoice std(String id) {
    return converted(id.toLowerCase(Locale.ROOT), StdChoice::of);
  }

  private static ChannelOrder order(String id) {
    return converted(id.toLowerCase(Locale.ROOT), ChannelOrder::of);
  }

  private static <T> T converted(String id, Function<String, T> of) {
    try {
      return of.apply(id);
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
