package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A formula whose quantities are numbers: it has a value, and can be worked out step by step as
/// one would by hand, innermost first.
sealed interface Expression {
  /// What it comes to.
  double value();

  /// The next line by hand: what has only numbers in it becomes one number.
  Expression step();

  /// As a formula with its numbers printed.
  Formula formula(DoubleFunction<String> print);

  /// A number.
  record Num(double value) implements Expression {
    @Override
    public Expression step() {
      return this;
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      return Formula.sign(print.apply(value));
    }
  }

  /// Terms that are added, or taken away.
  record Sum(List<Term> terms) implements Expression {
    /// One term.
    record Term(boolean minus, Expression of) {
      double value() {
        return minus ? -of.value() : of.value();
      }
    }

    @Override
    public double value() {
      return terms.stream().mapToDouble(Term::value).reduce(0, Double::sum);
    }

    @Override
    public Expression step() {
      return terms.stream().allMatch(term -> term.of instanceof Num)
          ? new Num(value())
          : new Sum(terms.stream().map(term -> new Term(term.minus, term.of.step())).toList());
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      List<Formula> parts = new ArrayList<>();
      for (Term term : terms) {
        if (!parts.isEmpty() || term.minus) {
          parts.add(Formula.sign(term.minus ? "−" : "+"));
        }
        parts.add(parts.isEmpty() ? term.of.formula(print) : bracketed(term.of, print));
      }
      return new Formula.Row(parts);
    }
  }

  /// Factors.
  record Product(List<Expression> factors) implements Expression {
    @Override
    public double value() {
      return factors.stream().mapToDouble(Expression::value).reduce(1, (a, b) -> a * b);
    }

    @Override
    public Expression step() {
      return factors.stream().allMatch(Num.class::isInstance)
          ? new Num(value())
          : new Product(factors.stream().map(Expression::step).toList());
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      List<Formula> parts = new ArrayList<>();
      for (Expression factor : factors) {
        if (!parts.isEmpty()) {
          parts.add(Formula.sign("×"));
        }
        parts.add(parts.isEmpty() ? factor.formula(print) : bracketed(factor, print));
      }
      return new Formula.Row(parts);
    }
  }

  /// One above the other.
  record Quotient(Expression above, Expression below) implements Expression {
    @Override
    public double value() {
      return above.value() / below.value();
    }

    @Override
    public Expression step() {
      return above instanceof Num && below instanceof Num
          ? new Num(value())
          : new Quotient(above.step(), below.step());
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      return Formula.fraction(above.formula(print), below.formula(print));
    }
  }

  /// A square root.
  record Root(Expression of) implements Expression {
    @Override
    public double value() {
      return Math.sqrt(of.value());
    }

    @Override
    public Expression step() {
      return of instanceof Num ? new Num(value()) : new Root(of.step());
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      return Formula.root(of.formula(print));
    }
  }

  /// A base with an exponent.
  record Power(Expression base, Expression exponent) implements Expression {
    @Override
    public double value() {
      return Math.pow(base.value(), exponent.value());
    }

    @Override
    public Expression step() {
      return base instanceof Num && exponent instanceof Num
          ? new Num(value())
          : new Power(base.step(), exponent.step());
    }

    @Override
    public Formula formula(DoubleFunction<String> print) {
      return Formula.power(Formula.parentheses(base.formula(print)), exponent.formula(print));
    }
  }

  // A negative number and a sum stand in brackets behind a sign.
  private static Formula bracketed(Expression part, DoubleFunction<String> print) {
    boolean negative = part instanceof Num number && number.value < 0;
    return negative || part instanceof Sum
        ? Formula.parentheses(part.formula(print))
        : part.formula(print);
  }
}
