package org.normscope.bench;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import org.normscope.simulation.Jitter;
import org.normscope.simulation.Loader;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.RunningTrace;
import org.normscope.simulation.Settings;
import org.normscope.simulation.Theory;
import org.normscope.simulation.TrainingImages;
import org.normscope.simulation.TrainingSimulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 10,000 training steps of 32 RGB images out of 10,000. Budget: 100 ms without augmentation, 1 s
/// with it, 5 ms for another momentum.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Simulation {
  private static final int IMAGES = 10_000;
  private static final Loader LOADER = Loader.shuffled(32, 10_000, 1);

  private TrainingImages images;
  private TrainingSimulation trained;

  /// Counts the images.
  @Setup
  public void count() {
    images = TrainingImages.of(Images.counted(IMAGES), Collections.nCopies(IMAGES, ""));
    trained = run(Jitter.NONE);
  }

  /// Images as they are.
  @Benchmark
  public TrainingSimulation plain() {
    return run(Jitter.NONE);
  }

  /// Brightness and contrast.
  @Benchmark
  public TrainingSimulation jittered() {
    return run(new Jitter(0.4, 0.4, 0));
  }

  /// Gamma, brightness and contrast.
  @Benchmark
  public TrainingSimulation withGamma() {
    return run(new Jitter(0.4, 0.4, 0.2));
  }

  /// The momentum moved.
  @Benchmark
  public RunningTrace replay() {
    return RunningTrace.of(trained.batchTrace(), RunningRule.of(0.02, Convention.PYTORCH));
  }

  /// Theory's curves.
  @Benchmark
  public Theory theory() {
    return trained.theory().orElseThrow();
  }

  private TrainingSimulation run(Jitter jitter) {
    Settings settings = new Settings(LOADER, jitter, RunningRule.of(0.1, Convention.PYTORCH), 1e-5);
    return TrainingSimulation.run(images, settings, Progress.NONE);
  }
}
