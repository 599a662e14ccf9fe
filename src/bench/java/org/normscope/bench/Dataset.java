package org.normscope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.Method;
import org.normscope.norm.Normalized;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.stats.Planes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a moved slider costs on a whole dataset. Budget for the histogram: 10 ms for 10,000 images,
/// 50 ms for 50,000, on one core (`-jvmArgs -XX:ActiveProcessorCount=1`, else all cores share it).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Dataset {
  private static final int BINS = 256;

  /// Images of the dataset.
  @Param({"10000", "50000"})
  public int images;

  /// A line per image and channel, per image, or coupled over the channels.
  @Param({"INSTANCE_NORM", "LAYER_NORM", "GRN"})
  public Method method;

  private Planes planes;
  private org.normscope.norm.Setup setup;
  private GroupMoments groups;
  private Normalized normalized;
  private double low;
  private double high;

  /// Counts the images.
  @Setup
  public void count() {
    planes = Images.counted(images);
    setup = org.normscope.norm.Setup.opening(method);
    groups = GroupMoments.of(setup, planes, planes);
    normalized = Normalized.of(planes, groups, setup);
    low = normalized.allMoments().stream().mapToDouble(Moments::min).min().orElseThrow();
    high = normalized.allMoments().stream().mapToDouble(Moments::max).max().orElseThrow();
  }

  /// The lines of all planes.
  @Benchmark
  public Normalized lines() {
    return Normalized.of(planes, groups, setup);
  }

  /// The after-histogram that the window draws, from the smallest to the largest value.
  @Benchmark
  public Histogram histogram() {
    return normalized.spread(BINS, low, high);
  }

  /// Mean, std and range of each channel after.
  @Benchmark
  public List<Moments> moments() {
    return normalized.allMoments();
  }

  /// The counts of one channel pooled over all images.
  @Benchmark
  public ChannelCounts merge() {
    ChannelCounts pooled = new ChannelCounts();
    for (int i = 0; i < images; i++) {
      pooled.add(planes.plane(i, 0));
    }
    return pooled;
  }
}
