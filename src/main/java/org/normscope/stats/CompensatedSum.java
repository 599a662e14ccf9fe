package org.normscope.stats;

/// A sum that keeps what each addition rounds away, in a second number (Neumaier 1974; the lost
/// part is found without a branch, by Knuth's two-sum): 1e16 + 1 - 1e16 is 1. Of n numbers of one
/// sign it is off by a unit or two in the last place, however many they are.
public final class CompensatedSum {
  private double sum;
  private double lost;

  /// Adds a number.
  public void add(double x) {
    double next = sum + x;
    double part = next - sum;
    lost += (sum - (next - part)) + (x - part);
    sum = next;
  }

  /// Adds all that another sum holds.
  public void add(CompensatedSum other) {
    add(other.sum);
    lost += other.lost;
  }

  /// Adds `x - y` with the part that the subtraction rounds away (Knuth's two-sum).
  public void addDifference(double x, double y) {
    double difference = x - y;
    double back = difference - x;
    add(difference);
    lost += (x - (difference - back)) - (y + back);
  }

  /// What was added, together.
  public double value() {
    return sum + lost;
  }
}
