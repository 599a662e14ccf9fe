package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.normscope.export.RunningStatsFile;
import org.normscope.norm.Layer;
import org.normscope.norm.Setup;
import org.normscope.tensor.Layout;
import org.normscope.tensor.NpyArray;
import org.normscope.tensor.NpyFile;
import org.normscope.tensor.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `normscope apply`: a method on an array of NumPy's, as PyTorch computes it, without PyTorch.
@Command(
    name = "apply",
    description = {
      "Applies a method to a .npy array of float32, float64 or uint8, as PyTorch does.",
      "Values are taken as they are: uint8 codes are not divided by 255. Batch norm in training"
          + " mode prints its running statistics after this batch."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
  // A last axis of this length is likely the channels, as OpenCV and Pillow have them.
  private static final List<Integer> USUAL_CHANNELS = List.of(1, 3, 4);

  @ParentCommand private NormScopeCommand parent;
  @Mixin private MethodOptions method;

  @Parameters(paramLabel = "IN.npy", description = "The array.")
  private Path in;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.npy",
      required = true,
      description = "Where to write; may be the same file.")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "NCHW|NHWC|CHW|HWC",
      description = "What its axes are. Default: NCHW for four, CHW for three.")
  private String layoutName;

  @Option(
      names = "--dtype",
      paramLabel = "float32|float64",
      description = "Type of the result. Default: float32 for float32, else float64.")
  private String dtype;

  @Override
  public Integer call() {
    Setup typed = method.setup();
    try {
      NpyArray array = read();
      Layout layout = layout(array);
      Tensor input = layout.toTensor(array);
      Setup setup = method.withElements(typed, layout.ofOneImage(), input.shape());
      Layer layer = Layer.of(setup, input.shape());
      boolean training = !setup.values().is("mode", "evaluation");
      Layer.Step step = training ? layer.train(input) : layer.evaluate(input);
      write(layout.fromTensor(step.output(), type(array)));
      if (training && layer.tracks()) {
        parent.console().write("-", RunningStatsFile.json(step.after().running()));
      }
      return 0;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed(e.getMessage());
    } catch (OutOfMemoryError _) {
      throw CommandFailure.failed("there is not enough memory for " + in + ": give more with -Xmx");
    }
  }

  private NpyArray read() {
    try {
      return NpyFile.read(in);
    } catch (IllegalArgumentException | IOException e) {
      throw CommandFailure.failed("cannot read " + in + ": " + e.getMessage());
    }
  }

  private void write(NpyArray array) {
    try {
      NpyFile.write(out, array);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + out + ": " + e.getMessage());
    }
  }

  private Layout layout(NpyArray array) {
    if (layoutName != null) {
      try {
        return Layout.of(layoutName);
      } catch (IllegalArgumentException e) {
        throw CommandFailure.usage(e.getMessage());
      }
    }
    Layout layout = Layout.byDefault(array.shape().size());
    int channels = array.shape().get(array.shape().size() - 3);
    if (USUAL_CHANNELS.contains(array.shape().getLast()) && !USUAL_CHANNELS.contains(channels)) {
      parent
          .console()
          .error(
              "note: %s is taken as %s, with %d channels; where the channels are last, say --layout %s"
                  .formatted(
                      array.shape(), layout, channels, layout == Layout.CHW ? "HWC" : "NHWC"));
    }
    return layout;
  }

  private NpyArray.Type type(NpyArray array) {
    if (dtype == null) {
      return array.type() == NpyArray.Type.FLOAT32 ? NpyArray.Type.FLOAT32 : NpyArray.Type.FLOAT64;
    }
    return switch (dtype) {
      case "float32" -> NpyArray.Type.FLOAT32;
      case "float64" -> NpyArray.Type.FLOAT64;
      default -> throw CommandFailure.usage("--dtype must be float32 or float64, not " + dtype);
    };
  }
}
