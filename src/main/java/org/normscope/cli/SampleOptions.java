package org.normscope.cli;

import org.normscope.dataset.Sampling;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.Weighting;
import picocli.CommandLine.Option;

/// How much of a folder is read.
final class SampleOptions {
  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Read N images drawn at random, and give 95 %% intervals of mean and std (from 200 images"
              + " on).")
  private Integer sample;

  @Option(
      names = "--within",
      paramLabel = "W",
      description =
          "Read 200, 400, 800, ... images, until the 95 %% intervals of every channel's mean and"
              + " std are W or less to either side, in 0..1.")
  private Double within;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of --sample and --within. Default: 0.")
  private Long seed;

  /// What was asked for.
  ///
  /// @throws CommandFailure when it makes no sense
  Sampling sampling(PixelPolicy policy, Weighting weighting) {
    if (sample != null && within != null) {
      throw CommandFailure.usage("--sample and --within exclude each other");
    }
    long drawnWith = seed == null ? 0 : seed;
    if (sample != null) {
      if (sample < 1) {
        throw CommandFailure.usage("--sample must be at least 1");
      }
      return new Sampling.First(sample, drawnWith);
    }
    if (within != null) {
      if (!(within > 0 && within < 1)) {
        throw CommandFailure.usage("--within must lie between 0 and 1, such as 0.005");
      }
      if (policy == PixelPolicy.NATIVE) {
        throw CommandFailure.usage(
            "--within needs images of the same channels: use --mode rgb or gray, or --sample N");
      }
      return new Sampling.Within(within, weighting, drawnWith);
    }
    if (seed != null) {
      throw CommandFailure.usage("--seed is the seed of --sample or --within: give one of them");
    }
    return Sampling.ALL;
  }
}
