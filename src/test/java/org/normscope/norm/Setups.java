package org.normscope.norm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Setups for laws that hold for every method.
public final class Setups {
  private Setups() {}

  /// Every method with every choice of its axes, conventions and options, with group norm's groups,
  /// and with numbers that do something: gamma and beta away from what they are at first, one a
  /// channel.
  public static Stream<Setup> all() {
    return Arrays.stream(Method.values())
        .flatMap(Setups::of)
        .flatMap(Setups::grouped)
        .map(Setups::moved);
  }

  private static Stream<Setup> of(Method method) {
    return method.rule().conventions().stream()
        .map(convention -> Setup.defaults(method).set("convention", convention.id()))
        .flatMap(setup -> method.overs().stream().map(setup::with))
        .flatMap(setup -> chosen(setup, method.rule().options()));
  }

  private static Stream<Setup> grouped(Setup setup) {
    return setup.values().all("num_groups") == null
        ? Stream.of(setup)
        : Stream.of(setup, setup.set("num_groups", "3"));
  }

  private static Stream<Setup> chosen(Setup setup, List<Option> options) {
    Stream<Setup> setups = Stream.of(setup);
    for (Option option : options) {
      setups =
          setups.flatMap(each ->
              option.choices().stream()
                  .map(item -> each.with(each.values().with(option.id(), item.id()))));
    }
    return setups;
  }

  private static Setup moved(Setup setup) {
    Values values = setup.values();
    for (Parameter parameter : values.parameters()) {
      values =
          switch (parameter.id()) {
            case "gamma" -> values.with("gamma", List.of(1.25, -0.5, 2.0));
            case "beta" ->
                parameter.extent() == Parameter.Extent.ONE
                    ? values
                    : values.with("beta", List.of(0.25, 0.0, -1.5));
            case "alpha" -> values.with("alpha", 0.7);
            case "running_mean" -> values.with("running_mean", List.of(0.4, 0.5, 0.6));
            case "running_var" -> values.with("running_var", List.of(0.1, 0.05, 0.02));
            default -> values;
          };
    }
    return setup.with(values);
  }
}
