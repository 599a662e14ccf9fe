package org.normscope.export;

import java.util.List;
import org.normscope.norm.RunningStats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Running statistics as JSON, by the names of PyTorch's buffers or of Keras's weights.
public final class RunningStatsFile {
  private RunningStatsFile() {}

  /// `running_mean`, `running_var`, `num_batches_tracked`.
  public static String json(RunningStats running) {
    return Json.text(node(running));
  }

  /// The weights of a `BatchNormalization` layer, in the order of `get_weights()`: `gamma` 1,
  /// `beta` 0, `moving_mean`, `moving_variance`.
  public static String keras(RunningStats running) {
    int channels = running.mean().size();
    ObjectNode file = Json.object();
    file.set("gamma", Json.byChannel(channels, _ -> 1));
    file.set("beta", Json.byChannel(channels, _ -> 0));
    file.set("moving_mean", numbers(running.mean()));
    file.set("moving_variance", numbers(running.variance()));
    return Json.text(file);
  }

  static ObjectNode node(RunningStats running) {
    ObjectNode file = Json.object();
    file.set("running_mean", numbers(running.mean()));
    file.set("running_var", numbers(running.variance()));
    file.put("num_batches_tracked", running.numBatchesTracked());
    return file;
  }

  static ArrayNode numbers(List<Double> values) {
    return Json.byChannel(values.size(), values::get);
  }
}
