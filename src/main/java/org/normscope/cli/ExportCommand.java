package org.normscope.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.normscope.export.audit.Outcome;
import org.normscope.export.audit.RoundTrip;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.StdChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope export`: statistics as training code reads them.
@Command(
    name = "export",
    description =
        "Writes the mean and std of a stats file or a folder as training code reads them; then"
            + " reads the export back and says what it makes of the data.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private StatsSource source;
  @Mixin private SampleOptions sample;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "ID",
      required = true,
      description = "For whom; normscope formats lists them.")
  private ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "The file to write, or a folder that gets one with the name its reader expects; - is"
              + " stdout.")
  private String output;

  @Option(
      names = "--std",
      paramLabel = "population|sample|mean_of_stds|root_mean_variance",
      defaultValue = "population",
      description =
          "Which std: pooled with divisor n or n - 1, or one of the two that people mistake for it"
              + " (with a warning).")
  private StdChoice std;

  @Option(
      names = "--order",
      paramLabel = "rgb|bgr|gray",
      description = "Order of the channels. Default: what the format's readers expect.")
  private ChannelOrder order;

  @Option(
      names = "--digits",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Significant digits, 1 to 17. Default: all, so that the same double is read back; fewer"
              + " than 9 lose more than 1e-6.")
  private int digits;

  @Override
  public Integer call() throws InterruptedException {
    ExportOptions options;
    try {
      options = new ExportOptions(std, Optional.ofNullable(order), digits);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--" + e.getMessage());
    }
    if (format.binary() && output.equals("-")) {
      throw CommandFailure.usage(format.title() + " is no text: name a file with -o");
    }
    StatsSource.Taken taken = source.read(parent, source.named(), sample);
    try {
      RoundTrip trip = RoundTrip.of(format, taken.stats(), options);
      // Said before anything is written.
      tell(trip, options);
      write(format.bytes(taken.stats(), options), format.fileName(taken.stats().from()));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed(e.getMessage());
    }
    return taken.exitCode();
  }

  private void write(byte[] bytes, String name) {
    Console console = parent.console();
    if (output.equals("-")) {
      console.write("-", new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    Path target = Path.of(output);
    Path file = Files.isDirectory(target) ? target.resolve(name) : target;
    console.write(file, bytes);
    console.error("wrote " + Console.printable(file.toString()));
  }

  private void tell(RoundTrip trip, ExportOptions options) {
    Console console = parent.console();
    if (!options.std().warning().isEmpty()) {
      console.error("normscope: " + options.std().warning());
    }
    console.error("read back and applied to the data: " + trip.words());
    if (!trip.exact()) {
      for (Outcome channel : trip.channels()) {
        console.error(
            String.format(
                Locale.ROOT,
                "  %-6s mean %+.6f  std %.6f",
                channel.name(),
                channel.mean(),
                channel.std()));
      }
    }
  }
}
