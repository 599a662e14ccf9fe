package org.normscope.export.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers of one export: in the scale and the order that the format's readers expect, with the
/// digits that were asked for.
///
/// @param stats what is exported
/// @param format for whom
/// @param options how
public record Sheet(ExportedStats stats, ExportFormat format, ExportOptions options) {

  /// The order of the channels.
  public ChannelOrder order() {
    if (options.order().isPresent()) {
      return options.order().get();
    }
    return stats.rgb() ? format.order() : ChannelOrder.RGB;
  }

  /// Places of the exported channels in the statistics.
  List<Integer> places() {
    return order().places(stats);
  }

  /// How many channels are exported.
  int channels() {
    return places().size();
  }

  /// Names of the channels, in order.
  List<String> names() {
    return order() == ChannelOrder.GRAY
        ? List.of("gray")
        : places().stream().map(stats.channels()::get).toList();
  }

  /// True when blue comes first.
  boolean bgr() {
    return order() == ChannelOrder.BGR;
  }

  /// What white is.
  double white() {
    return format.scale().white(stats.from());
  }

  /// Means in the scale of the format.
  double[] mean() {
    return scaled(white(), c -> stats.stats().channels().get(c).mean());
  }

  /// Stds in the scale of the format.
  double[] std() {
    return scaled(white(), c -> options.std().of(stats.stats(), c));
  }

  /// Squares of the stds.
  double[] variance() {
    return Arrays.stream(std()).map(std -> std * std).toArray();
  }

  /// Another figure of each channel, times the scale.
  double[] scaled(double scale, ChannelFigure figure) {
    return places().stream().mapToDouble(place -> scale * figure.of(place)).toArray();
  }

  /// A figure of a channel, by its place in the statistics.
  @FunctionalInterface
  interface ChannelFigure {
    double of(int place);
  }

  /// A number with the digits that were asked for, as Python, JSON and YAML read it.
  String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("there is a number that is not finite");
    }
    if (value == 0) {
      return "0.0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value));
    if (options.digits() > 0) {
      decimal = decimal.round(new MathContext(options.digits(), RoundingMode.HALF_EVEN));
    }
    double magnitude = Math.abs(value);
    if (magnitude < 1e-6 || magnitude >= 1e15) {
      // YAML wants a point before the exponent, and a sign in it.
      String text = String.valueOf(decimal.doubleValue()).replace("E", "e");
      return text.contains("e-") ? text : text.replace("e", "e+");
    }
    decimal = decimal.stripTrailingZeros();
    return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
  }

  /// Numbers with commas between.
  String numbers(double... values) {
    return numbers(", ", values);
  }

  /// Numbers with something between.
  String numbers(String between, double... values) {
    return Arrays.stream(values).mapToObj(this::number).collect(Collectors.joining(between));
  }

  /// Numbers as a list of Python or JSON.
  String list(double... values) {
    return "[" + numbers(values) + "]";
  }

  /// What the numbers are, in a line of words.
  String unitLine(String formula) {
    return format.scale().words(stats.from())
        + ", "
        + (channels() == 1 ? names().getFirst() : String.join(", ", names()))
        + (bgr() ? " (BGR: reordered)" : "")
        + "; std "
        + options.std().words()
        + ": "
        + formula;
  }

  /// The provenance and the formula as comments.
  ///
  /// @param mark what begins a comment: `# `
  String comment(String mark, String formula) {
    StringBuilder text = new StringBuilder();
    List<String> lines = stats.from().lines();
    // Names stand on the third line at the earliest: Python looks for its coding on the first two.
    text.append(mark).append(Escapes.line(lines.getFirst())).append('\n');
    text.append(mark).append(Escapes.line(unitLine(formula))).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      text.append(mark).append(Escapes.line(line)).append('\n');
    }
    String warning = options.std().warning();
    if (!warning.isEmpty()) {
      text.append(mark).append("Warning: ").append(warning).append('\n');
    }
    return text.toString();
  }
}
