package org.normscope.norm;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula as a tree: typeset by the window, written as plain text by the command line.
///
/// ```java
/// row(variable("y"), sign("="), fraction(row(variable("x"), sign("−"), sub("μ", "c")), root(...)))
/// ```
public sealed interface Formula {

  /// What [#small] takes apart: words, single letters, numbers, and other signs one by one.
  Pattern PIECE = Pattern.compile("\\p{IsLatin}{2,}|\\p{L}|\\d+|\\S");

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
        case "=", "+", "−", "×", "≈", "≤", "≥", "∈" -> " " + sign + " ";
        case "," -> ", ";
        default -> sign;
      };
    }

    /// True for + and −, which stand tight before a term that has nothing on its left.
    public boolean isPlusOrMinus() {
      return sign.equals("+") || sign.equals("−");
    }

    /// True for numbers, words and closing brackets, after which a sign is between two terms.
    boolean isTerm() {
      return text().equals(sign) && !"·([".contains(sign);
    }
  }

  /// Parts side by side. A row without parts stands for a part that is absent.
  record Row(List<Formula> parts) implements Formula {
    /// Copies the list.
    public Row {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      boolean term = false;
      for (Formula part : parts) {
        boolean tight = !term && part instanceof Sign sign && sign.isPlusOrMinus();
        boolean apart = term && (part instanceof Fraction || part instanceof Operator);
        text.append(apart ? " " : "").append(tight ? part.text().strip() : part.text());
        term = !(part instanceof Sign sign) || sign.isTerm();
      }
      return text.toString();
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

  /// Brackets that grow with what they hold: (x), |x|, ‖x‖.
  record Fenced(String open, Formula body, String close) implements Formula {
    @Override
    public String text() {
      return open + body.text() + close;
    }
  }

  /// A quantity with a hat, an estimate: x̂.
  record Hat(Formula base) implements Formula {
    @Override
    public String text() {
      return base.text() + "\u0302";
    }
  }

  /// A base with something small below right, above right, or both; an empty row is absent.
  record Script(Formula base, Formula below, Formula above) implements Formula {
    /// With an index and an exponent given as text; an empty text is absent.
    public Script(Formula base, String below, String above) {
      this(base, small(below), small(above));
    }

    @Override
    public String text() {
      String sub = isAbsent(below) ? "" : "_" + tight(below);
      String sup = isAbsent(above) ? "" : "^" + tight(above);
      return base.text() + sub + (sup.equals("^2") ? "²" : sup);
    }
  }

  /// A large operator with what it runs over below it, up to where above it, and what it applies
  /// to: Σ, Π, min, max, mean. An empty row is absent.
  record Operator(String name, Formula over, Formula upTo, Formula body) implements Formula {
    /// With a range given as text; an empty text is absent.
    public Operator(String name, String over, Formula body) {
      this(name, small(over), row(), body);
    }

    @Override
    public String text() {
      String range =
          tightRow(over) + (isAbsent(upTo) ? "" : (isAbsent(over) ? "" : "..") + tightRow(upTo));
      return name + (range.isEmpty() ? "" : "[" + range + "]") + " " + body.text();
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

  /// What stands between growing parentheses.
  static Formula parentheses(Formula... parts) {
    return new Fenced("(", rowOf(parts), ")");
  }

  /// The norm ‖x‖.
  static Formula norm(Formula... parts) {
    return new Fenced("‖", rowOf(parts), "‖");
  }

  /// Shorthand for [Hat].
  static Formula hat(String name) {
    return new Hat(variable(name));
  }

  /// A base with an exponent.
  static Formula power(Formula base, Formula above) {
    return new Script(base, row(), above);
  }

  /// A variable with an index: μ_c.
  static Formula sub(String name, String below) {
    return new Script(variable(name), below, "");
  }

  /// A variable with an index and a square: σ_c².
  static Formula squared(String name, String below) {
    return new Script(variable(name), below, "2");
  }

  /// A short text as a formula: single letters are variables, all else is signs and words, so
  /// `n,h,w` and `max` read as one expects. The empty text is an empty row.
  static Formula small(String text) {
    Matcher matcher = PIECE.matcher(text);
    List<Formula> parts =
        matcher
            .results()
            .map(MatchResult::group)
            .map(piece ->
                piece.length() == 1 && Character.isLetter(piece.charAt(0))
                    ? variable(piece)
                    : sign(piece))
            .toList();
    return parts.size() == 1 ? parts.getFirst() : new Row(parts);
  }

  /// True for the empty row, which stands for a part that is not there.
  static boolean isAbsent(Formula part) {
    return part instanceof Row row && row.parts().isEmpty();
  }

  private static Formula rowOf(Formula... parts) {
    return parts.length == 1 ? parts[0] : new Row(List.of(parts));
  }

  private static String grouped(Formula part) {
    boolean several = part instanceof Row row && row.parts().size() > 1;
    return several ? "(" + part.text() + ")" : part.text();
  }

  private static String tight(Formula part) {
    boolean term =
        part instanceof Row row
            && row.parts().stream()
                .anyMatch(p -> p instanceof Sign sign && !sign.text().equals(sign.sign()))
            && !tightRow(part).matches("[\\p{L},]+");
    return term ? "(" + tightRow(part) + ")" : tightRow(part);
  }

  private static String tightRow(Formula part) {
    return part.text().replace(" ", "");
  }
}
