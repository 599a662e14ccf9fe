package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Which bin a value falls in.
final class BinsTest {
  @Test
  void binsHoldTheirLowerEdgeAndTheLastOneBoth() {
    Bins bins = new Bins(-1, 1, 4);
    assertEquals(0, bins.place(Math.nextDown(-1.0)));
    assertEquals(1, bins.place(-1));
    assertEquals(1, bins.place(Math.nextDown(-0.5)));
    assertEquals(2, bins.place(-0.5));
    assertEquals(3, bins.place(0));
    assertEquals(4, bins.place(0.5));
    assertEquals(4, bins.place(1));
    assertEquals(5, bins.place(Math.nextUp(1.0)));
  }

  /// As in `numpy.histogram`, where all values are one.
  @Test
  void aRangeOfOneValueHasItInTheLastBin() {
    Bins bins = new Bins(0.25, 0.25, 10);
    assertEquals(10, bins.place(0.25));
    assertEquals(0, bins.place(0.2));
    assertEquals(11, bins.place(0.3));
  }

  /// The quotient `(y − low) / (high − low) · bins` is rounded three times, and disagrees with the
  /// edges `low + i · width` now and then: an edge, and what lies a hair below it, decide.
  @Test
  void edgesDecideWhateverTheDivisionRoundsTo() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 300; round++) {
      double low = random.nextDouble(-3, 3);
      double high = low + random.nextDouble(0.1, 7);
      int count = random.nextInt(2, 300);
      Bins bins = new Bins(low, high, count);
      double width = (high - low) / count;
      for (int i = 1; i < count; i++) {
        double edge = low + i * width;
        assertEquals(i + 1, bins.place(edge));
        assertEquals(i, bins.place(Math.nextDown(edge)));
      }
      assertEquals(1, bins.place(low));
      assertEquals(count, bins.place(high));
    }
  }
}
