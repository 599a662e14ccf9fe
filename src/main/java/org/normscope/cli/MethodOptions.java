package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.tensor.NpyFile;
import picocli.CommandLine.Option;

/// Which method, and how it is set up: the options that commands share.
final class MethodOptions {
  // As in curl: what follows is a file that holds the value.
  private static final String FILE = "@";

  @Option(
      names = "--method",
      paramLabel = "ID",
      required = true,
      description = "Such as min_max, batch_norm or lrn; 'normscope methods' lists all.")
  private String id;

  @Option(
      names = "--set",
      paramLabel = "K=V",
      description = {
        "A setting, such as eps=1e-5, over=image, convention=keras, preset=cifar10,"
            + " one value a channel: mean=0.5,0.4,0.3, or an array: gamma=@gamma.npy. Repeatable."
      })
  private Map<String, String> settings = new LinkedHashMap<>();

  /// The method as it is set up.
  ///
  /// @throws CommandFailure of wrong usage when there is no such method, setting or value
  Setup setup() {
    Map<String, String> typed = new LinkedHashMap<>(settings);
    typed.values().removeIf(value -> value.startsWith(FILE));
    try {
      Setup setup = Setup.of(Method.of(id), typed);
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        if (setting.getValue().startsWith(FILE)) {
          setup =
              setup.with(
                  setup.values().with(setting.getKey(), array(setting.getValue().substring(1))));
        }
      }
      return setup;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }

  // Flattened in row-major order: (C, H, W) is the order of an image's elements.
  private static List<Double> array(String file) {
    try {
      return Arrays.stream(NpyFile.read(Path.of(file)).toArray()).boxed().toList();
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read " + file + ": " + e.getMessage());
    }
  }
}
