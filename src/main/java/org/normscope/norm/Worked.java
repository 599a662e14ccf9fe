package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.normscope.norm.Formula.Changeable;
import org.normscope.norm.Formula.Hat;
import org.normscope.norm.Formula.Operator;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Formula.Variable;
import org.normscope.stats.Moments;

/// A method's formula with the numbers of one group filled in, and one value carried through it by
/// hand. It is worked out from the formula as it is shown, not from the code that normalizes, so
/// each checks the other.
///
/// @param setup the method
/// @param group the moments of the group that the value belongs to; null where nothing is shared
/// @param coupling what the group is compared with
/// @param channel channel of the value, from 0
/// @param x the value before
public record Worked(Setup setup, Moments group, Coupling coupling, int channel, double x) {

  /// A quantity of the formula and its number.
  ///
  /// @param symbol as in the formula
  /// @param value its number
  public record Quantity(Formula symbol, double value) {}

  /// The value after, by the formula.
  public double value() {
    return expression().value();
  }

  /// The quantities of the formula in the order in which they appear, each once; not the value
  /// itself.
  public List<Quantity> quantities() {
    List<Quantity> found = new ArrayList<>();
    FormulaReader.read(
        setup.formula(),
        symbol -> {
          double number = number(symbol);
          boolean known = found.stream().anyMatch(each -> each.symbol().equals(symbol));
          if (!known && !symbol.equals(Formula.variable("x"))) {
            found.add(new Quantity(symbol, number));
          }
          return number;
        });
    return List.copyOf(found);
  }

  /// The formula line by line as one would work it out by hand: with its numbers filled in first,
  /// `y = ` and one number last.
  ///
  /// @param print writes a number
  public List<Formula> lines(DoubleFunction<String> print) {
    List<Formula> lines = new ArrayList<>();
    Expression now = expression();
    lines.add(line(now, print));
    while (!(now instanceof Expression.Num)) {
      now = now.step();
      lines.add(line(now, print));
    }
    return List.copyOf(lines);
  }

  private static Formula line(Expression right, DoubleFunction<String> print) {
    return Formula.row(Formula.variable("y"), Formula.sign("="), right.formula(print));
  }

  private Expression expression() {
    return FormulaReader.read(setup.formula(), this::number);
  }

  private double number(Formula symbol) {
    return switch (symbol) {
      case Variable(String name) -> name.equals("x") ? x : statistic(name, false);
      case Changeable(String name) -> parameter(name);
      case Script(Variable(String name), _, Formula above) ->
          statistic(name, !Formula.isAbsent(above));
      case Script(Changeable(String name), _, _) -> parameter(name);
      case Script(Hat(Changeable(String name)), _, _) ->
          parameter(name.equals("μ") ? "running_mean" : "running_var");
      case Operator(String name, _, _, Formula body) -> compared(name, body);
      default -> throw unknown(symbol.text());
    };
  }

  private double statistic(String name, boolean squared) {
    return switch (name) {
      case "μ" -> group.mean();
      case "σ" -> squared ? group.variance() : group.std();
      case "s" -> squared ? group.sampleVariance() : Math.sqrt(group.sampleVariance());
      case "q" -> group.meanSquare();
      case "g" -> group.norm();
      case "min" -> group.min();
      case "max" -> group.max();
      default -> throw unknown(name);
    };
  }

  private double parameter(String symbol) {
    for (Parameter parameter : setup.method().rule().parameters(setup.values().convention())) {
      if (parameter.symbol().equals(symbol)) {
        return setup.values().get(parameter.id(), channel);
      }
    }
    throw unknown(symbol);
  }

  // A mean over what the group is compared with, or a sum over the group's own values.
  private double compared(String name, Formula body) {
    if (name.equals("Σ")) {
      return group.count() * group.meanSquare();
    }
    return body.text().startsWith("μ") ? coupling.center() : coupling.size();
  }

  private static IllegalArgumentException unknown(String symbol) {
    return new IllegalArgumentException("no number is known for " + symbol);
  }
}
