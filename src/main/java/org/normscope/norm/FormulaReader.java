package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.normscope.norm.Formula.Fenced;
import org.normscope.norm.Formula.Fraction;
import org.normscope.norm.Formula.Root;
import org.normscope.norm.Formula.Row;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Formula.Sign;

/// Reads a typeset formula as what it says: sums of products, with a number for each quantity. So
/// what is shown with numbers is the very formula that is shown with letters.
final class FormulaReader {
  private final Function<Formula, Double> numbers;
  private List<Formula> parts = List.of();
  private int at;

  private FormulaReader(Function<Formula, Double> numbers) {
    this.numbers = numbers;
  }

  /// What stands right of the equals sign.
  ///
  /// @param numbers the number of a quantity, which may have an index and a square
  static Expression read(Formula formula, Function<Formula, Double> numbers) {
    List<Formula> all = flat(formula);
    int equals = all.indexOf(Formula.sign("="));
    return new FormulaReader(numbers).sum(all.subList(equals + 1, all.size()));
  }

  // The equals sign may stand in a row of its own, with more terms behind it.
  private static List<Formula> flat(Formula formula) {
    return formula instanceof Row row
        ? row.parts().stream().flatMap(part -> flat(part).stream()).toList()
        : List.of(formula);
  }

  private static List<Formula> parts(Formula formula) {
    return formula instanceof Row row ? row.parts() : List.of(formula);
  }

  private Expression sum(List<Formula> row) {
    List<Formula> outerParts = parts;
    int outerAt = at;
    parts = row;
    at = 0;
    Expression result = sum();
    if (at < parts.size()) {
      throw new IllegalArgumentException("not a formula with numbers: " + new Row(row).text());
    }
    parts = outerParts;
    at = outerAt;
    return result;
  }

  private Expression sum() {
    List<Expression.Sum.Term> terms = new ArrayList<>();
    boolean minus = take("−");
    terms.add(new Expression.Sum.Term(minus, product()));
    while (at < parts.size()) {
      if (take("+")) {
        terms.add(new Expression.Sum.Term(false, product()));
      } else if (take("−")) {
        terms.add(new Expression.Sum.Term(true, product()));
      } else {
        break;
      }
    }
    return terms.size() == 1 && !minus ? terms.getFirst().of() : new Expression.Sum(terms);
  }

  private Expression product() {
    List<Expression> factors = new ArrayList<>();
    while (at < parts.size() && !isSign("+") && !isSign("−") && !isSign(")")) {
      factors.add(factor(parts.get(at++)));
    }
    return factors.size() == 1 ? factors.getFirst() : new Expression.Product(factors);
  }

  private Expression factor(Formula part) {
    return switch (part) {
      case Sign(String sign) when sign.equals("(") -> {
        Expression inside = sum();
        take(")");
        yield inside;
      }
      case Row row -> sum(row.parts());
      case Fraction(Formula above, Formula below) ->
          new Expression.Quotient(sum(parts(above)), sum(parts(below)));
      case Root(Formula of) -> new Expression.Root(sum(parts(of)));
      case Fenced(_, Formula body, _) -> sum(parts(body));
      case Script(Fenced base, _, Formula above) ->
          new Expression.Power(factor(base), sum(parts(above)));
      default -> new Expression.Num(numbers.apply(part));
    };
  }

  private boolean isSign(String sign) {
    return parts.get(at).equals(Formula.sign(sign));
  }

  private boolean take(String sign) {
    boolean there = at < parts.size() && isSign(sign);
    if (there) {
      at++;
    }
    return there;
  }
}
