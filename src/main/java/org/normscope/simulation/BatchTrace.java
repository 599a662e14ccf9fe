package org.normscope.simulation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.normscope.job.Progress;
import org.normscope.stats.MomentSums;

/// Each batch's own statistics, step by step: what training mode normalizes by, and all that the
/// running statistics ever see of the data. They do not depend on momentum or convention.
/// Immutable.
public final class BatchTrace {
  // Steps that one thread computes in one go.
  private static final int CHUNK = 64;

  private final int steps;
  private final int channels;
  // By step and channel.
  private final long[] counts;
  private final double[] means;
  private final double[] variances;

  private BatchTrace(int steps, int channels) {
    this.steps = steps;
    this.channels = channels;
    this.counts = new long[steps * channels];
    this.means = new double[steps * channels];
    this.variances = new double[steps * channels];
  }

  /// The statistics of batches of images as they are: from exact integer sums.
  ///
  /// Images of different sizes are their pixels concatenated: every pixel counts the same.
  ///
  /// @param progress counts steps
  /// @throws CancellationException when it is cancelled
  public static BatchTrace of(TrainingImages images, Batches batches, Progress progress) {
    int channels = images.channels().size();
    return collect(batches.steps(), channels, progress, () -> exact(images, batches));
  }

  /// The statistics of batches whose images are changed before they are used: code by code, in
  /// double.
  ///
  /// @param factors what is done to the images of each step
  /// @param progress counts steps
  /// @throws CancellationException when it is cancelled
  public static BatchTrace of(
      TrainingImages images, Batches batches, StepFactors factors, Progress progress) {
    int channels = images.channels().size();
    AdjustedImage.check(images.channels());
    return collect(batches.steps(), channels, progress, () -> adjusted(images, batches, factors));
  }

  /// The statistics of given batches.
  static BatchTrace collect(
      int steps, int channels, Progress progress, Supplier<StepMoments> computers) {
    BatchTrace trace = new BatchTrace(steps, channels);
    progress.found(steps);
    IntStream.range(0, (steps + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> trace.fill(chunk * CHUNK, computers, progress));
    if (progress.cancelled()) {
      throw new CancellationException("the simulation was cancelled");
    }
    return trace;
  }

  private void fill(int from, Supplier<StepMoments> computers, Progress progress) {
    StepMoments computer = computers.get();
    int to = Math.min(from + CHUNK, steps);
    for (int step = from; step < to && !progress.cancelled(); step++) {
      computer.fill(step, counts, means, variances, step * channels);
    }
    progress.done(to - from);
  }

  private static StepMoments exact(TrainingImages images, Batches batches) {
    int channels = images.channels().size();
    MomentSums sums = new MomentSums();
    return (step, counts, means, variances, at) -> {
      for (int c = 0; c < channels; c++) {
        sums.clear();
        for (int k = 0; k < batches.size(step); k++) {
          images.sums().addTo(sums, batches.image(step, k), c);
        }
        counts[at + c] = sums.count();
        means[at + c] = sums.mean();
        variances[at + c] = sums.variance();
      }
    };
  }

  private static StepMoments adjusted(TrainingImages images, Batches batches, StepFactors factors) {
    int channels = images.channels().size();
    AdjustedImage image = new AdjustedImage(images.planes());
    double[] sums = new double[channels];
    double[] squares = new double[channels];
    return (step, counts, means, variances, at) -> {
      Arrays.fill(sums, 0);
      Arrays.fill(squares, 0);
      Factors[] drawn = factors.of(step, batches.size(step));
      Arrays.fill(counts, at, at + channels, 0);
      for (int k = 0; k < drawn.length; k++) {
        int which = batches.image(step, k);
        image.read(which, drawn[k]);
        for (int c = 0; c < channels; c++) {
          counts[at + c] += images.sums().pixels(which, c);
          sums[c] += image.sum(c);
          squares[c] += image.squares(c);
        }
      }
      for (int c = 0; c < channels; c++) {
        double mean = sums[c] / counts[at + c];
        means[at + c] = mean;
        variances[at + c] = Math.max(0, squares[c] / counts[at + c] - mean * mean);
      }
    };
  }

  /// What is done to the images of a step.
  @FunctionalInterface
  public interface StepFactors {
    /// One for each image of a batch of this size.
    Factors[] of(int step, int images);
  }

  /// Number of steps, T.
  public int steps() {
    return steps;
  }

  /// Number of channels, C.
  public int channels() {
    return channels;
  }

  /// Values of a channel in the batch of a step, from 0: pixels of all its images. Channels differ
  /// only where samples were ignored by their value.
  public long count(int step, int channel) {
    return counts[step * channels + channel];
  }

  /// True when a channel of a batch has one value.
  boolean oneValue(int step) {
    for (int c = 0; c < channels; c++) {
      if (count(step, c) == 1) {
        return true;
      }
    }
    return false;
  }

  /// The mean of a channel of a batch.
  public double mean(int step, int channel) {
    return means[step * channels + channel];
  }

  /// The biased variance of a channel of a batch, `sum(d^2) / n`: what training mode divides by.
  public double variance(int step, int channel) {
    return variances[step * channels + channel];
  }

  /// Mean and biased variance of all batches' values together.
  public Constants pooled() {
    double[] pooledMeans = new double[channels];
    double[] pooledVariances = new double[channels];
    for (int c = 0; c < channels; c++) {
      double count = 0;
      for (int step = 0; step < steps; step++) {
        // Chan's merge: nothing cancels.
        count += count(step, c);
        double share = count(step, c) / count;
        double off = mean(step, c) - pooledMeans[c];
        pooledMeans[c] += off * share;
        pooledVariances[c] +=
            (variance(step, c) - pooledVariances[c]) * share + off * off * share * (1 - share);
      }
    }
    return new Constants(pooledMeans, pooledVariances);
  }
}
