package org.normscope.norm;

import java.util.List;
import java.util.stream.Collectors;

/// A formula as a tree: typeset by the window, written as plain text by the command line.
///
/// ```java
/// row(variable("y"), sign("="), fraction(row(variable("x"), sign("−"), sub("μ", "c")), root(...)))
/// ```
public sealed interface Formula {

  /// A quantity, set in italics: x, μ, σ.
  record Variable(String name) implements Formula {
    @Override
    public String text() {
      return name;
    }
  }

  /// A quantity that the reader can change in the parameter panel, marked as such: γ, β, ε.
  record Changeable(String name) implements Formula {
    @Override
    public String text() {
      return name;
    }
  }

  /// A sign, number or word, set upright: =, +, 2, min. Binary signs get space around them.
  record Sign(String sign) implements Formula {
    @Override
    public String text() {
      return switch (sign) {
        case "=", "+", "−", "·", "≈" -> " " + sign + " ";
        default -> sign;
      };
    }
  }

  /// Parts side by side.
  record Row(List<Formula> parts) implements Formula {
    /// Copies the list.
    public Row {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream().map(Formula::text).collect(Collectors.joining());
    }
  }

  /// One above the other with a bar between.
  record Fraction(Formula numerator, Formula denominator) implements Formula {
    @Override
    public String text() {
      return grouped(numerator) + " / " + grouped(denominator);
    }
  }

  /// A square root.
  record Root(Formula radicand) implements Formula {
    @Override
    public String text() {
      return "√(" + radicand.text() + ")";
    }
  }

  /// A base with something small below right, above right, or both; an empty text is absent.
  record Script(Formula base, String below, String above) implements Formula {
    @Override
    public String text() {
      String sub = below.isEmpty() ? "" : "_" + below;
      String sup = above.isEmpty() ? "" : above.equals("2") ? "²" : "^" + above;
      return base.text() + sub + sup;
    }
  }

  /// A large operator with what it runs over below it: Σ, min, max, mean.
  record Operator(String name, String over, Formula body) implements Formula {
    @Override
    public String text() {
      return name + (over.isEmpty() ? "" : "[" + over + "]") + " " + body.text();
    }
  }

  /// The formula in one line of plain text.
  String text();

  /// Shorthand for [Variable].
  static Formula variable(String name) {
    return new Variable(name);
  }

  /// Shorthand for [Changeable].
  static Formula changeable(String name) {
    return new Changeable(name);
  }

  /// Shorthand for [Sign].
  static Formula sign(String sign) {
    return new Sign(sign);
  }

  /// Shorthand for [Row].
  static Formula row(Formula... parts) {
    return new Row(List.of(parts));
  }

  /// Shorthand for [Fraction].
  static Formula fraction(Formula numerator, Formula denominator) {
    return new Fraction(numerator, denominator);
  }

  /// Shorthand for [Root].
  static Formula root(Formula radicand) {
    return new Root(radicand);
  }

  /// A variable with an index: μ_c.
  static Formula sub(String name, String below) {
    return new Script(variable(name), below, "");
  }

  /// A variable with an index and a square: σ_c².
  static Formula squared(String name, String below) {
    return new Script(variable(name), below, "2");
  }

  private static String grouped(Formula part) {
    return part instanceof Row ? "(" + part.text() + ")" : part.text();
  }
}
