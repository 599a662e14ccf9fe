package org.normscope.simulation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.normscope.dataset.BatchSampler;
import org.normscope.job.Progress;

/// What running statistics do under other seeds, by trying them: the 2.5-97.5% envelope of
/// replicas. It serves where [Theory] has no formula: images of different sizes, random changes,
/// orders that are not drawn, and `running_var`.
///
/// @param replicas how many trainings it comes from
/// @param mean band of `running_mean`; what is expected is the replicas' average
/// @param variance band of `running_var`
/// @param settled average of what all batches of all replicas brought: what `running_mean` and
///   `running_var` settle at
public record Envelope(int replicas, Band mean, Band variance, Constants settled) {
  /// Replicas that make an envelope.
  public static final int REPLICAS = 200;

  private static final double LOW = 0.025;

  /// Runs the replicas. Where every seed gives the same batches there is one.
  ///
  /// @param grid numbers of steps at which the envelope is wanted, rising
  /// @param progress counts steps of all replicas
  /// @throws CancellationException when it is cancelled
  public static Envelope of(
      TrainingImages images, Settings settings, int[] grid, Progress progress) {
    boolean random = settings.loader().sampler().random() || !settings.jitter().none();
    int replicas = random ? REPLICAS : 1;
    int channels = images.channels().size();
    double[][][] means = new double[channels][grid.length][replicas];
    double[][][] variances = new double[channels][grid.length][replicas];
    Constants settled = new Constants(new double[channels], new double[channels]);
    progress.found((long) replicas * settings.loader().steps());
    Progress ofOne = new Counted(progress);
    RandomGenerator seeds = BatchSampler.random(settings.loader().seed());
    for (int r = 0; r < replicas; r++) {
      TrainingSimulation replica =
          TrainingSimulation.run(images, settings.withSeed(seeds.nextLong()), ofOne);
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < grid.length; i++) {
          means[c][i][r] = replica.running().mean(grid[i], c);
          variances[c][i][r] = replica.running().variance(grid[i], c);
        }
      }
      add(settled, replica, replicas);
    }
    return new Envelope(replicas, band(grid, means), band(grid, variances), settled);
  }

  // All that there is to do was told already.
  private record Counted(Progress all) implements Progress {
    @Override
    public void found(long units) {}

    @Override
    public void done(long units) {
      all.done(units);
    }

    @Override
    public boolean cancelled() {
      return all.cancelled();
    }
  }

  private static void add(Constants settled, TrainingSimulation replica, int replicas) {
    BatchTrace batches = replica.batchTrace();
    double share = 1.0 / replicas / batches.steps();
    for (int step = 0; step < batches.steps(); step++) {
      for (int c = 0; c < batches.channels(); c++) {
        double kept =
            replica.settings().rule().kept(batches.variance(step, c), batches.count(step, c));
        settled.means()[c] += share * batches.mean(step, c);
        settled.variances()[c] += share * kept;
      }
    }
  }

  private static Band band(int[] grid, double[][][] values) {
    double[][] low = new double[values.length][grid.length];
    double[][] middle = new double[values.length][grid.length];
    double[][] high = new double[values.length][grid.length];
    for (int c = 0; c < values.length; c++) {
      for (int i = 0; i < grid.length; i++) {
        double[] sorted = values[c][i];
        Arrays.sort(sorted);
        low[c][i] = quantile(sorted, LOW);
        middle[c][i] = Arrays.stream(sorted).average().orElseThrow();
        high[c][i] = quantile(sorted, 1 - LOW);
      }
    }
    return new Band(true, grid.clone(), low, middle, high);
  }

  // NumPy's `linear`.
  private static double quantile(double[] sorted, double q) {
    double place = q * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
  }
}
