package org.normscope.norm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Values of a rule's parameters: all of them, each one number for all channels or one a channel.
/// Immutable and checked.
public final class Values {
  private final Map<String, Parameter> parameters;
  private final Map<String, List<Double>> values;

  private Values(Map<String, Parameter> parameters, Map<String, List<Double>> values) {
    this.parameters = parameters;
    this.values = values;
  }

  /// Every parameter at its default.
  public static Values defaults(Rule rule) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters()) {
      parameters.put(parameter.id(), parameter);
      values.put(parameter.id(), parameter.defaults());
    }
    return new Values(parameters, values);
  }

  /// These values with one of them changed.
  ///
  /// @param value one number for all channels, or one a channel
  /// @throws IllegalArgumentException when there is no such parameter, or a number lies outside its
  ///   range
  public Values with(String id, List<Double> value) {
    Parameter parameter = parameters.get(id);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "there is no parameter '"
              + id
              + "'"
              + (parameters.isEmpty()
                  ? "; this method has none"
                  : "; this method has " + String.join(", ", parameters.keySet())));
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a number");
    }
    for (double number : value) {
      if (!(number >= parameter.min() && number <= parameter.max())) {
        throw new IllegalArgumentException(
            "%s must lie between %s and %s, not %s"
                .formatted(id, parameter.min(), parameter.max(), number));
      }
    }
    Map<String, List<Double>> changed = new LinkedHashMap<>(values);
    changed.put(id, List.copyOf(value));
    return new Values(parameters, changed);
  }

  /// These values with one of them changed to a single number.
  public Values with(String id, double value) {
    return with(id, List.of(value));
  }

  /// The value of a parameter for a channel.
  ///
  /// @throws IllegalArgumentException when the parameter has several values and none for this
  ///   channel
  public double get(String id, int channel) {
    List<Double> value = values.get(id);
    if (value.size() == 1) {
      return value.getFirst();
    }
    if (channel >= value.size()) {
      throw new IllegalArgumentException(
          "%s has %d values, but the images have more channels".formatted(id, value.size()));
    }
    return value.get(channel);
  }

  /// All values of a parameter: one, or one a channel.
  public List<Double> all(String id) {
    return values.get(id);
  }

  /// These values for images with this many channels: of a parameter with more, the first ones.
  public Values forChannels(int channels) {
    Map<String, List<Double>> fitting = new LinkedHashMap<>(values);
    fitting.replaceAll((_, value) -> value.subList(0, Math.min(channels, value.size())));
    return new Values(parameters, fitting);
  }

  /// Checks that every parameter has one value, or one for each of these channels.
  ///
  /// @throws IllegalArgumentException when one has another number of values
  void checkChannels(int channels) {
    values.forEach((id, value) -> {
      if (value.size() != 1 && value.size() != channels) {
        throw new IllegalArgumentException(
            "%s has %d values, but the images have %d %s: give one for all, or one a channel"
                .formatted(id, value.size(), channels, channels == 1 ? "channel" : "channels"));
      }
    });
  }

  /// Values by parameter, in the order of the rule.
  public Map<String, List<Double>> asMap() {
    return new LinkedHashMap<>(values);
  }

  /// Reads `1e-5` or `0.485,0.456,0.406`.
  ///
  /// @throws IllegalArgumentException when something in it is not a finite number
  public static List<Double> parse(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      double number;
      try {
        number = Double.parseDouble(part.strip());
      } catch (NumberFormatException _) {
        throw new IllegalArgumentException("'" + part.strip() + "' is not a number");
      }
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("'" + part.strip() + "' is not a finite number");
      }
      numbers.add(number);
    }
    return List.copyOf(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry ->
            entry.getKey()
                + "="
                + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }
}
