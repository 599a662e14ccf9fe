package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.normscope.norm.Method;
import org.normscope.norm.Refusal;
import org.normscope.norm.Setup;
import org.normscope.tensor.Layout;
import org.normscope.tensor.NpyArray;
import org.normscope.tensor.NpyFile;
import org.normscope.tensor.Shape;
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

  /// The method as it is set up, without the arrays that are to be read from files.
  ///
  /// @throws CommandFailure of wrong usage when there is no such method, setting or value
  Setup setup() {
    Map<String, String> typed = new LinkedHashMap<>(settings);
    typed.values().removeIf(value -> value.startsWith(FILE));
    try {
      return Setup.of(Method.of(id), typed);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }

  /// The same with the arrays: one value, or one a channel.
  Setup withVectors(Setup setup) {
    return withArrays(
        setup,
        _ -> true,
        (key, array) -> {
          throw CommandFailure.failed(
              "%s has shape %s: images of a folder take one value, or one a channel"
                  .formatted(key, array.shape()));
        });
  }

  /// The same with the arrays: one value, one a channel, or one an element of an image.
  ///
  /// @param images how one image lies in its file, and so an array of its elements
  /// @param shape of the batch
  Setup withElements(Setup setup, Layout images, Shape shape) {
    return withArrays(
        setup,
        values -> values == 1 || values == shape.c(),
        (key, array) -> {
          Shape one = new Shape(1, shape.c(), shape.h(), shape.w());
          List<Integer> wanted = images.axes().stream().map(one::of).toList();
          if (!array.shape().equals(wanted)) {
            throw new Refusal(
                "%s has shape %s: give one value, one a channel [%d], or one an element %s"
                    .formatted(key, array.shape(), shape.c(), wanted),
                "RuntimeError: Expected weight to be of same shape as normalized_shape, but got"
                    + " weight of shape %s and normalized_shape = [%d, %d, %d]"
                        .formatted(array.shape(), shape.c(), shape.h(), shape.w()));
          }
          return images.toTensor(array).toArray();
        });
  }

  private interface Elements {
    double[] of(String key, NpyArray array);
  }

  private Setup withArrays(Setup setup, IntPredicate fits, Elements elements) {
    Setup changed = setup;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      if (setting.getValue().startsWith(FILE)) {
        String key = setting.getKey();
        NpyArray array = read(key, setting.getValue().substring(FILE.length()));
        double[] numbers =
            isVector(array) && fits.test(array.size()) ? array.toArray() : elements.of(key, array);
        List<Double> values = Arrays.stream(numbers).boxed().toList();
        changed = changed.with(changed.values().with(key, values));
      }
    }
    return changed;
  }

  // As PyTorch keeps them, (C), or ready to be broadcast, (1, C, 1, 1).
  private static boolean isVector(NpyArray array) {
    return array.shape().stream().filter(length -> length != 1).count() <= 1;
  }

  private static NpyArray read(String key, String file) {
    try {
      return NpyFile.read(Path.of(file));
    } catch (IllegalArgumentException | IOException e) {
      throw CommandFailure.failed("cannot read %s=@%s: %s".formatted(key, file, e.getMessage()));
    }
  }
}
