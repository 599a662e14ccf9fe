package org.normscope.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.normscope.simulation.BatchTrace;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.TrainingSimulation;

/// A simulated training as a table: one row per step.
public final class SimulationTable {
  private static final List<String> NAMES =
      List.of("count", "batch_mean", "batch_var", "running_mean", "running_var");

  private SimulationTable() {}

  /// Comma-separated values (RFC 4180), head first: the step from 1, per channel the number of
  /// values in its batch, the batch's mean and biased variance and the running ones after it, the
  /// batches tracked, and the images of the batch, by their places from 0 in sorted path order with
  /// spaces between (nothing for normal values). Numbers read back to the same double. The writer
  /// stays open.
  public static void write(TrainingSimulation run, Writer text) throws IOException {
    List<String> head = new ArrayList<>(List.of("step"));
    for (String channel : run.source().channels()) {
      for (String name : NAMES) {
        head.add(Csv.cell(name + "_" + channel));
      }
    }
    head.add("num_batches_tracked");
    head.add("batch");
    text.append(String.join(",", head)).append('\n');
    for (int step = 0; step < run.running().steps(); step++) {
      text.append(row(run, step)).append('\n');
    }
    text.flush();
  }

  private static String row(TrainingSimulation run, int step) {
    BatchTrace batches = run.batchTrace();
    RunningTrace running = run.running();
    StringBuilder row = new StringBuilder();
    row.append(step + 1);
    for (int c = 0; c < batches.channels(); c++) {
      row.append(',').append(batches.count(step, c));
      row.append(',').append(batches.mean(step, c));
      row.append(',').append(batches.variance(step, c));
      row.append(',').append(running.mean(step + 1, c));
      row.append(',').append(running.variance(step + 1, c));
    }
    row.append(',').append(running.tracked(step + 1)).append(',');
    run.batches()
        .ifPresent(drawn ->
            row.append(
                Arrays.stream(drawn.batch(step))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" "))));
    return row.toString();
  }
}
