package org.normscope.ui.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowOrderTest {
  @Test
  void sortsAsAStableComparatorDoes() {
    Random random = new Random(5);
    // Many equal ones among them.
    double[] keys = random.doubles(2000).map(x -> Math.floor(x * 300) / 300).toArray();
    int[] rising =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> keys[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] falling =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> keys[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    assertArrayEquals(rising, RowOrder.of(keys, false));
    assertArrayEquals(falling, RowOrder.of(keys, true));
  }

  @Test
  void putsWhatHasNoFigureLastEitherWay() {
    double[] keys = {Double.NaN, 2, -0.0, Double.NaN, 0.0, 1};
    assertArrayEquals(new int[] {2, 4, 5, 1, 0, 3}, RowOrder.of(keys, false));
    assertArrayEquals(new int[] {1, 5, 2, 4, 0, 3}, RowOrder.of(keys, true));
  }

  @Test
  void ranksTexts() {
    double[] ranks = RowOrder.ranks(new String[] {"sea", "", "forest", "sea"});
    assertArrayEquals(new int[] {2, 0, 3, 1}, RowOrder.of(ranks, false));
  }

  @Test
  void textsThatRiseAlreadyAreRankedTheSame() {
    double[] ranks = RowOrder.ranks(new String[] {"", "", "forest", "sea", "sea"});
    assertArrayEquals(new int[] {3, 4, 2, 0, 1}, RowOrder.of(ranks, true));
    assertEquals(ranks[3], ranks[4]);
    assertArrayEquals(new double[0], RowOrder.ranks(new String[0]));
  }

  @Test
  void keepsTheOrderOfWhatIsChosen() {
    assertArrayEquals(
        new int[] {3, 0},
        RowOrder.chosen(new int[] {3, 1, 0, 2}, new boolean[] {true, false, false, true}));
  }
}
