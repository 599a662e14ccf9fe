package org.normscope.simulation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.normscope.job.Progress;
import org.normscope.stats.MomentSums;

/// Each batch's own statistics, step by step: what training mode normalizes by, and all that the
/// running statistics ever see of the data. They do not depend on momentum or convention. Immutable.
public final class BatchTrace {
  // Steps that one thread computes in one go.
  private static final int CHUNK = 64;

  private final int channels;
  private final long[] counts;
  // By step and channel.
  private final double[] means;
  private final double[] variances;

  private BatchTrace(int steps, int channels) {
    this.channels = channels;
    this.counts = new long[steps];
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
    return collect(
        batches.steps(), channels, progress, () -> adjusted(images, batches, factors));
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
    int to = Math.min(from + CHUNK, counts.length);
    for (int step = from; step < to && !progress.cancelled(); step++) {
      counts[step] = computer.fill(step, means, variances, step * channels);
    }
    progress.done(to - from);
  }

  private static StepMoments exact(TrainingImages images, Batches batches) {
    int channels = images.channels().size();
    MomentSums sums = new MomentSums();
    return (step, means, variances, at) -> {
      for (int c = 0; c < channels; c++) {
        sums.clear();
        for (int k = 0; k < batches.size(step); k++) {
          images.sums().addTo(sums, batches.image(step, k), c);
        }
        means[at + c] = sums.mean();
        variances[at + c] = sums.variance();
      }
      return sums.count();
    };
  }

  private static StepMoments adjusted(
      TrainingImages images, Batches batches, StepFactors factors) {
    int channels = images.channels().size();
    AdjustedImage image = new AdjustedImage(images.planes());
    double[] sums = new double[channels];
    double[] squares = new double[channels];
    return (step, means, variances, at) -> {
      Arrays.fill(sums, 0);
      Arrays.fill(squares, 0);
      Factors[] drawn = factors.of(step, batches.size(step));
      long pixels = 0;
      for (int k = 0; k < drawn.length; k++) {
        int which = batches.image(step, k);
        image.read(which, drawn[k]);
        pixels += images.sums().pixels(which);
        for (int c = 0; c < channels; c++) {
          image.clear();
          image.add(c);
          sums[c] += image.sum();
          squares[c] += image.squares();
        }
      }
      for (int c = 0; c < channels; c++) {
        double mean = sums[c] / pixels;
        means[at + c] = mean;
        variances[at + c] = Math.max(0, squares[c] / pixels - mean * mean);
      }
      return pixels;
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
    return counts.length;
  }

  /// Number of channels, C.
  public int channels() {
    return channels;
  }

  /// Values per channel in the batch of a step, from 0: pixels of all its images.
  public long count(int step) {
    return counts[step];
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
      for (int step = 0; step < counts.length; step++) {
        // Chan's merge: nothing cancels.
        count += counts[step];
        double share = counts[step] / count;
        double off = mean(step, c) - pooledMeans[c];
        pooledMeans[c] += off * share;
        pooledVariances[c] +=
            (variance(step, c) - pooledVariances[c]) * share + off * off * share * (1 - share);
      }
    }
    return new Constants(pooledMeans, pooledVariances);
  }
}
