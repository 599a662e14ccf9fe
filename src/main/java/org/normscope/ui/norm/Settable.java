package org.normscope.ui.norm;

import java.util.List;
import java.util.stream.Stream;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Option;
import org.normscope.norm.Over;
import org.normscope.norm.Parameter;
import org.normscope.norm.Preset;
import org.normscope.norm.Rule;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;

/// What there is to set for a method as it stands, all of it from the method's declaration. Rows
/// are built anew when this changes, and not when a number does.
///
/// @param method which one
/// @param convention whose defaults it has
/// @param overs choices of what shares a statistic; empty where there is none
/// @param options choices that do something
/// @param parameters numbers that do something
/// @param channels names of the channels that a parameter may have a value for
record Settable(
    Method method,
    Convention convention,
    List<Over> overs,
    List<Option> options,
    List<Parameter> parameters,
    List<String> channels) {

  static Settable of(Setup setup, List<String> channels) {
    Rule rule = setup.method().rule();
    Values values = setup.values();
    List<Over> overs = setup.method().overs();
    return new Settable(
        setup.method(),
        values.convention(),
        overs.size() > 1 ? overs : List.of(),
        rule.options().stream().filter(option -> matters(option, rule, values)).toList(),
        values.parameters().stream()
            .filter(parameter -> rule.actsOnResult(parameter.id(), values))
            .toList(),
        List.copyOf(channels));
  }

  List<Convention> conventions() {
    List<Convention> all = method.rule().conventions();
    return all.size() > 1 ? all : List.of();
  }

  /// True when there is nothing to set.
  boolean isEmpty() {
    return overs.isEmpty() && options.isEmpty() && parameters.isEmpty();
  }

  List<Preset> presets() {
    return method.rule().presets();
  }

  /// The preset whose numbers these are; null when they are somebody's own.
  static Preset presetOf(Setup setup) {
    return setup.method().rule().presets().stream()
        .filter(preset -> setup.with(preset).equals(setup))
        .findFirst()
        .orElse(null);
  }

  /// Yes or no.
  static boolean isYesNo(Option option) {
    return option.choices().stream()
        .map(Option.Item::id)
        .sorted()
        .toList()
        .equals(List.of("false", "true"));
  }

  // What was changed stays, so that it can be changed back; and of two options that do nothing
  // without each other both are offered.
  private static boolean matters(Option option, Rule rule, Values values) {
    boolean changed = !values.is(option.id(), option.choices().getFirst().id());
    return changed || rule.actsOnResult(option.id(), values) || wakesAnother(option, rule, values);
  }

  private static boolean wakesAnother(Option option, Rule rule, Values values) {
    return option.choices().stream()
        .map(item -> values.with(option.id(), item.id()))
        .anyMatch(other ->
            Stream.concat(
                    rule.options().stream().map(Option::id),
                    values.parameters().stream().map(Parameter::id))
                .filter(id -> !id.equals(option.id()))
                .anyMatch(id -> rule.actsOnResult(id, other) && !rule.actsOnResult(id, values)));
  }
}
