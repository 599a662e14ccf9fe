package org.normscope.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.verify.GoldenStep.Outcome;
import org.normscope.verify.GoldenStep.Result;
import org.normscope.verify.GoldenStep.Running;
import org.normscope.verify.GoldenStep.Stats;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/// Reads golden cases of schema `norm-golden/1`, strictly: what is not understood to the last field
/// is not run, since a field that is skipped could be the one that matters.
///
/// The schema is described by the script that makes the cases, `make_goldens.py`.
final class GoldenFile {
  static final String SCHEMA = "norm-golden/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private GoldenFile() {}

  /// Reads a case.
  ///
  /// @param name of the file, without its ending
  /// @throws GoldenFormatException when it is not understood
  static GoldenCase read(String name, byte[] json) {
    Fields file = new Fields(tree(json), "");
    String schema = file.text("schema");
    file.check(schema.equals(SCHEMA), "schema", "is '" + schema + "', not " + SCHEMA);
    String ownName = file.text("name");
    file.check(ownName.equals(name), "name", "is '" + ownName + "', not that of the file");
    GoldenOp op = GoldenOp.of(file.text("op"));
    file.text("kind");
    file.text("note");
    Fields params = file.object("params");
    List<Fields> steps = file.objects("steps", "step");
    file.end();
    List<Tensor> inputs = steps.stream().map(GoldenFile::input).toList();
    Shape first = inputs.getFirst().shape();
    Subject subject = op.subject(params, first);
    List<GoldenStep> read = new ArrayList<>();
    for (Fields step : steps) {
      Tensor input = inputs.get(read.size());
      step.check(fits(op, input.shape(), first), "shape", "is not that of a batch like the first");
      read.add(step(step, read, input, subject));
    }
    return new GoldenCase(name, op, subject, List.copyOf(read));
  }

  private static JsonNode tree(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String where =
          at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
      throw new GoldenFormatException("it is not JSON: " + words(e) + where);
    }
  }

  // The parser's words, without those that name its own settings.
  private static String words(JacksonException e) {
    return switch (e) {
      case UnexpectedEndOfInputException _ -> "it was cut short";
      case StreamConstraintsException _ -> "brackets go too deep, or a number or text is too long";
      case MismatchedInputException _ -> "something follows its end";
      default -> e.getOriginalMessage().replaceFirst("(: enable| \\(not recognized).*", "");
    };
  }

  private static Tensor input(Fields step) {
    List<Integer> sizes = step.wholes("shape");
    step.check(sizes.size() == 4, "shape", "is not that of a batch, [N, C, H, W]");
    Shape shape;
    try {
      shape = new Shape(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
    } catch (IllegalArgumentException e) {
      throw new GoldenFormatException(e.getMessage());
    }
    double[] values = step.numbers("input", shape.size());
    for (double value : values) {
      step.check((float) value == value, "input", "holds " + value + ", which is no float32");
    }
    return Tensor.of(shape, values);
  }

  private static boolean fits(GoldenOp op, Shape shape, Shape first) {
    boolean sameImages = shape.h() == first.h() && shape.w() == first.w();
    return shape.c() == first.c() && (op != GoldenOp.LAYER_NORM || sameImages);
  }

  private static GoldenStep step(
      Fields step, List<GoldenStep> before, Tensor input, Subject subject) {
    String mode = step.text("mode");
    step.check(
        subject.modes().contains(mode), "mode", "is '" + mode + "', not one of this operation's");
    GoldenStep previous = before.isEmpty() ? null : before.getLast();
    if (subject instanceof Subject.Fitted) {
      boolean fits = mode.equals(GoldenStep.FIT);
      step.check(fits || previous != null, "mode", "is apply, but nothing was fitted");
      step.check(
          !fits || previous == null || previous.mode().equals(GoldenStep.FIT),
          "mode",
          "is fit, after apply");
    }
    Optional<Stats> stats = Optional.empty();
    Outcome outcome;
    if (mode.equals(GoldenStep.FIT)) {
      outcome = new Outcome.Nothing();
    } else if (step.has("error")) {
      Fields error = step.object("error");
      outcome = new Outcome.Raised(error.text("type") + ": " + error.text("message"));
      error.end();
    } else {
      stats = stats(step, input.shape(), subject);
      outcome = numbers(step, input.shape(), subject);
    }
    step.end();
    return new GoldenStep(before.size() + 1, mode, input, stats, outcome);
  }

  private static Optional<Stats> stats(Fields step, Shape input, Subject subject) {
    if (subject.statistics() == Statistics.NONE) {
      return Optional.empty();
    }
    Fields stats = step.object("stats");
    List<Integer> axes = stats.wholes("axes");
    long count = stats.whole("count");
    List<Integer> shape = stats.wholes("shape");
    long groups = 1;
    for (int length : shape) {
      stats.check(length > 0 && length <= input.size(), "shape", "has no elements, or too many");
      groups = Math.min(groups * length, Integer.MAX_VALUE);
    }
    Map<String, double[]> arrays = new LinkedHashMap<>();
    for (String key : subject.statistics().keys()) {
      Optional<double[]> values =
          key.equals("var_unbiased")
              ? stats.numbersOrNull(key, groups)
              : Optional.of(stats.numbers(key, groups));
      stats.check(
          values.isPresent() == (count > 1 || !key.equals("var_unbiased")),
          key,
          "is there for one value, or missing for several");
      values.ifPresent(numbers -> arrays.put(key, numbers));
    }
    Optional<String> axesOf =
        stats.has("axes_of") ? Optional.of(stats.text("axes_of")) : Optional.empty();
    stats.ignore("mean_f32", "var_biased_f32");
    stats.end();
    return Optional.of(new Stats(new GroupLayout(axes, shape, axesOf), count, arrays));
  }

  private static Outcome numbers(Fields step, Shape input, Subject subject) {
    List<Result> results =
        List.of(result(step, "f64", input, subject), result(step, "f32", input, subject));
    Optional<double[]> exact =
        step.has("exact") ? Optional.of(step.numbers("exact", input.size())) : Optional.empty();
    step.ignore("err_f64", "err_f32");
    return new Outcome.Numbers(results, exact);
  }

  private static Result result(Fields step, String name, Shape input, Subject subject) {
    Fields fields = step.object(name);
    double[] output = fields.numbers("output", input.size());
    Optional<Running> running = Optional.empty();
    if (subject instanceof Subject.Trained trained && trained.tracks()) {
      running =
          Optional.of(
              new Running(
                  fields.numbers("running_mean", input.c()),
                  fields.numbers("running_var", input.c()),
                  fields.whole("num_batches_tracked"),
                  step.size("err_running_rel_" + name)));
    }
    fields.end();
    return new Result(name, output, step.size("tol_" + name), running);
  }
}
