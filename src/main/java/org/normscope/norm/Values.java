package org.normscope.norm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Parameter.Scale;
import org.normscope.tensor.Shape;

/// How a rule is set up: a convention, a value for each of its options and parameters. Immutable
/// and checked.
public final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?Infinity|NaN");

  private final Rule rule;
  private final Convention convention;
  private final Map<String, Parameter> parameters;
  private final Map<String, List<Double>> numbers;
  private final Map<String, String> choices;
  // The same numbers, found without hashing: a line is asked for at every pixel.
  private final String[] ids;
  private final double[][] rows;

  private Values(
      Rule rule,
      Convention convention,
      Map<String, Parameter> parameters,
      Map<String, List<Double>> numbers,
      Map<String, String> choices) {
    this.rule = rule;
    this.convention = convention;
    this.parameters = parameters;
    this.numbers = numbers;
    this.choices = choices;
    this.ids = numbers.keySet().toArray(String[]::new);
    this.rows =
        numbers.values().stream()
            .map(row -> row == null ? null : row.stream().mapToDouble(each -> each).toArray())
            .toArray(double[][]::new);
  }

  /// Everything at its default.
  public static Values defaults(Rule rule) {
    return defaults(rule, rule.conventions().getFirst());
  }

  /// Everything at the default of a convention.
  ///
  /// @throws IllegalArgumentException when the rule does not have it
  public static Values defaults(Rule rule, Convention convention) {
    if (!rule.conventions().contains(convention)) {
      throw new IllegalArgumentException(
          "convention must be one of "
              + rule.conventions().stream().map(Convention::id).collect(Collectors.joining(", ")));
    }
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Map<String, List<Double>> numbers = new LinkedHashMap<>();
    Map<String, String> choices = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters(convention)) {
      parameters.put(parameter.id(), parameter);
      numbers.put(parameter.id(), parameter.defaults());
    }
    for (Option option : rule.options()) {
      choices.put(option.id(), option.choices().getFirst().id());
    }
    return new Values(rule, convention, parameters, numbers, choices);
  }

  /// Whose habits are followed.
  public Convention convention() {
    return convention;
  }

  /// These values with one number, or one number for each channel or element, changed. An empty
  /// list is `none`.
  ///
  /// @throws IllegalArgumentException when there is no such parameter, or a number lies outside its
  ///   range
  public Values with(String id, List<Double> value) {
    Parameter parameter = parameters.get(id);
    if (parameter == null) {
      throw noSuch(id);
    }
    if (value.isEmpty() && parameter.extent() != Extent.ONE_OR_NONE) {
      throw new IllegalArgumentException(id + " needs a number");
    }
    boolean one = parameter.extent() == Extent.ONE || parameter.extent() == Extent.ONE_OR_NONE;
    if (one && value.size() > 1) {
      throw new IllegalArgumentException("%s is one number, not %d".formatted(id, value.size()));
    }
    for (double number : value) {
      if (!parameter.accepted().contains(number)) {
        throw new IllegalArgumentException(
            "%s must lie between %s and %s, not %s"
                .formatted(
                    id,
                    parameter.text(parameter.accepted().low()),
                    parameter.text(parameter.accepted().high()),
                    parameter.text(number)));
      }
      if (parameter.scale() == Scale.WHOLE && number != Math.rint(number)) {
        throw new IllegalArgumentException(id + " must be a whole number, not " + number);
      }
    }
    Map<String, List<Double>> changed = new LinkedHashMap<>(numbers);
    changed.put(id, List.copyOf(value));
    return new Values(rule, convention, parameters, changed, choices);
  }

  /// These values with one of them changed to a single number.
  public Values with(String id, double value) {
    return with(id, List.of(value));
  }

  /// These values with an option chosen.
  ///
  /// @throws IllegalArgumentException when there is no such option or choice
  public Values with(String id, String choice) {
    Option option =
        rule.options().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> noSuch(id));
    Map<String, String> changed = new LinkedHashMap<>(choices);
    changed.put(id, option.item(choice).id());
    return new Values(rule, convention, parameters, numbers, changed);
  }

  /// These values with one changed as it is typed: `1e-5`, `0.485,0.456,0.406`, `none`, or the name
  /// of a choice.
  public Values set(String id, String text) {
    if (choices.containsKey(id)) {
      return with(id, text.strip());
    }
    return with(id, text.strip().equalsIgnoreCase("none") ? List.of() : parse(text));
  }

  /// The value of a parameter for a channel.
  public double get(String id, int channel) {
    int place = 0;
    while (!ids[place].equals(id)) {
      place++;
    }
    double[] row = rows[place];
    return row[row.length == 1 ? 0 : channel];
  }

  /// The value of a parameter that has one for all channels.
  public double get(String id) {
    return get(id, 0);
  }

  /// All values of a parameter: one, one a channel, one an element, or none; null where there is no
  /// such parameter.
  public List<Double> all(String id) {
    return numbers.get(id);
  }

  /// True when an option stands on a choice.
  public boolean is(String id, String choice) {
    return choice.equals(choices.get(id));
  }

  /// What is chosen of an option; null where there is no such option.
  public String choice(String id) {
    return choices.get(id);
  }

  /// These values for images with this many channels: of a parameter with more, the first ones; one
  /// with fewer keeps them, and the channels that are new get what a window opens it with.
  /// Constants that are known for some channels only are not made up for others.
  public Values forChannels(int channels) {
    Map<String, List<Double>> fitting = new LinkedHashMap<>(numbers);
    fitting.replaceAll((id, value) -> forChannels(id, value, channels));
    return new Values(rule, convention, parameters, fitting, choices);
  }

  private List<Double> forChannels(String id, List<Double> value, int channels) {
    if (value.size() >= channels) {
      return value.subList(0, channels);
    }
    if (value.size() < 2 || parameters.get(id).defaults().size() > 1) {
      return value;
    }
    List<Double> longer = new ArrayList<>(value);
    longer.addAll(Collections.nCopies(channels - value.size(), rule.opening().all(id).getFirst()));
    return List.copyOf(longer);
  }

  /// Refuses numbers that somebody wrote for other images, which [#forChannels] would cut or go on
  /// with in silence. What is as it opens is not looked at: the first of three constants may stand
  /// for gray.
  ///
  /// @param channels of the images
  /// @throws IllegalArgumentException when a parameter has another number of values; its message is
  ///   a sentence for people
  public void checkWritten(int channels) {
    parameters.forEach((id, parameter) -> {
      int given = numbers.get(id).size();
      if (given > 1 && given != channels && !numbers.get(id).equals(parameter.defaults())) {
        throw new IllegalArgumentException(wrongCount(id, given, channels));
      }
    });
  }

  /// Checks that every parameter has one value, or one for each of these channels.
  ///
  /// @throws Refusal when one has another number of values
  void checkChannels(BatchSize size) {
    check(size, Optional.empty());
  }

  /// Checks that every parameter has one value, one for each channel, or one for each element of an
  /// image where that is allowed.
  ///
  /// @throws Refusal when one has another number of values
  void checkShape(Shape shape) {
    check(BatchSize.of(shape), Optional.of(shape));
  }

  private void check(BatchSize size, Optional<Shape> shape) {
    int channels = size.channels();
    rule.check(this);
    parameters.forEach((id, parameter) -> {
      int given = numbers.get(id).size();
      boolean elements =
          parameter.extent() == Extent.ELEMENT && shape.isPresent() && given == shape.get().image();
      if (given > 1 && given != channels && !elements) {
        throw new Refusal(wrongCount(id, given, channels), rule.torchOnChannels(id, given, size));
      }
    });
  }

  private static String wrongCount(String id, int given, int channels) {
    return "%s has %d values, but the images have %d %s: give one for all, or one a channel"
        .formatted(id, given, channels, channels == 1 ? "channel" : "channels");
  }

  /// The parameters that have a value for each element of an image of these channels.
  List<String> elementwise(int channels) {
    return parameters.values().stream()
        .filter(parameter -> parameter.extent() == Extent.ELEMENT)
        .map(Parameter::id)
        .filter(id -> numbers.get(id).size() > 1 && numbers.get(id).size() != channels)
        .toList();
  }

  /// The same for one element of an image: of parameters that have a value for each, its own.
  ///
  /// @param shape one that these values fit
  Values ofElement(Shape shape, int c, int h, int w) {
    Values own = this;
    for (String id : elementwise(shape.c())) {
      own = own.with(id, List.of(numbers.get(id).get(shape.offset(0, c, h, w))));
    }
    return own;
  }

  /// The parameters, in the order of the rule, with the defaults of the convention.
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /// Numbers by parameter, in the order of the rule.
  public Map<String, List<Double>> numbers() {
    return new LinkedHashMap<>(numbers);
  }

  /// Choices by option, in the order of the rule.
  public Map<String, String> choices() {
    return new LinkedHashMap<>(choices);
  }

  /// Reads `1e-5` or `0.485,0.456,0.406`.
  ///
  /// @throws IllegalArgumentException when something in it is not a finite number
  public static List<Double> parse(String text) {
    List<Double> result = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      // Java would also take 1f, 1d and 0x1p3.
      if (!NUMBER.matcher(part.strip()).matches()) {
        throw new IllegalArgumentException("'" + part.strip() + "' is not a number");
      }
      double number = Double.parseDouble(part.strip());
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("'" + part.strip() + "' is not a finite number");
      }
      result.add(number);
    }
    return List.copyOf(result);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values that
        && convention == that.convention
        && numbers.equals(that.numbers)
        && choices.equals(that.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numbers, choices);
  }

  @Override
  public String toString() {
    return Stream.concat(
            choices.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
            numbers.entrySet().stream().map(entry -> entry.getKey() + "=" + text(entry.getValue())))
        .collect(Collectors.joining(" "));
  }

  /// Numbers as they are typed: `1e-5`, `0.485,0.456,0.406`, `none`.
  static String text(List<Double> value) {
    return value.isEmpty()
        ? "none"
        : value.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private IllegalArgumentException noSuch(String id) {
    String known =
        Stream.concat(choices.keySet().stream(), numbers.keySet().stream())
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "there is no parameter '"
            + id
            + "'; this method has "
            + (known.isEmpty() ? "none" : known));
  }
}
