package org.normscope.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, read strictly: each has the type that is asked for, none is
/// missing, and what nobody asked for is an error. Everything refused is a [GoldenFormatException].
final class Fields {
  private final String where;
  private final Map<String, JsonNode> unread = new LinkedHashMap<>();

  /// @param where what stands before a field's name in a message: `step 2: f64.`
  Fields(JsonNode node, String where) {
    this.where = where;
    if (!node.isObject()) {
      throw new GoldenFormatException(
          (where.isEmpty() ? "the file" : where.replaceAll("[.: ]+$", ""))
              + " is not a JSON object");
    }
    node.properties().forEach(field -> unread.put(field.getKey(), field.getValue()));
  }

  boolean has(String key) {
    return unread.containsKey(key);
  }

  Fields object(String key) {
    return new Fields(take(key), where + key + ".");
  }

  /// An array of objects, at least one.
  List<Fields> objects(String key, String nameOfEach) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode node : array(key)) {
      objects.add(new Fields(node, nameOfEach + " " + (objects.size() + 1) + ": "));
    }
    check(!objects.isEmpty(), key, "is empty");
    return objects;
  }

  String text(String key) {
    JsonNode node = take(key);
    check(node.isString(), key, "is not a text");
    return node.stringValue();
  }

  boolean flag(String key) {
    JsonNode node = take(key);
    check(node.isBoolean(), key, "is neither true nor false");
    return node.booleanValue();
  }

  double number(String key) {
    return finite(take(key), key);
  }

  /// A number, or none where there is `null`.
  Optional<Double> numberOrNull(String key) {
    JsonNode node = take(key);
    return node.isNull() ? Optional.empty() : Optional.of(finite(node, key));
  }

  /// A number that is not negative: a tolerance.
  double size(String key) {
    double size = number(key);
    check(size >= 0, key, "is negative");
    return size;
  }

  long whole(String key) {
    JsonNode node = take(key);
    check(node.isIntegralNumber() && node.canConvertToLong(), key, "is not a whole number");
    return node.longValue();
  }

  List<Integer> wholes(String key) {
    List<Integer> wholes = new ArrayList<>();
    for (JsonNode node : array(key)) {
      check(
          node.isIntegralNumber() && node.canConvertToInt(),
          key,
          "holds something that is not a whole number");
      wholes.add(node.intValue());
    }
    return wholes;
  }

  double[] numbers(String key) {
    JsonNode array = array(key);
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = finite(array.get(i), key + "[" + i + "]");
    }
    return numbers;
  }

  double[] numbers(String key, long length) {
    double[] numbers = numbers(key);
    check(
        numbers.length == length,
        key,
        "has %,d numbers, not %,d".formatted(numbers.length, length));
    return numbers;
  }

  /// The same, or none where there is `null`.
  Optional<double[]> numbersOrNull(String key, long length) {
    JsonNode node = unread.get(key);
    if (node != null && node.isNull()) {
      take(key);
      return Optional.empty();
    }
    return Optional.of(numbers(key, length));
  }

  /// Fields that may be there and decide nothing.
  void ignore(String... keys) {
    for (String key : keys) {
      unread.remove(key);
    }
  }

  /// Refuses what is left.
  void end() {
    for (String key : unread.keySet()) {
      throw new GoldenFormatException(where + key + " is not a field we know");
    }
  }

  /// Refuses a field unless something holds.
  void check(boolean holds, String key, String otherwise) {
    if (!holds) {
      throw new GoldenFormatException(where + key + " " + otherwise);
    }
  }

  private JsonNode take(String key) {
    JsonNode node = unread.remove(key);
    check(node != null, key, "is missing");
    return node;
  }

  private JsonNode array(String key) {
    JsonNode node = take(key);
    check(node.isArray(), key, "is not an array");
    return node;
  }

  private double finite(JsonNode node, String key) {
    check(node.isNumber(), key, "is not a number");
    double number = node.doubleValue();
    check(Double.isFinite(number), key, "is not a finite number");
    return number;
  }
}
