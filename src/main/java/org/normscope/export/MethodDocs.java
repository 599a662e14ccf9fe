package org.normscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.normscope.norm.Option;
import org.normscope.norm.Over;
import org.normscope.norm.Parameter;
import org.normscope.norm.Setup;
import org.normscope.norm.Source;

/// The methods as documentation, made from the registry: formula, shared axes, parameters with
/// their shapes and units, conventions, names elsewhere, papers.
public final class MethodDocs {
  private MethodDocs() {}

  /// A Markdown table a family.
  public static String markdown() {
    StringBuilder text = new StringBuilder();
    for (Family family : Family.values()) {
      text.append(
          """
          **%s**

          | method | formula | one statistic over | parameters | elsewhere |
          | --- | --- | --- | --- | --- |
          """
              .formatted(family.title()));
      for (Method method : Method.values()) {
        if (method.family() == family) {
          text.append(row(method));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String row(Method method) {
    return "| `%s` %s. %s | `%s` | %s | %s | %s |\n"
        .formatted(
            method.id(),
            method.fullName(),
            method.summary(),
            Setup.defaults(method).formula().text(),
            overs(method),
            settings(method),
            elsewhere(method.source()));
  }

  private static String overs(Method method) {
    return method.overs().stream()
        .map(over -> (over.id().isEmpty() ? "" : "`over=" + over.id() + "` ") + axes(method, over))
        .collect(Collectors.joining("<br>"));
  }

  /// What shares a statistic, in symbols: `N·H·W`, `H·W, compared across C`, `nothing`.
  static String axes(Method method, Over over) {
    Setup setup = Setup.defaults(method).with(over);
    String axes = setup.axes().any() ? setup.axes().symbol() : "nothing";
    String coupled =
        setup.axes().coupled().stream().map(Enum::name).collect(Collectors.joining("·"));
    return axes
        + (setup.axes().wholeDataset() ? " of the dataset" : "")
        + (coupled.isEmpty() ? "" : ", compared across " + coupled)
        + (setup.axes().wholePlanes() ? "" : " (looks at pixels)");
  }

  private static String settings(Method method) {
    List<String> settings = new ArrayList<>();
    method.rule().conventions().stream()
        .skip(1)
        .findFirst()
        .ifPresent(_ -> settings.add("`convention` = " + conventions(method)));
    for (Option option : method.rule().options()) {
      settings.add(
          "`%s` = %s"
              .formatted(
                  option.id(),
                  option.choices().stream()
                      .map(Option.Item::id)
                      .collect(Collectors.joining(", "))));
    }
    if (!method.rule().presets().isEmpty()) {
      settings.add(
          "`preset` = "
              + method.rule().presets().stream()
                  .map(preset -> preset.id())
                  .collect(Collectors.joining(", ")));
    }
    for (Parameter parameter : Setup.defaults(method).values().parameters()) {
      settings.add(parameter(parameter));
    }
    return settings.isEmpty() ? "none" : String.join("<br>", settings);
  }

  private static String conventions(Method method) {
    return method.rule().conventions().stream()
        .map(convention -> convention.id())
        .collect(Collectors.joining(", "));
  }

  private static String parameter(Parameter parameter) {
    return "`%s` = %s (%s; %s)"
        .formatted(
            parameter.id(),
            parameter.defaults().isEmpty()
                ? "none"
                : parameter.defaults().stream()
                    .map(MethodDocs::number)
                    .collect(Collectors.joining(",")),
            parameter.extent().shape(),
            parameter.unit().text());
  }

  private static String elsewhere(Source source) {
    return Stream.of(code(source.pytorch()), code(source.keras()), source.paper())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("<br>"));
  }

  private static String code(String name) {
    return name.isEmpty() ? "" : "`" + name + "`";
  }

  /// A number as people write it: 1, 0.75, 1e-5.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.valueOf((long) value);
    }
    return String.valueOf(value).replace(".0E", "e").replace("E", "e");
  }

  /// Columns for a terminal: id, what shares a statistic, formula; then the settings of each.
  public static String text() {
    StringBuilder text = new StringBuilder();
    for (Method method : Method.values()) {
      text.append(
          """
          %s  %s
            %s
            %s
            stat: %s
          """
              .formatted(
                  method.id(),
                  method.fullName(),
                  method.summary(),
                  Setup.defaults(method).formula().text(),
                  overs(method).replace("<br>", "; ").replace("`", "")));
      String settings = settings(method).replace("<br>", "; ").replace("`", "");
      if (!settings.equals("none")) {
        text.append("  set:  ").append(settings).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
