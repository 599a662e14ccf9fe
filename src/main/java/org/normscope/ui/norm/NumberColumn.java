package org.normscope.ui.norm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;

/// A column of numbers of the table.
///
/// @param head what stands over it
/// @param value its number of a line
/// @param written how a number is written
record NumberColumn(
    String head, ToDoubleFunction<NumbersModel.Line> value, DoubleFunction<String> written) {

  /// All of them, from left to right.
  ///
  /// @param unit of the values before
  static List<NumberColumn> all(Supplier<Unit> unit) {
    DoubleFunction<String> before = value -> Numbers.value(value, unit.get());
    DoubleFunction<String> after = Numbers::normalized;
    return List.of(
        new NumberColumn(
            "n", line -> line.row().before().count(), value -> Numbers.count((long) value)),
        new NumberColumn("mean", line -> line.row().before().mean(), before),
        new NumberColumn("std", line -> line.row().before().std(), before),
        new NumberColumn("mean after", line -> line.row().after().mean(), after),
        new NumberColumn("std after", line -> line.row().after().std(), after),
        new NumberColumn("min after", line -> line.row().after().min(), after),
        new NumberColumn("max after", line -> line.row().after().max(), after));
  }

  /// Its number of a line, as it is written.
  String text(NumbersModel.Line line) {
    return written.apply(value.applyAsDouble(line));
  }

  /// The longest of its numbers, as it is written: with as many decimals for all of them that is
  /// the least or the greatest, so no other one of thousands has to be written to know it.
  String longest(List<NumbersModel.Line> lines) {
    return ends(lines).stream()
        .map(this::text)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// The lines with its least and its greatest number; none of none.
  List<NumbersModel.Line> ends(List<NumbersModel.Line> lines) {
    Comparator<NumbersModel.Line> order = Comparator.comparingDouble(value);
    return Stream.of(lines.stream().min(order), lines.stream().max(order))
        .flatMap(Optional::stream)
        .toList();
  }
}
