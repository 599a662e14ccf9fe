package org.normscope.export;

import java.util.List;
import org.normscope.norm.RunningStats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Running statistics as JSON, by the names of PyTorch's buffers.
public final class RunningStatsFile {
  private RunningStatsFile() {}

  /// `running_mean`, `running_var`, `num_batches_tracked`.
  public static String json(RunningStats running) {
    ObjectNode file = Json.object();
    file.set("running_mean", numbers(running.mean()));
    file.set("running_var", numbers(running.variance()));
    file.put("num_batches_tracked", running.numBatchesTracked());
    return Json.text(file);
  }

  private static ArrayNode numbers(List<Double> values) {
    return Json.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
