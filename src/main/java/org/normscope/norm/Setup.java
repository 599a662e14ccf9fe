package org.normscope.norm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// A method as it is set up: all that is needed to apply it.
///
/// @param method which one
/// @param over what shares its statistic
/// @param values its convention, options and parameters
public record Setup(Method method, Over over, Values values) {
  private static final String OVER = "over";
  private static final String CONVENTION = "convention";
  private static final String PRESET = "preset";

  /// With every default of the method.
  public static Setup defaults(Method method) {
    return new Setup(method, method.overs().getFirst(), Values.defaults(method.rule()));
  }

  /// As a window opens it: like the defaults, unless they do nothing.
  public static Setup opening(Method method) {
    return defaults(method).with(method.rule().opening());
  }

  /// As a window opens it where there are so many channels.
  ///
  /// @param channels C
  public static Setup opening(Method method, int channels) {
    return defaults(method).with(method.rule().suited(method.rule().opening(), channels));
  }

  /// The defaults, changed as typed: `over`, `convention`, `preset`, and the method's own options
  /// and parameters. The order does not matter: convention and preset go first, since they set
  /// several.
  ///
  /// @throws IllegalArgumentException when the method has no such setting, or not with this value
  public static Setup of(Method method, Map<String, String> settings) {
    Map<String, String> rest = new LinkedHashMap<>(settings);
    Setup setup = defaults(method);
    for (String first : List.of(CONVENTION, PRESET)) {
      String text = rest.remove(first);
      if (text != null) {
        setup = setup.set(first, text);
      }
    }
    for (Map.Entry<String, String> setting : rest.entrySet()) {
      setup = setup.set(setting.getKey(), setting.getValue());
    }
    method.rule().check(setup.values);
    return setup;
  }

  /// All that it is set up with, as it would be typed: [#of] of the method and these gives the same
  /// setup.
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!over.id().isEmpty()) {
      settings.put(OVER, over.id());
    }
    settings.put(CONVENTION, values.convention().id());
    settings.putAll(values.choices());
    for (Parameter parameter : method.rule().parameters(values.convention())) {
      List<Double> all = values.all(parameter.id());
      settings.put(
          parameter.id(),
          all.isEmpty() ? "none" : String.join(",", all.stream().map(String::valueOf).toList()));
    }
    return settings;
  }

  /// With one setting changed as it is typed.
  ///
  /// @throws IllegalArgumentException when the method has no such setting, or not with this value
  public Setup set(String key, String text) {
    return switch (key) {
      case OVER -> with(method.over(text.strip()));
      case CONVENTION -> with(Values.defaults(method.rule(), Convention.of(text.strip())));
      case PRESET -> with(preset(text.strip()));
      default -> with(values.set(key, text));
    };
  }

  /// With another choice of what shares a statistic.
  public Setup with(Over newOver) {
    return new Setup(method, newOver, values);
  }

  /// With other values.
  public Setup with(Values newValues) {
    return new Setup(method, over, newValues);
  }

  /// With the numbers of a preset.
  public Setup with(Preset preset) {
    Values changed = values;
    for (Map.Entry<String, List<Double>> number : preset.numbers().entrySet()) {
      changed = changed.with(number.getKey(), number.getValue());
    }
    return with(changed);
  }

  /// What shares a statistic.
  public SharedAxes axes() {
    return method.rule().axes(over.axes(), values);
  }

  /// True when each plane is mapped by one straight line, so that counts are enough; otherwise the
  /// method looks at pixels.
  ///
  /// @param channels of the images
  public boolean line(int channels) {
    return axes().wholePlanes() && values.elementwise(channels).isEmpty();
  }

  /// True when all images of a channel are mapped by the same line.
  public boolean oneLinePerChannel() {
    SharedAxes axes = axes();
    return !axes.any() || (axes.over().contains(Axis.N) && axes.coupled().isEmpty());
  }

  /// The formula, y = ...
  public Formula formula() {
    return method.rule().formula(axes(), values);
  }

  private Preset preset(String id) {
    List<Preset> presets = method.rule().presets();
    return presets.stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                presets.isEmpty()
                    ? method.id() + " has no presets"
                    : "preset must be one of "
                        + String.join(", ", presets.stream().map(Preset::id).toList())));
  }
}
