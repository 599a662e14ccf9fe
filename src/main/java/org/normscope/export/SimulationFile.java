package org.normscope.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ScannedImage;
import org.normscope.norm.RunningStats;
import org.normscope.simulation.BothModes;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.Settings;
import org.normscope.simulation.Settled;
import org.normscope.simulation.Theory;
import org.normscope.simulation.TrainingSimulation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.node.ObjectNode;

/// A simulated training as a file, `"schema": "normscope-simulate/1"`: what it was given, every
/// step with its batch, so that anyone can replay it in PyTorch, and the state it ended in. Written
/// piece by piece: a trace may be long.
public final class SimulationFile {
  /// Name and version of the format.
  public static final String SCHEMA = "normscope-simulate/1";

  private SimulationFile() {}

  /// Where the images of a training come from.
  ///
  /// @param index the dataset
  /// @param part the part of it that was trained on
  public record Origin(DatasetIndex index, Group part) {}

  /// Writes the file, and leaves the writer open.
  ///
  /// @param origin of the images; absent for normal values
  public static void write(TrainingSimulation run, Optional<Origin> origin, Writer out)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      ObjectNode head = head(run, origin);
      for (String name : head.propertyNames()) {
        json.writeName(name);
        json.writeTree(head.get(name));
      }
      json.writeName("steps");
      json.writeStartArray();
      SimulationSteps steps = new SimulationSteps(run, json);
      for (int step = 0; step < run.running().steps(); step++) {
        steps.write(step);
      }
      json.writeEndArray();
      json.writeName("final");
      json.writeTree(RunningStatsFile.node(run.running().last()));
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write("\n");
    out.flush();
  }

  private static ObjectNode head(TrainingSimulation run, Optional<Origin> origin) {
    ObjectNode head = Json.object();
    head.put("schema", SCHEMA);
    origin.ifPresent(
        from -> SourceNode.put(head, from.index(), from.part(), from.index().set(from.part())));
    if (run.source() instanceof NormalValues values) {
      ObjectNode normal = head.putObject("source").putObject("normal");
      normal.set("mean", RunningStatsFile.numbers(values.means()));
      normal.set("std", RunningStatsFile.numbers(values.stds()));
      normal.put("height", values.height());
      normal.put("width", values.width());
    }
    putSettings(head.putObject("settings"), run.settings());
    head.set("channels", Json.texts(run.source().channels()));
    origin.ifPresent(from -> head.set("images", Json.texts(names(from))));
    FirstLayer layer = run.firstLayer();
    putManual(head.putObject("manual"), layer);
    Optional<Theory> theory = run.theory();
    theory.ifPresentOrElse(
        known -> putTheory(head.putObject("theory"), known, run), () -> head.putNull("theory"));
    putSettled(head.putObject("settled"), layer, run.settings().rule());
    putModes(head.putObject("modes"), run);
    return head;
  }

  private static List<String> names(Origin from) {
    return from.index().set(from.part()).list().stream()
        .map(ScannedImage::file)
        .map(file -> file.name())
        .toList();
  }

  private static void putSettings(ObjectNode node, Settings settings) {
    node.put("sampler", settings.loader().sampler().id());
    if (!settings.loader().label().isEmpty()) {
      node.put("class", settings.loader().label());
    }
    node.put("batch", settings.loader().batch());
    node.put("steps", settings.loader().steps());
    node.put("seed", settings.loader().seed());
    node.put("drop_last", settings.loader().dropLast());
    put(node, "momentum", settings.rule().momentum());
    put(node, "weight_of_new", settings.rule().weightOfNew());
    node.put("convention", settings.rule().convention().id());
    node.put("eps", settings.eps());
    if (settings.rule().frozenAfter() != RunningRule.NEVER) {
      node.put("frozen_after", settings.rule().frozenAfter());
    }
    node.put("brightness", settings.jitter().brightness());
    node.put("contrast", settings.jitter().contrast());
    node.put("gamma", settings.jitter().gamma());
  }

  private static void putManual(ObjectNode node, FirstLayer layer) {
    node.set("mean", Json.numbers(layer.manual().means()));
    node.set("var", Json.numbers(layer.manual().variances()));
    Json.put(node, "mean_abs_difference_of_running_mean", layer.meanDifference());
    Json.put(node, "mean_abs_difference_of_running_var", layer.varianceDifference());
  }

  private static void putTheory(ObjectNode node, Theory theory, TrainingSimulation run) {
    int channels = run.source().channels().size();
    int steps = run.running().steps();
    boolean normal = run.source() instanceof NormalValues;
    node.put("start_up_bias", theory.startUpBias(steps));
    node.set("running_mean_settles_at", Json.byChannel(channels, theory::mean));
    node.set("running_var_settles_at", Json.byChannel(channels, theory::settledVariance));
    node.set("pooled_var", Json.byChannel(channels, theory::pooledVariance));
    node.set("expected_running_mean", Json.byChannel(channels, c -> theory.expectedMean(steps, c)));
    node.set(
        "expected_running_var", Json.byChannel(channels, c -> theory.expectedVariance(steps, c)));
    node.set("sd_of_running_mean", Json.byChannel(channels, c -> theory.meanSd(steps, c)));
    if (normal) {
      node.set("sd_of_running_var", Json.byChannel(channels, c -> theory.varianceSd(steps, c)));
      node.put(
          "expected_mean_abs_difference_of_running_mean",
          FirstLayer.expected(mean(channels, c -> theory.meanSd(steps, c))));
      node.put(
          "expected_mean_abs_difference_of_running_var",
          FirstLayer.expected(mean(channels, c -> theory.varianceSd(steps, c))));
    }
  }

  private static double mean(int channels, IntToDoubleFunction value) {
    return IntStream.range(0, channels).mapToDouble(value).average().orElseThrow();
  }

  private static void putSettled(ObjectNode node, FirstLayer layer, RunningRule rule) {
    int channels = layer.manual().means().length;
    var means = node.putArray("steps_of_running_mean");
    var variances = node.putArray("steps_of_running_var");
    for (int c = 0; c < channels; c++) {
      OptionalLong mean = Settled.mean(rule, layer.manual().means()[c]).ofTruth();
      OptionalLong variance = Settled.variance(rule, layer.manual().variances()[c]).ofTruth();
      mean.ifPresentOrElse(means::add, means::addNull);
      variance.ifPresentOrElse(variances::add, variances::addNull);
    }
    Settled any = Settled.mean(rule, 1);
    any.ofStart()
        .ifPresentOrElse(
            steps -> node.put("steps_to_one_percent_of_start", steps),
            () -> node.putNull("steps_to_one_percent_of_start"));
    put(node, "half_life", any.halfLife());
    put(node, "memory", any.memory());
  }

  private static void putModes(ObjectNode node, TrainingSimulation run) {
    int last = run.running().steps() - 1;
    List<BothModes.Channel> both = run.bothModes(last).channels();
    node.put("step", last + 1);
    node.set("mean_abs_difference", Json.byChannel(both.size(), c -> both.get(c).distance()));
    node.set("ks", Json.byChannel(both.size(), c -> both.get(c).ks()));
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresentOrElse(number -> node.put(name, number), () -> node.putNull(name));
  }

  /// The state after the last step, by the names of the convention's framework.
  public static String state(TrainingSimulation run) {
    RunningStats last = run.running().last();
    return switch (run.settings().rule().convention()) {
      case KERAS, TENSORFLOW_FUSED -> RunningStatsFile.keras(last);
      case PYTORCH, PAPER -> RunningStatsFile.json(last);
    };
  }
}
