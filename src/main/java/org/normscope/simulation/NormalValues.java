package org.normscope.simulation;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.normscope.job.Progress;

/// Independent normal values instead of images: every value of a channel has the same mean and std.
///
/// @param means of each channel
/// @param stds of each channel, at least 0
/// @param height H of every image
/// @param width W of every image
public record NormalValues(List<Double> means, List<Double> stds, int height, int width)
    implements Source {
  /// Mean 0 and std 1 in three channels of one pixel: the published experiment's.
  public static final NormalValues STANDARD =
      new NormalValues(Collections.nCopies(3, 0.0), Collections.nCopies(3, 1.0), 1, 1);

  // Values of a batch.
  private static final long MOST = 1 << 26;

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public NormalValues {
    means = List.copyOf(means);
    stds = List.copyOf(stds);
    if (means.isEmpty() || means.size() != stds.size()) {
      throw new IllegalArgumentException(
          "normal values need a mean and a std for each channel, not %d means and %d stds"
              .formatted(means.size(), stds.size()));
    }
    if (!means.stream().allMatch(Double::isFinite)
        || !stds.stream().allMatch(std -> std >= 0 && Double.isFinite(std))) {
      throw new IllegalArgumentException("means must be finite numbers and stds such of 0 or more");
    }
    if (height < 1 || width < 1 || (long) height * width > MOST) {
      throw new IllegalArgumentException("an image must have 1 to %,d pixels".formatted(MOST));
    }
  }

  @Override
  public List<String> channels() {
    return means.size() == 3
        ? List.of("R", "G", "B")
        : IntStream.range(0, means.size()).mapToObj(c -> "c" + c).toList();
  }

  /// Pixels of an image.
  public int pixels() {
    return height * width;
  }

  /// The values of one step's batch: N·C·H·W, flat and row-major. Every step has random numbers of
  /// its own.
  ///
  /// @param batch N
  public double[] draw(long seed, int step, int batch) {
    double[] values = new double[Math.toIntExact(size(batch))];
    RandomGenerator random = Jitter.ofStep(seed, step);
    int place = 0;
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < means.size(); c++) {
        double mean = means.get(c);
        double std = stds.get(c);
        for (int p = 0; p < pixels(); p++) {
          values[place++] = mean + std * random.nextGaussian();
        }
      }
    }
    return values;
  }

  /// The values of one channel of such a batch.
  public double[] channel(double[] values, int batch, int channel) {
    double[] some = new double[batch * pixels()];
    for (int n = 0; n < batch; n++) {
      System.arraycopy(
          values, (n * means.size() + channel) * pixels(), some, n * pixels(), pixels());
    }
    return some;
  }

  /// The statistics of all batches; the values themselves are not kept.
  ///
  /// @throws IllegalArgumentException when a batch would be too large
  /// @throws CancellationException when cancelled
  BatchTrace trace(Loader loader, Progress progress) {
    int batch = loader.batch();
    if (size(batch) > MOST) {
      throw new IllegalArgumentException(
          "a batch of %,d values is too large: at most %,d".formatted(size(batch), MOST));
    }
    StepMoments moments =
        (step, counts, stepMeans, stepVariances, at) -> {
          double[] values = draw(loader.seed(), step, batch);
          for (int c = 0; c < means.size(); c++) {
            double[] x = channel(values, batch, c);
            double mean = mean(x);
            counts[at + c] = x.length;
            stepMeans[at + c] = mean;
            stepVariances[at + c] = variance(x, mean);
          }
        };
    return BatchTrace.collect(loader.steps(), means.size(), progress, () -> moments);
  }

  private long size(int batch) {
    return Math.multiplyExact((long) batch * means.size(), (long) pixels());
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }

  // About the mean: nothing cancels.
  private static double variance(double[] x, double mean) {
    double sum = 0;
    for (double value : x) {
      sum += (value - mean) * (value - mean);
    }
    return sum / x.length;
  }
}
