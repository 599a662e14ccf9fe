package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sums beyond 128 bits, against the JDK's.
final class WideSumTest {
  @Test
  void sumsAreExact() {
    Random random = new Random(1);
    WideSum sum = new WideSum();
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < 2000; i++) {
      long a = random.nextLong() >>> (1 + random.nextInt(63));
      long b = i % 3 == 0 ? Long.MAX_VALUE : random.nextLong() >>> 1;
      sum.add(a, b);
      expected = expected.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
      assertEquals(expected, sum.value());
    }
  }

  @Test
  void sumsOfSumsCarryThroughAllWords() {
    WideSum sum = new WideSum();
    sum.add(Long.MAX_VALUE, Long.MAX_VALUE);
    BigInteger expected = sum.value();
    for (int i = 0; i < 60; i++) {
      WideSum twice = new WideSum();
      twice.add(sum);
      twice.add(sum);
      twice.add(1, i);
      expected = expected.shiftLeft(1).add(BigInteger.valueOf(i));
      assertEquals(expected, twice.value());
      sum = twice;
    }
  }
}
