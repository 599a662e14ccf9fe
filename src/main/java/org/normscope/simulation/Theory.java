package org.normscope.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// What running statistics are expected to do, in closed form, when the batches are drawn anew with
/// other seeds. With `w_t` the weight that the batch of step t has in the running mean after step
/// T, `m (1 - m)^(T - t)` for a momentum and `1 / T` for a cumulative average:
///
/// * **start-up bias**: what is left of the start, `1 - sum(w) = (1 - m)^T`;
/// * **expectation**: `running_mean` goes from 0 to the mean, `running_var` from 1 to `n / (n - 1)
///   * (sigma^2 - Var(batch mean))`, *not* to the pooled variance sigma^2: it never sees what lies
///     between batches. n is the number of values per channel in a batch; under a biased convention
///     the factor is missing;
/// * **spread** of `running_mean`, for M images of one size whose means have the variance S^2
///   (divisor M - 1): with replacement `S^2 (M - 1) / (M N) * sum(w^2)`; in shuffled epochs the sum
///   over epochs of `S^2 * sum(w^2 / N_b) - (S^2 / M) * (sum(w))^2`, since batches of one epoch
///   have no image in common (N_b is the batch's own size: the last may be smaller);
///   class-balanced, the variance of the images' means under the classes' weights instead of `S^2
///   (M - 1) / M`;
/// * for **independent normal values**: `sigma^2 / n * sum(w^2)`, and of `running_var` `2 sigma^4 /
///   (n - 1) * sum(w^2)`.
///
/// Where images differ in size, are changed at random, or come in a fixed order, there is no such
/// formula: see [Envelope].
public final class Theory {
  private static final double TWO_SIDED_95 = 1.96;

  private final Plan plan;
  private final RunningRule rule;
  private final Population[] populations;
  private final double[] settled;
  // What is left of the start after each number of steps, from 0.
  private final double[] bias;
  // Expected running_var, by step and channel.
  private final double[] variances;
  // Variance of running_mean and of running_var, by steps, in units of spread^2.
  private final double[] noise;
  private final double[] varianceSpread;

  private Theory(RunningRule rule, Plan plan) {
    this.plan = plan;
    this.rule = rule;
    this.populations = plan.populations();
    int channels = populations.length;
    int steps = plan.steps();
    settled = new double[channels];
    bias = new double[steps + 1];
    variances = new double[(steps + 1) * channels];
    noise = new double[steps + 1];
    varianceSpread = new double[channels];
    Batch[] epoch = plan.epoch();
    for (int c = 0; c < channels; c++) {
      int channel = c;
      settled[c] =
          Arrays.stream(epoch)
              .filter(batch -> !rule.refuses(batch.values()))
              .mapToDouble(batch -> kept(batch, channel))
              .average()
              .orElse(Double.NaN);
      long n = epoch[0].values();
      varianceSpread[c] = plan.normal() && n > 1 ? settled[c] * Math.sqrt(2.0 / (n - 1)) : 0;
    }
    expect(epoch, steps);
    spread(epoch, plan.sizes(), plan.shared());
  }

  /// What does not depend on the rule.
  ///
  /// @param epoch the batches of an epoch
  /// @param sizes of them, in units that `spread` is divided by
  /// @param shared what one image has in common with all others of an epoch
  /// @param spread standard deviation of a batch of size 1, by channel
  /// @param normal true for independent normal values
  private record Plan(
      Population[] populations,
      Batch[] epoch,
      int[] sizes,
      double shared,
      double[] spread,
      boolean normal,
      int steps) {}

  /// A batch of an epoch.
  ///
  /// @param values n, per channel
  /// @param ofMean Var(batch mean), by channel
  private record Batch(long values, double[] ofMean) {}

  /// The theory of a training on images as they are, if there is one.
  public static Optional<Theory> of(
      TrainingImages images, Loader loader, Jitter jitter, RunningRule rule) {
    if (!jitter.none() || !loader.sampler().random() || !images.oneSize()) {
      return Optional.empty();
    }
    Population[] populations =
        IntStream.range(0, images.channels().size())
            .mapToObj(c -> Population.of(images, loader, c))
            .toArray(Population[]::new);
    long pixels = images.sums().pixels(0, 0);
    int drawn = loader.drawnFrom(images).length;
    boolean epochs = loader.sampler().epochs();
    int perEpoch = epochs ? loader.batchesPerEpoch(drawn) : 1;
    double[] spread = new double[populations.length];
    for (int c = 0; c < spread.length; c++) {
      double variance = populations[c].ofImageMeans();
      spread[c] = Math.sqrt(epochs && drawn > 1 ? variance * drawn / (drawn - 1) : variance);
    }
    Batch[] epoch = new Batch[perEpoch];
    int[] sizes = new int[perEpoch];
    for (int b = 0; b < perEpoch; b++) {
      sizes[b] = loader.size(b, drawn);
      double share = 1.0 / sizes[b] - (epochs ? 1.0 / drawn : 0);
      double[] ofMean = new double[spread.length];
      for (int c = 0; c < spread.length; c++) {
        ofMean[c] = spread[c] * spread[c] * share;
      }
      epoch[b] = new Batch(sizes[b] * pixels, ofMean);
    }
    double shared = epochs ? 1.0 / drawn : 0;
    return Optional.of(
        new Theory(
            rule, new Plan(populations, epoch, sizes, shared, spread, false, loader.steps())));
  }

  /// The theory of a training on independent normal values.
  public static Theory of(NormalValues values, Loader loader, RunningRule rule) {
    long n = (long) loader.batch() * values.pixels();
    int channels = values.means().size();
    Population[] populations = new Population[channels];
    double[] ofMean = new double[channels];
    for (int c = 0; c < channels; c++) {
      double variance = values.stds().get(c) * values.stds().get(c);
      ofMean[c] = variance / n;
      populations[c] = new Population(values.means().get(c), variance, ofMean[c]);
    }
    Batch[] epoch = {new Batch(n, ofMean)};
    double[] spread = Arrays.stream(ofMean).map(Math::sqrt).toArray();
    return new Theory(
        rule, new Plan(populations, epoch, new int[] {1}, 0, spread, true, loader.steps()));
  }

  /// The theory of the same batches under another rule.
  public Theory with(RunningRule other) {
    return new Theory(other, plan);
  }

  /// True when [#varianceBand] is known: of normal values.
  public boolean knowsVarianceSpread() {
    return plan.normal();
  }

  private double kept(Batch batch, int channel) {
    double biased = populations[channel].variance() - batch.ofMean()[channel];
    return rule.kept(biased, batch.values());
  }

  private double weight(Batch[] epoch, int step) {
    boolean stays = rule.frozen(step) || rule.refuses(epoch[step % epoch.length].values());
    return stays ? 0 : rule.weight(step + 1L);
  }

  private void expect(Batch[] epoch, int steps) {
    int channels = populations.length;
    bias[0] = 1;
    Arrays.fill(variances, 0, channels, 1);
    for (int step = 0; step < steps; step++) {
      double weight = weight(epoch, step);
      bias[step + 1] = (1 - weight) * bias[step];
      for (int c = 0; c < channels; c++) {
        double batch = kept(epoch[step % epoch.length], c);
        variances[(step + 1) * channels + c] =
            (1 - weight) * variances[step * channels + c] + weight * batch;
      }
    }
  }

  // Epochs that are over, and the one that runs: its sums of w^2 / N_b and of w.
  private void spread(Batch[] epoch, int[] sizes, double shared) {
    double over = 0;
    double squares = 0;
    double sum = 0;
    for (int step = 0; step + 1 < noise.length; step++) {
      int place = step % epoch.length;
      if (place == 0) {
        over += squares - shared * sum * sum;
        squares = 0;
        sum = 0;
      }
      double weight = weight(epoch, step);
      double stays = (1 - weight) * (1 - weight);
      over *= stays;
      squares = stays * squares + weight * weight / sizes[place];
      sum = (1 - weight) * sum + weight;
      // All images of an epoch, alike, have no spread but for rounding.
      noise[step + 1] = Math.max(0, over + squares - shared * sum * sum);
    }
  }

  /// The mean that `running_mean` settles at.
  public double mean(int channel) {
    return populations[channel].mean();
  }

  /// The pooled (true) variance, at which `running_var` does *not* settle.
  public double pooledVariance(int channel) {
    return populations[channel].variance();
  }

  /// What `running_var` settles at, averaged over the batches of an epoch; NaN when all are
  /// refused.
  public double settledVariance(int channel) {
    return settled[channel];
  }

  /// What is left of the start after this many steps: `(1 - m)^t`, 0 for a cumulative average.
  public double startUpBias(int steps) {
    return bias[steps];
  }

  /// Expected `running_mean` after this many steps.
  public double expectedMean(int steps, int channel) {
    return (1 - bias[steps]) * mean(channel);
  }

  /// Expected `running_var` after this many steps.
  public double expectedVariance(int steps, int channel) {
    return variances[steps * populations.length + channel];
  }

  /// Standard deviation of `running_mean` after this many steps.
  public double meanSd(int steps, int channel) {
    return plan.spread()[channel] * Math.sqrt(noise[steps]);
  }

  /// Standard deviation of `running_var` after this many steps: of normal values only.
  public double varianceSd(int steps, int channel) {
    return varianceSpread[channel] * Math.sqrt(noise[steps]);
  }

  /// The band of `running_mean`: the biased expectation +- 1.96 standard deviations.
  public Band meanBand(int... steps) {
    return band(steps, this::expectedMean, this::meanSd);
  }

  /// The band of `running_var`: of normal values only.
  public Band varianceBand(int... steps) {
    return band(steps, this::expectedVariance, this::varianceSd);
  }

  private interface Curve {
    double at(int steps, int channel);
  }

  private Band band(int[] steps, Curve expected, Curve sd) {
    int channels = populations.length;
    double[][] low = new double[channels][steps.length];
    double[][] middle = new double[channels][steps.length];
    double[][] high = new double[channels][steps.length];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < steps.length; i++) {
        middle[c][i] = expected.at(steps[i], c);
        low[c][i] = middle[c][i] - TWO_SIDED_95 * sd.at(steps[i], c);
        high[c][i] = middle[c][i] + TWO_SIDED_95 * sd.at(steps[i], c);
      }
    }
    return new Band(false, steps.clone(), low, middle, high);
  }
}
