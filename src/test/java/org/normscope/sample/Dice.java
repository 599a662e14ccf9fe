package org.normscope.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The random choices of one picture, always the same for the same class and number.
public final class Dice {
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator random;

  /// Dice seeded from a class name and the number of a picture in that class.
  public Dice(String className, int number) {
    random = FACTORY.create(className.hashCode() * 1_000_003L + number);
  }

  /// A number evenly spread over a range.
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /// A whole number from 0 up to, not including, the bound.
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /// True with the given probability.
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// A normally distributed number around 0 with deviation 1.
  public double bell() {
    return random.nextGaussian();
  }

  /// One of some values, each as likely as the others.
  @SafeVarargs
  public final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  /// Fresh noise, unrelated to any other.
  public Noise noise() {
    return new Noise(random.nextLong());
  }
}
