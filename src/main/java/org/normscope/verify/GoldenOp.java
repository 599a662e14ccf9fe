package org.normscope.verify;

import java.util.Arrays;
import java.util.List;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Over;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;
import org.normscope.tensor.Shape;
import org.normscope.verify.Subject.Fitted;
import org.normscope.verify.Subject.Stateless;
import org.normscope.verify.Subject.Trained;

/// The operations of golden cases, as our methods: one line each.
enum GoldenOp {
  MIN_MAX("minmax", GoldenOp::minMax),
  SCALE_U8("scale_u8", GoldenOp::scale),
  Z_SCORE("zscore", GoldenOp::zScore),
  Z_SCORE_DATASET("zscore_dataset", GoldenOp::zScoreOfDataset),
  NORMALIZE("normalize", GoldenOp::normalize),
  BATCH_NORM("batch_norm", (params, shape) -> trained(Method.BATCH_NORM, params, shape)),
  INSTANCE_NORM("instance_norm", (params, shape) -> trained(Method.INSTANCE_NORM, params, shape)),
  LAYER_NORM("layer_norm", GoldenOp::layerNorm),
  LAYER_NORM_CHANNELS("layer_norm_channels", GoldenOp::layerNormOfChannels),
  GROUP_NORM("group_norm", GoldenOp::groupNorm),
  GRN("grn", GoldenOp::globalResponse),
  LRN("lrn", GoldenOp::localResponse),
  RMS_NORM("rms_norm", GoldenOp::rootMeanSquare),
  INSTANCE_AS_BATCH(
      "pitfall_seed000_batch_norm",
      (params, _) -> pitfall(Method.PITFALL_INSTANCE_AS_BATCH, params)),
  UNBIASED_BATCH(
      "pitfall_seed002_batch_norm_train",
      (params, _) -> pitfall(Method.PITFALL_UNBIASED_BATCH, params)),
  UNBIASED_LAYER(
      "pitfall_seed002_layer_norm", (params, _) -> pitfall(Method.PITFALL_UNBIASED_LAYER, params));

  private static final String EPS = "eps";
  private static final String GAMMA = "gamma";
  private static final String BETA = "beta";

  @FunctionalInterface
  private interface Mapping {
    Subject of(Fields params, Shape shape);
  }

  private final String id;
  private final Mapping mapping;

  GoldenOp(String id, Mapping mapping) {
    this.id = id;
    this.mapping = mapping;
  }

  /// Its name in golden cases.
  String id() {
    return id;
  }

  static GoldenOp of(String id) {
    return Arrays.stream(values())
        .filter(op -> op.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new GoldenFormatException("there is no operation '" + id + "'"));
  }

  /// Our method, set up with these parameters.
  ///
  /// @param shape of the first input
  /// @throws GoldenFormatException when a parameter is missing, unknown or out of range
  Subject subject(Fields params, Shape shape) {
    try {
      Subject subject = mapping.of(params, shape);
      params.end();
      return subject;
    } catch (IllegalArgumentException e) {
      throw new GoldenFormatException("params: " + e.getMessage());
    }
  }

  private static Subject minMax(Fields params, Shape shape) {
    Setup setup = scoped(Method.MIN_MAX, params);
    return stateless(setup, range(setup.values(), params), Statistics.RANGE);
  }

  private static Subject scale(Fields params, Shape shape) {
    Setup setup = Setup.defaults(Method.FIXED);
    double divisor = divisor(params, "divisor");
    return new Stateless(setup.with(range(setup.values(), params)), Statistics.NONE, divisor);
  }

  private static Subject zScore(Fields params, Shape shape) {
    populationStd(params);
    Setup setup = scoped(Method.Z_SCORE, params);
    return stateless(setup, setup.values(), Statistics.MOMENTS);
  }

  private static Subject zScoreOfDataset(Fields params, Shape shape) {
    populationStd(params);
    Setup setup = Setup.defaults(Method.Z_SCORE).with(Method.Z_SCORE.over("dataset"));
    return new Fitted(
        setup.with(eps(setup.values(), params)),
        new Fitted.Expected(
            params.whole("expected_count"),
            params.numbers("expected_mean", shape.c()),
            params.numbers("expected_std_population", shape.c()),
            params.numbers("expected_std_unbiased", shape.c())));
  }

  private static Subject normalize(Fields params, Shape shape) {
    Setup setup = Setup.defaults(Method.CONSTANTS);
    Values values =
        setup
            .values()
            .with("mean", list(params.numbers("mean")))
            .with("std", list(params.numbers("std")));
    return new Stateless(setup.with(values), Statistics.NONE, divisor(params, "input_divisor"));
  }

  private static Subject trained(Method method, Fields params, Shape shape) {
    Setup setup = Setup.defaults(method);
    Values values =
        affine(eps(setup.values(), params), params, shape)
            .with("track_running_stats", String.valueOf(params.flag("track_running_stats")))
            .with("momentum", params.numberOrNull("momentum").map(List::of).orElse(List.of()));
    return new Trained(setup.with(values));
  }

  private static Subject layerNorm(Fields params, Shape shape) {
    params.check(
        params.wholes("normalized_shape").equals(List.of(shape.c(), shape.h(), shape.w())),
        "normalized_shape",
        "is not the [C, H, W] of the input");
    Setup setup = Setup.defaults(Method.LAYER_NORM);
    Values values = eps(setup.values(), params);
    String affine = params.text("affine");
    int numbers =
        switch (affine) {
          case "elementwise" -> shape.image();
          case "per_channel" -> shape.c();
          case "none" -> 0;
          default -> throw new GoldenFormatException("params.affine is none that we know");
        };
    return stateless(
        setup, numbers == 0 ? values : affine(values, params, numbers), Statistics.MOMENTS);
  }

  private static Subject layerNormOfChannels(Fields params, Shape shape) {
    Setup setup = Setup.defaults(Method.LAYER_NORM_CHANNELS);
    return stateless(setup, affine(eps(setup.values(), params), params, shape), Statistics.MOMENTS);
  }

  private static Subject groupNorm(Fields params, Shape shape) {
    Setup setup = Setup.defaults(Method.GROUP_NORM);
    Values values = setup.values().with("num_groups", (double) params.whole("num_groups"));
    return stateless(setup, affine(eps(values, params), params, shape), Statistics.MOMENTS);
  }

  private static Subject globalResponse(Fields params, Shape shape) {
    Setup setup = Setup.defaults(Method.GRN);
    Values values =
        affine(eps(setup.values(), params), params, shape.c())
            .with("residual", String.valueOf(params.flag("residual")));
    return stateless(setup, values, Statistics.RESPONSE);
  }

  private static Subject localResponse(Fields params, Shape shape) {
    boolean divided = params.flag("alpha_divided_by_size");
    Setup setup = Setup.defaults(Method.LRN);
    Values values =
        Values.defaults(setup.method().rule(), divided ? Convention.PYTORCH : Convention.PAPER)
            .with("size", params.number("size"))
            .with("alpha", params.number("alpha"))
            .with("beta", params.number("beta"))
            .with("k", params.number("k"));
    return stateless(setup, values, Statistics.NONE);
  }

  private static Subject rootMeanSquare(Fields params, Shape shape) {
    List<Integer> axes = params.wholes("axes");
    Over over =
        Method.RMS_NORM.overs().stream()
            .filter(each -> GroupLayout.axes(each.axes()).equals(axes))
            .findFirst()
            .orElseThrow(() -> new GoldenFormatException("params.axes are none that we know"));
    Setup setup = Setup.defaults(Method.RMS_NORM).with(over);
    Values values = eps(setup.values(), params).with(GAMMA, list(params.numbers(GAMMA, shape.c())));
    return stateless(setup, values, Statistics.MEAN_SQUARE);
  }

  private static Subject pitfall(Method method, Fields params) {
    Setup setup = Setup.defaults(method);
    return stateless(setup, eps(setup.values(), params), Statistics.MOMENTS);
  }

  private static Subject stateless(Setup setup, Values values, Statistics statistics) {
    return new Stateless(setup.with(values), statistics, 1);
  }

  private static Setup scoped(Method method, Fields params) {
    String scope = params.text("scope");
    Over over =
        method.over(
            switch (scope) {
              case "image", "channel" -> scope;
              case "batch_channel" -> "batch";
              case "batch" -> "all";
              default -> throw new GoldenFormatException("params.scope is none that we know");
            });
    params.check(
        params.wholes("axes").equals(GroupLayout.axes(over.axes())),
        "axes",
        "are not those of the scope " + scope);
    Setup setup = Setup.defaults(method).with(over);
    return setup.with(eps(setup.values(), params));
  }

  private static void populationStd(Fields params) {
    params.check(params.number("ddof") == 0, "ddof", "is not 0");
  }

  private static double divisor(Fields params, String key) {
    double divisor = params.number(key);
    params.check(divisor > 0, key, "is not above 0");
    return divisor;
  }

  private static Values range(Values values, Fields params) {
    return values.with("lo", params.number("lo")).with("hi", params.number("hi"));
  }

  private static Values eps(Values values, Fields params) {
    return values.with(EPS, params.number(EPS));
  }

  private static Values affine(Values values, Fields params, Shape shape) {
    return params.flag("affine") ? affine(values, params, shape.c()) : values;
  }

  private static Values affine(Values values, Fields params, int count) {
    return values
        .with(GAMMA, list(params.numbers(GAMMA, count)))
        .with(BETA, list(params.numbers(BETA, count)));
  }

  private static List<Double> list(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
