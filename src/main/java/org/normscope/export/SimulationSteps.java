package org.normscope.export;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.normscope.simulation.BatchTrace;
import org.normscope.simulation.Factors;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.TrainingSimulation;
import tools.jackson.core.JsonGenerator;

/// The `steps` of a simulation's file, numbered from 1.
final class SimulationSteps {
  private final TrainingSimulation run;
  private final JsonGenerator json;
  private final int channels;

  SimulationSteps(TrainingSimulation run, JsonGenerator json) {
    this.run = run;
    this.json = json;
    this.channels = run.source().channels().size();
  }

  /// Writes a step, from 0.
  void write(int step) {
    BatchTrace batches = run.batchTrace();
    RunningTrace running = run.running();
    json.writeStartObject();
    json.writeName("step");
    json.writeNumber(step + 1);
    run.batches()
        .ifPresentOrElse(
            drawn -> {
              json.writeName("batch");
              json.writeArray(drawn.batch(step), 0, drawn.size(step));
            },
            () -> writeValues((NormalValues) run.source(), step));
    Optional<Factors[]> factors = run.factors(step);
    factors.ifPresent(this::writeFactors);
    writeByChannel("batch_mean", c -> batches.mean(step, c));
    writeByChannel("batch_var", c -> batches.variance(step, c));
    if (running.refused(step)) {
      json.writeName("error");
      json.writeString(RunningRule.refusal(channels));
    }
    writeByChannel("running_mean", c -> running.mean(step + 1, c));
    writeByChannel("running_var", c -> running.variance(step + 1, c));
    json.writeName("num_batches_tracked");
    json.writeNumber(running.tracked(step + 1));
    json.writeEndObject();
  }

  private void writeByChannel(String name, IntToDoubleFunction value) {
    json.writeName(name);
    json.writeStartArray();
    for (int c = 0; c < channels; c++) {
      writeNumber(value.applyAsDouble(c));
    }
    json.writeEndArray();
  }

  // Nested as the tensor is: N, C, H, W.
  private void writeValues(NormalValues values, int step) {
    int batch = run.settings().loader().batch();
    double[] drawn = values.draw(run.settings().loader().seed(), step, batch);
    int place = 0;
    json.writeName("values");
    json.writeStartArray();
    for (int n = 0; n < batch; n++) {
      json.writeStartArray();
      for (int c = 0; c < channels; c++) {
        json.writeStartArray();
        for (int h = 0; h < values.height(); h++) {
          json.writeStartArray();
          for (int w = 0; w < values.width(); w++) {
            writeNumber(drawn[place++]);
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeFactors(Factors... factors) {
    json.writeName("augmentation");
    json.writeStartObject();
    writeFactor("gamma", Factors::gamma, factors);
    writeFactor("brightness", Factors::brightness, factors);
    writeFactor("contrast", Factors::contrast, factors);
    json.writeName("contrast_first");
    json.writeStartArray();
    for (Factors image : factors) {
      json.writeBoolean(image.contrastFirst());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeFactor(String name, ToDoubleFunction<Factors> factor, Factors... factors) {
    json.writeName(name);
    json.writeStartArray();
    for (Factors image : factors) {
      writeNumber(factor.applyAsDouble(image));
    }
    json.writeEndArray();
  }

  private void writeNumber(double value) {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
