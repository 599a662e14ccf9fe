package org.normscope.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.export.SimulationFile;
import org.normscope.export.SimulationTable;
import org.normscope.export.SimulationText;
import org.normscope.image.PixelPolicy;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.Settings;
import org.normscope.simulation.Source;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope simulate`: batch norm's running statistics over a training.
@Command(
    name = "simulate",
    description =
        "What batch norm's running_mean and running_var become over a training, step by step.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private FolderOptions folders;
  @Mixin private SimulationOptions options;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Write settings and every step (normscope-simulate/1), replayable in PyTorch; - is"
              + " stdout.")
  private String json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write one row per step; - is stdout.")
  private String csv;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Write the final state as JSON: running_mean, running_var, num_batches_tracked; with"
              + " Keras's convention its names.")
  private String state;

  @Override
  public Integer call() throws InterruptedException {
    int toStdout = 0;
    for (String target : new String[] {json, csv, state}) {
      toStdout += "-".equals(target) ? 1 : 0;
    }
    if (toStdout > 1) {
      throw CommandFailure.usage("only one of --json, --csv and --state can go to stdout");
    }
    try {
      NormalValues values = options.values();
      Settings settings = options.settings(values != null);
      if (values != null) {
        if (folders.given()) {
          throw CommandFailure.usage("normal values need no FOLDER: leave it out, or --normal");
        }
        return write(run(values, settings), Optional.empty()) ? 0 : 1;
      }
      if (!folders.given()) {
        throw CommandFailure.usage("name a FOLDER of images, or say --normal; see --help");
      }
      return ofImages(settings, folders.read(parent));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    } catch (OutOfMemoryError _) {
      throw CommandFailure.failed(
          "there is not enough memory for so many steps: take fewer, or give Java more with -Xmx");
    }
  }

  private int ofImages(Settings settings, Scanned scanned) {
    if (scanned.index().policy() == PixelPolicy.NATIVE
        && scanned.index().kinds(scanned.part()).size() > 1) {
      throw CommandFailure.failed(
          "with --mode native the images must be of one kind, but there are "
              + scanned.index().kinds(scanned.part())
              + "; choose with --include, or use --mode rgb");
    }
    TrainingImages images = TrainingImages.of(scanned.index().set(scanned.part()));
    boolean whole =
        write(
            run(images, settings),
            Optional.of(new SimulationFile.Origin(scanned.index(), scanned.part())));
    return whole ? folders.exitCode(scanned) : 1;
  }

  private TrainingSimulation run(Source source, Settings settings) {
    try (ProgressBar bar = new ProgressBar(parent.console(), "steps")) {
      return TrainingSimulation.run(source, settings, bar);
    }
  }

  /// @return false when a batch was refused
  private boolean write(TrainingSimulation run, Optional<SimulationFile.Origin> origin) {
    Console console = parent.console();
    if (json != null) {
      console.write(json, writer -> SimulationFile.write(run, origin, writer));
    }
    if (csv != null) {
      console.write(csv, writer -> SimulationTable.write(run, writer));
    }
    if (state != null) {
      console.write(state, SimulationFile.state(run));
    }
    if (json == null && csv == null && state == null) {
      console.write("-", SimulationText.of(run));
    }
    return accepted(run, console);
  }

  private static boolean accepted(TrainingSimulation run, Console console) {
    RunningTrace running = run.running();
    int refused = 0;
    int first = 0;
    for (int step = running.steps() - 1; step >= 0; step--) {
      if (running.refused(step)) {
        refused++;
        first = step + 1;
      }
    }
    if (refused > 0) {
      console.error(
          "normscope: %,d of %,d batches have one value per channel, the first at step %,d: PyTorch counts and refuses them (%s); take more or larger images"
              .formatted(
                  refused,
                  running.steps(),
                  first,
                  RunningRule.refusal(run.source().channels().size())));
    }
    return refused == 0;
  }
}
