package org.normscope.ui.norm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.stats.Moments;

/// A column of numbers of the table.
///
/// @param head what stands over it
/// @param value its number of a line
/// @param text the same as it is written
record NumberColumn(
    String head,
    ToDoubleFunction<NumbersModel.Line> value,
    Function<NumbersModel.Line, String> text) {
  // As long as any that is no plain number.
  private static final String LONG = "−0.000e−00";

  /// All of them, from left to right.
  ///
  /// @param unit of the values before
  static List<NumberColumn> all(Supplier<Unit> unit) {
    Function<NumbersModel.Line, Moments> before = line -> line.row().before();
    Function<NumbersModel.Line, Moments> after = line -> line.row().after();
    Supplier<Unit> none = () -> Unit.NORMALIZED;
    return List.of(
        new NumberColumn(
            "n",
            line -> line.row().before().count(),
            line -> Numbers.count(line.row().before().count())),
        of("mean", before, Moments::mean, unit),
        of("std", before, Moments::std, unit),
        of("mean after", after, Moments::mean, none),
        of("std after", after, Moments::std, none),
        of("min after", after, Moments::min, none),
        of("max after", after, Moments::max, none));
  }

  private static NumberColumn of(
      String head,
      Function<NumbersModel.Line, Moments> when,
      ToDoubleFunction<Moments> figure,
      Supplier<Unit> unit) {
    return new NumberColumn(
        head,
        line -> figure.applyAsDouble(when.apply(line)),
        line -> {
          Moments moments = when.apply(line);
          return Numbers.among(moments.largest(), figure.applyAsDouble(moments), unit.get());
        });
  }

  /// Its number of a line, as it is written.
  String text(NumbersModel.Line line) {
    return text.apply(line);
  }

  /// The longest of its numbers, as it is written; see [#ends]. Where decimals say nothing of one
  /// of these, others may be as long as that gets.
  String longest(List<NumbersModel.Line> lines) {
    return ends(lines).stream()
        .map(this::text)
        .map(written -> written.contains("e") ? LONG : written)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// The lines that tell how long its numbers get: with as many decimals for all of them that is
  /// the least or the greatest, or the smallest but zero, so no other one of thousands has to be
  /// written to know it.
  List<NumbersModel.Line> ends(List<NumbersModel.Line> lines) {
    Comparator<NumbersModel.Line> order = Comparator.comparingDouble(value);
    Comparator<NumbersModel.Line> size =
        Comparator.comparingDouble(line -> Math.abs(value.applyAsDouble(line)));
    return Stream.of(
            lines.stream().min(order),
            lines.stream().max(order),
            lines.stream().filter(line -> value.applyAsDouble(line) != 0).min(size))
        .flatMap(Optional::stream)
        .toList();
  }
}
