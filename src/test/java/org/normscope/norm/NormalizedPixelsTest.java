package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.job.Progress;
import org.normscope.stats.Histogram;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;

/// Images that are normalized one after the other: what is kept, counted, stopped and refused.
final class NormalizedPixelsTest {
  private static final Setup SETUP = Setup.of(Method.LRN, Map.of("k", "1", "alpha", "0"));
  private static final int IMAGES = 5;

  /// With alpha 0 and k 1 local response norm is the identity.
  @Test
  void histogramsCountEveryPixelOfEveryImage() throws IOException {
    NormalizedPixels after = after(new Source(2), Progress.NONE);
    assertEquals(List.of("gray"), after.channels());
    assertEquals(10, after.moments(0).count());
    assertEquals(0, after.moments(0).min());
    assertEquals(4.5, after.moments(0).max());
    assertEquals(2.25, after.moments(0).mean());
    Histogram histogram = after.points(4, 1, 3);
    assertEquals(2, histogram.below()[0]);
    assertEquals(3, histogram.above()[0]);
    assertEquals(List.of(1.0, 1.0, 1.0, 2.0), boxed(histogram.counts()[0]));
    assertEquals(List.of(1.0, 1.0, 1.0, 2.0), boxed(after.spread(4, 1, 3).counts()[0]));
  }

  @Test
  void smallImagesAreReadOnce() throws IOException {
    Source source = new Source(2);
    NormalizedPixels after = after(source, Progress.NONE);
    after.points(4, 0, 5);
    assertArrayEquals(after.tensor(3).toArray(), after.tensor(3).toArray());
    assertEquals(IMAGES, source.reads.get());
  }

  /// 2^24 elements are the most that is kept. (The source says how large its images are; for the
  /// test it gives small ones.)
  @Test
  void largeImagesAreReadAgain() throws IOException {
    Source most = new Source(2);
    most.says = new Shape(1, 1, 1, 1 << 24);
    NormalizedPixels kept = NormalizedPixels.of(SETUP, List.of("gray"), first(most), Progress.NONE);
    kept.tensor(0);
    assertEquals(1, most.reads.get());
    Source tooLarge = new Source(2);
    tooLarge.says = new Shape(1, 1, 1, (1 << 24) / IMAGES + 1);
    NormalizedPixels after = after(tooLarge, Progress.NONE);
    after.points(4, 0, 5);
    after.tensor(2);
    assertEquals(2 * IMAGES + 1, tooLarge.reads.get());
  }

  @Test
  void imagesAreFoundAndDone() throws IOException {
    AtomicLong found = new AtomicLong();
    AtomicLong done = new AtomicLong();
    after(
        new Source(2),
        new Progress() {
          @Override
          public void found(long units) {
            found.addAndGet(units);
          }

          @Override
          public void done(long units) {
            done.addAndGet(units);
          }
        });
    assertEquals(IMAGES, found.get());
    assertEquals(IMAGES, done.get());
  }

  @Test
  void aCancelledJobReadsNothing() {
    Source source = new Source(2);
    Progress cancelled =
        new Progress() {
          @Override
          public void found(long units) {}

          @Override
          public void done(long units) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(CancellationException.class, () -> after(source, cancelled));
    assertEquals(0, source.reads.get());
  }

  @Test
  void anImageThatCannotBeReadIsAnIoException() {
    Source source = new Source(2);
    source.broken = 3;
    IOException e = assertThrows(IOException.class, () -> after(source, Progress.NONE));
    assertEquals("image 3", e.getMessage());
  }

  /// One image does not know the others, so what is shared across images needs all in one tensor.
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"BATCH_NORM", "PITFALL_MEAN_OF_STDS"})
  void statisticsAcrossImagesAreRefused(Method method) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    NormalizedPixels.of(
                        Setup.defaults(method), List.of("gray"), new Source(2), Progress.NONE))
            .getMessage();
    assertTrue(message.startsWith(method.fullName() + " looks at the pixels of several"), message);
  }

  private static NormalizedPixels after(TensorSource source, Progress progress) throws IOException {
    return NormalizedPixels.of(SETUP, List.of("gray"), source, progress);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static TensorSource first(Source source) {
    return new TensorSource() {
      @Override
      public int images() {
        return 1;
      }

      @Override
      public Shape shape(int image) {
        return source.shape(image);
      }

      @Override
      public Tensor tensor(int image) throws IOException {
        return source.tensor(image);
      }
    };
  }

  /// Image i has the pixels i and i + 0.5.
  private static final class Source implements TensorSource {
    final AtomicInteger reads = new AtomicInteger();
    private final Shape shape;
    Shape says;
    int broken = -1;

    Source(int pixels) {
      shape = new Shape(1, 1, 1, pixels);
      says = shape;
    }

    @Override
    public int images() {
      return IMAGES;
    }

    @Override
    public Shape shape(int image) {
      return says;
    }

    @Override
    public Tensor tensor(int image) throws IOException {
      reads.incrementAndGet();
      if (image == broken) {
        throw new IOException("image " + image);
      }
      return Tensor.of(shape, new double[] {image, image + 0.5});
    }
  }
}
