package org.normscope.ui.norm;

import org.normscope.norm.Formula;
import org.normscope.norm.Formula.Changeable;
import org.normscope.norm.Formula.Fenced;
import org.normscope.norm.Formula.Fraction;
import org.normscope.norm.Formula.Operator;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Formula.Sign;
import org.normscope.norm.Formula.Variable;

/// The space between neighbours in a row, after TeX: a little around operators, more around + and
/// −, most around =, none where a sign has nothing on its left.
final class MathSpacing {

  private static final double THIN = 3 / 18.0;
  private static final double MEDIUM = 4 / 18.0;
  private static final double THICK = 5 / 18.0;
  private static final double DOT = 0.09;

  private MathSpacing() {}

  /// What a part of a row is to its neighbours.
  enum Kind {
    ORDINARY,
    WORD,
    OPERATOR,
    BINARY,
    DOT,
    RELATION,
    OPEN,
    CLOSE,
    FENCED,
    COMMA,
    FRACTION
  }

  static Kind kind(Formula part) {
    return switch (part) {
      case Sign(String sign) -> ofSign(sign);
      case Variable(String name) -> isWord(name) ? Kind.WORD : Kind.ORDINARY;
      case Changeable(String name) -> isWord(name) ? Kind.WORD : Kind.ORDINARY;
      case Script script -> kind(script.base());
      case Operator _ -> Kind.OPERATOR;
      case Fraction _ -> Kind.FRACTION;
      case Fenced _ -> Kind.FENCED;
      default -> Kind.ORDINARY;
    };
  }

  /// True for names of several letters, which are set upright.
  static boolean isWord(String name) {
    return name.codePointCount(0, name.length()) > 1 && Character.isLetter(name.codePointAt(0));
  }

  /// True when a binary sign after this neighbour (null at the start) belongs to the term after it.
  static boolean leavesSignAlone(Kind left) {
    return left == null
        || switch (left) {
          case BINARY, DOT, RELATION, OPEN, COMMA, OPERATOR -> true;
          default -> false;
        };
  }

  /// The space between two neighbours, in em.
  static double between(Kind left, Kind right, boolean script) {
    if (left == Kind.DOT || right == Kind.DOT) {
      return script ? 0.03 : DOT;
    }
    if (script) {
      return left == Kind.WORD && isTerm(right) ? THIN / 2 : 0;
    }
    if (left == Kind.RELATION || right == Kind.RELATION) {
      return left == right ? 0 : THICK;
    }
    if (left == Kind.BINARY || right == Kind.BINARY) {
      return MEDIUM;
    }
    if (left == Kind.COMMA) {
      return THIN;
    }
    if (left == Kind.OPEN || right == Kind.CLOSE || right == Kind.COMMA) {
      return 0;
    }
    if (left == Kind.OPERATOR || right == Kind.OPERATOR) {
      return THIN;
    }
    if (left == Kind.FRACTION || right == Kind.FRACTION) {
      return THIN;
    }
    boolean word = left == Kind.WORD || right == Kind.WORD;
    return word && isTerm(left) && isTerm(right) ? THIN : 0;
  }

  private static boolean isTerm(Kind kind) {
    return kind == Kind.ORDINARY || kind == Kind.WORD;
  }

  private static Kind ofSign(String sign) {
    return switch (sign) {
      case "=", "≈", "≤", "≥", "<", ">", "∈", "→" -> Kind.RELATION;
      case "+", "−", "±", "×" -> Kind.BINARY;
      case "·" -> Kind.DOT;
      case "(", "[" -> Kind.OPEN;
      case ")", "]" -> Kind.CLOSE;
      case "," -> Kind.COMMA;
      default -> isWord(sign) ? Kind.WORD : Kind.ORDINARY;
    };
  }
}
