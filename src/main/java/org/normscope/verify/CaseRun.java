package org.normscope.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.normscope.norm.Layer;
import org.normscope.norm.NormalizedTensor;
import org.normscope.norm.Refusal;
import org.normscope.norm.RunningStats;
import org.normscope.stats.Moments;
import org.normscope.tensor.Tensor;
import org.normscope.verify.GoldenStep.Outcome;
import org.normscope.verify.GoldenStep.Result;
import org.normscope.verify.GoldenStep.Running;
import org.normscope.verify.GoldenStep.Stats;

/// A golden case that runs: one instance of its operation, step after step.
final class CaseRun {
  /// Running statistics are sums of few terms: PyTorch's float64 is off by less than 1e-15 of the
  /// largest.
  private static final double RUNNING_FLOOR_F64 = 1e-12;

  /// Ours is rounded to float32 once, which alone is up to 6e-8; where PyTorch's own error is
  /// larger, eight times that error covers both.
  private static final double RUNNING_FLOOR_F32 = 2e-7;

  private final GoldenCase golden;
  private final Comparison comparison = new Comparison();
  private final List<Failure> failures = new ArrayList<>();
  private Layer layer;
  private List<Moments> dataset = List.of();
  private double largestFitted;

  private CaseRun(GoldenCase golden) {
    this.golden = golden;
    this.layer = Layer.of(golden.subject().setup(), golden.steps().getFirst().input().shape());
  }

  /// What came of a case.
  ///
  /// @param worst the largest difference, in its tolerance
  /// @param failures in the order of the steps; none when all is as it has to be
  record Verdict(double worst, List<Failure> failures) {}

  static Verdict of(GoldenCase golden) {
    CaseRun run = new CaseRun(golden);
    for (GoldenStep step : golden.steps()) {
      boolean goOn = run.step(step);
      for (Finding finding : run.comparison.take()) {
        run.failures.add(new Failure(golden.name(), step.number(), step.mode(), finding));
      }
      if (!goOn) {
        break;
      }
    }
    return new Verdict(run.comparison.worst(), List.copyOf(run.failures));
  }

  // False when the steps after it cannot tell us anything.
  private boolean step(GoldenStep step) {
    return switch (step.outcome()) {
      case Outcome.Nothing _ -> {
        fit(step.input());
        yield true;
      }
      case Outcome.Raised raised -> {
        comparison.same("error", raised.words(), refusal(step));
        yield true;
      }
      case Outcome.Numbers numbers -> {
        Tensor output;
        try {
          output = output(step);
        } catch (IllegalArgumentException e) {
          yield comparison.same("output", "numbers", "a refusal: " + e.getMessage());
        }
        step.stats().ifPresent(stats -> check(stats, step.input()));
        check(numbers, output);
        if (golden.subject() instanceof Subject.Fitted fitted) {
          check(fitted.expected());
        }
        yield true;
      }
    };
  }

  private String refusal(GoldenStep step) {
    try {
      output(step);
      return "numbers";
    } catch (Refusal e) {
      if (step.mode().equals(GoldenStep.TRAIN)) {
        layer = layer.refused();
      }
      return e.torch();
    } catch (IllegalArgumentException e) {
      return "only our own words: " + e.getMessage();
    }
  }

  private Tensor output(GoldenStep step) {
    return switch (golden.subject()) {
      case Subject.Stateless stateless ->
          NormalizedTensor.of(stateless.setup(), divided(step.input(), stateless.divisor()));
      case Subject.Trained _ -> {
        Layer.Step taken =
            step.mode().equals(GoldenStep.TRAIN)
                ? layer.train(step.input())
                : layer.evaluate(step.input());
        layer = taken.after();
        yield taken.output();
      }
      case Subject.Fitted fitted -> NormalizedTensor.of(fitted.setup(), step.input(), dataset);
    };
  }

  private static Tensor divided(Tensor input, double divisor) {
    return divisor == 1
        ? input
        : Tensor.of(input.shape(), Arrays.stream(input.toArray()).map(x -> x / divisor).toArray());
  }

  private void fit(Tensor input) {
    List<Moments> batch = NormalizedTensor.perChannel(input);
    List<Moments> both = new ArrayList<>(batch);
    for (int c = 0; c < dataset.size(); c++) {
      both.set(c, dataset.get(c).and(batch.get(c)));
    }
    dataset = List.copyOf(both);
    largestFitted = Math.max(largestFitted, largest(input.toArray()));
  }

  private void check(Subject.Fitted.Expected expected) {
    comparison.same("params.expected_count", expected.count(), dataset.getFirst().count());
    comparison.numbers(
        "params.expected_mean",
        expected.mean(),
        dataset.stream().mapToDouble(Moments::mean).toArray(),
        mean -> Statistics.tolerance("mean", mean, largestFitted));
    comparison.numbers(
        "params.expected_std_population",
        expected.std(),
        dataset.stream().mapToDouble(Moments::std).toArray(),
        std -> Statistics.tolerance("std", std, largestFitted));
    comparison.numbers(
        "params.expected_std_unbiased",
        expected.stdUnbiased(),
        dataset.stream().mapToDouble(each -> Math.sqrt(each.sampleVariance())).toArray(),
        std -> Statistics.tolerance("std", std, largestFitted));
  }

  private void check(Stats stats, Tensor input) {
    List<Moments> groups = NormalizedTensor.groups(golden.subject().setup(), input);
    GroupLayout ours = GroupLayout.of(golden.subject().setup(), input.shape());
    comparison.same("stats.axes", stats.layout().axes(), ours.axes());
    comparison.same("stats.axes_of", stats.layout().axesOf(), ours.axesOf());
    comparison.same("stats.count", stats.count(), groups.getFirst().count());
    if (!comparison.same("stats.shape", stats.layout().shape(), ours.shape())) {
      return;
    }
    double largest = largest(input.toArray());
    stats
        .arrays()
        .forEach((key, expected) ->
            comparison.numbers(
                "stats." + key,
                expected,
                Statistics.of(key, groups, golden.subject().setup(), input.shape()),
                value -> Statistics.tolerance(key, value, largest)));
  }

  private void check(Outcome.Numbers numbers, Tensor output) {
    double[] ours = output.toArray();
    for (Result result : numbers.results()) {
      comparison.elements(
          result.name() + ".output",
          in(result, result.output()),
          in(result, ours),
          result.tolerance(),
          output.shape());
      result.running().ifPresent(running -> check(result, running));
      if (!result.rounded()) {
        numbers
            .exact()
            .ifPresent(exact ->
                comparison.elements("exact", exact, ours, result.tolerance(), output.shape()));
      }
    }
  }

  private void check(Result result, Running expected) {
    RunningStats ours = layer.running();
    String name = result.name();
    double relative =
        Math.max(result.rounded() ? RUNNING_FLOOR_F32 : RUNNING_FLOOR_F64, 8 * expected.error());
    double[] mean = in(result, expected.mean());
    double[] variance = in(result, expected.variance());
    comparison.numbers(
        name + ".running_mean",
        mean,
        in(result, array(ours.mean())),
        _ -> relative * Math.max(1, largest(mean)));
    comparison.numbers(
        name + ".running_var",
        variance,
        in(result, array(ours.variance())),
        _ -> relative * Math.max(1, largest(variance)));
    comparison.same(name + ".num_batches_tracked", expected.tracked(), ours.numBatchesTracked());
  }

  // Numbers as the result's type holds them.
  private static double[] in(Result result, double[] values) {
    return result.rounded() ? Arrays.stream(values).map(x -> (float) x).toArray() : values;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
