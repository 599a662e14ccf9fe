package org.normscope.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.normscope.stats.PlaneCounter;
import org.normscope.stats.PlaneCounts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Counting the codes of one decoded image, per RGB pixel. Budget: 1.2 ns.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Counting {
  private static final int PIXELS = 500 * 375;

  /// A photo, or one code everywhere: the same counter again and again is the slowest there is.
  @Param({"photo", "flat"})
  public String content;

  private final PlaneCounter counter = new PlaneCounter();
  private byte[] codes;

  /// Makes the image.
  @Setup
  public void make() {
    codes = Images.photo(1, PIXELS);
    if (content.equals("flat")) {
      Arrays.fill(codes, (byte) 200);
    }
  }

  /// All three channels.
  @Benchmark
  @OperationsPerInvocation(PIXELS)
  public PlaneCounts[] rgbPixel() {
    return counter.count(codes, 3, 3, PIXELS);
  }
}
