package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// What an expression of a config is worth.
sealed interface Value {
  /// A number.
  record Num(double number) implements Value {}

  /// A string, or a name that stands for nothing known.
  record Text(String text) implements Value {}

  /// `True`, `false`.
  record Bool(boolean yes) implements Value {}

  /// A list or a tuple.
  ///
  /// @param array true for an array, which numbers multiply
  record Seq(List<Value> items, boolean array) implements Value {}

  /// `Normalize(mean=..., std=...)`, `dict(...)`, or `{...}`.
  ///
  /// @param name of what is called; empty for braces
  record Call(String name, List<Value> args, Map<String, Value> named) implements Value {
    /// The name without what stands before its last dot.
    String last() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /// Anything else.
  record Other() implements Value {
    /// Nothing that matters here.
    static final Value UNKNOWN = new Other();
  }

  /// The numbers of a list or of one number; empty when there is anything else in it. Nested lists
  /// of one, as `[[[0.5]], [[0.5]]]`, count as their numbers.
  default Optional<double[]> numbers() {
    List<Double> found = new ArrayList<>();
    return collect(found) && !found.isEmpty()
        ? Optional.of(found.stream().mapToDouble(Double::doubleValue).toArray())
        : Optional.empty();
  }

  private boolean collect(List<Double> into) {
    return switch (this) {
      case Num one -> into.add(one.number());
      case Seq many -> many.items().stream().allMatch(item -> item.collect(into));
      default -> false;
    };
  }

  /// This and another one, number by number.
  default Value with(Value other, DoubleBinaryOperator operator) {
    Optional<double[]> left = numbers();
    Optional<double[]> right = other.numbers();
    if (left.isEmpty() || right.isEmpty()) {
      return Other.UNKNOWN;
    }
    double[] a = left.get();
    double[] b = right.get();
    if (this instanceof Num && other instanceof Num) {
      return new Num(operator.applyAsDouble(a[0], b[0]));
    }
    if (a.length != b.length && a.length != 1 && b.length != 1) {
      return Other.UNKNOWN;
    }
    double[] result = new double[Math.max(a.length, b.length)];
    Arrays.setAll(
        result, i -> operator.applyAsDouble(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]));
    return of(result);
  }

  /// An array of numbers.
  static Value of(double... numbers) {
    return new Seq(Arrays.stream(numbers).mapToObj(n -> (Value) new Num(n)).toList(), true);
  }
}
