package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import org.normscope.norm.Formula;
import org.normscope.norm.Formula.Changeable;
import org.normscope.norm.Formula.Fenced;
import org.normscope.norm.Formula.Fraction;
import org.normscope.norm.Formula.Hat;
import org.normscope.norm.Formula.Operator;
import org.normscope.norm.Formula.Root;
import org.normscope.norm.Formula.Row;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Formula.Sign;
import org.normscope.norm.Formula.Variable;
import org.normscope.ui.norm.MathBox.Bar;
import org.normscope.ui.norm.MathBox.Placed;
import org.normscope.ui.norm.MathBox.Radical;
import org.normscope.ui.norm.MathSpacing.Kind;

/// Sets a formula: a tree in, boxes with places out. The rules and the lengths in em are TeX's for
/// Computer Modern ("The TeXbook", appendix G).
final class MathLayout {

  /// Height of fraction bars and of the middle of + and − above the baseline.
  static final double AXIS = 0.25;

  private static final double RULE = 0.04;
  private static final double X_HEIGHT = 0.431;

  private MathLayout() {}

  /// The formula at this size of type in pixels.
  static MathBox layOut(Formula formula, double size) {
    return box(formula, MathStyle.of(size));
  }

  /// The same box, at least as high and deep as a letter, evenly around the axis.
  static MathBox strutted(MathBox box, double size) {
    return new MathBox.Group(
        List.of(new Placed(box, 0, 0)),
        box.width(),
        Math.max(box.ascent(), (AXIS + 0.5) * size),
        Math.max(box.descent(), (0.5 - AXIS) * size),
        box.overhang());
  }

  private static MathBox box(Formula formula, MathStyle style) {
    return switch (formula) {
      case Variable(String name) -> name(name, style, false);
      case Changeable(String name) -> name(name, style, true);
      case Sign(String sign) -> glyphs(glyphOf(sign), MathFace.UPRIGHT, style, false);
      case Row(List<Formula> parts) -> row(parts, style);
      case Fraction fraction -> fraction(fraction, style);
      case Root(Formula radicand) -> root(radicand, style);
      case Script script -> script(script, style);
      case Operator operator -> operator(operator, style);
      case Fenced fenced -> fenced(fenced, style);
      case Hat(Formula base) -> hat(base, style);
    };
  }

  private static MathBox name(String name, MathStyle style, boolean changeable) {
    MathFace face = MathSpacing.isWord(name) ? MathFace.UPRIGHT : MathFace.ITALIC;
    return glyphs(name, face, style, changeable);
  }

  private static MathBox glyphs(String text, MathFace face, MathStyle style, boolean changeable) {
    MathFace.Ink ink = face.ink(text);
    return new MathBox.Glyphs(
        text,
        face,
        style.size(),
        changeable,
        style.em(ink.advance()),
        style.em(ink.ascent()),
        style.em(ink.descent()),
        style.em(ink.overhang()));
  }

  private static String glyphOf(String sign) {
    return switch (sign) {
      case "·" -> "⋅";
      case "-" -> "−";
      default -> sign;
    };
  }

  private static MathBox row(List<Formula> parts, MathStyle style) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    double overhang = 0;
    Kind left = null;
    for (Formula part : parts) {
      Kind kind = MathSpacing.kind(part);
      if (kind == Kind.BINARY && MathSpacing.leavesSignAlone(left)) {
        kind = Kind.ORDINARY;
      }
      MathBox box = box(part, style);
      if (left != null) {
        x += overhang + style.em(MathSpacing.between(left, kind, style.isScript()));
      }
      placed.add(new Placed(box, x, 0));
      x += box.width();
      overhang = box.overhang();
      // An operator has its body with it: what follows stands after a term.
      left = kind == Kind.OPERATOR ? Kind.ORDINARY : kind;
    }
    return MathBox.group(x, overhang, placed);
  }

  private static MathBox fraction(Fraction fraction, MathStyle style) {
    MathBox top = box(fraction.numerator(), style.inFraction());
    MathBox bottom = box(fraction.denominator(), style.inFraction());
    double line = style.em(RULE);
    double axis = style.em(AXIS);
    double gap = line * (style.display() ? 3 : 1.5);
    double pad = style.em(0.12);
    double width = Math.max(top.width() + top.overhang(), bottom.width()) + 2 * pad;
    double up = Math.max(style.em(style.display() ? 0.677 : 0.394), 0);
    up = Math.max(up, axis + line / 2 + gap + top.descent());
    double down = style.em(style.display() ? 0.686 : 0.345);
    down = Math.max(down, bottom.ascent() + gap + line / 2 - axis);
    return MathBox.group(
        width,
        0,
        List.of(
            new Placed(top, (width - top.width()) / 2, -up),
            new Placed(new Bar(width, line / 2, line / 2), 0, -axis),
            new Placed(bottom, (width - bottom.width()) / 2, down)));
  }

  private static MathBox root(Formula radicand, MathStyle style) {
    MathBox inside = box(radicand, style.inline());
    double line = style.em(RULE);
    double clearance = line + style.em(X_HEIGHT) * (style.display() ? 0.25 : 0.2);
    double top = Math.max(inside.ascent(), style.em(0.55)) + clearance + line;
    double foot = Math.max(inside.descent(), style.em(0.12)) + style.em(0.06);
    double sign = style.em(top + foot > style.em(1.5) ? 0.86 : 0.76);
    double width = inside.width() + inside.overhang() + style.em(0.08);
    return MathBox.group(
        sign + width,
        0,
        List.of(
            new Placed(new Radical(sign, top, foot, style.size()), 0, 0),
            new Placed(new Bar(width, 0, line), sign, -top),
            new Placed(inside, sign + style.em(0.02), 0)));
  }

  private static MathBox script(Script script, MathStyle style) {
    MathBox base = box(script.base(), style);
    boolean letter = base instanceof MathBox.Glyphs;
    MathStyle small = style.script();
    MathBox below = box(script.below(), small);
    MathBox above = box(script.above(), small);
    boolean hasBelow = !Formula.isAbsent(script.below());
    boolean hasAbove = !Formula.isAbsent(script.above());
    double up = Math.max(letter ? 0 : base.ascent() - small.em(0.386), style.em(0.39));
    up = Math.max(up, above.descent() + style.em(X_HEIGHT / 4));
    double down = Math.max(letter ? 0 : base.descent() + small.em(0.05), 0);
    down = Math.max(down, style.em(hasAbove ? 0.247 : 0.15));
    if (hasBelow && hasAbove) {
      double between = up - above.descent() + down - below.ascent();
      down += Math.max(0, style.em(4 * RULE) - between);
    }
    List<Placed> placed = new ArrayList<>(List.of(new Placed(base, 0, 0)));
    double right = base.width();
    if (hasBelow) {
      placed.add(new Placed(below, base.width(), down));
      right = base.width() + below.width();
    }
    if (hasAbove) {
      double x = base.width() + base.overhang();
      placed.add(new Placed(above, x, -up));
      right = Math.max(right, x + above.width());
    }
    return MathBox.group(right + style.em(0.05), 0, placed);
  }

  private static MathBox operator(Operator operator, MathStyle style) {
    MathBox sign = operatorSign(operator.name(), style);
    MathBox body = box(operator.body(), style);
    MathBox head =
        style.display() ? withLimits(operator, sign, style) : withSideLimits(operator, sign, style);
    Kind first = MathSpacing.kind(firstOf(operator.body()));
    double space = first == Kind.OPEN || first == Kind.FENCED ? 0.11 : 3 / 18.0;
    double x = head.width() + style.em(space);
    return MathBox.group(
        x + body.width(), body.overhang(), List.of(new Placed(head, 0, 0), new Placed(body, x, 0)));
  }

  private static Formula firstOf(Formula body) {
    return body instanceof Row row && !row.parts().isEmpty() ? row.parts().getFirst() : body;
  }

  private static MathBox operatorSign(String name, MathStyle style) {
    String glyph =
        switch (name) {
          case "Σ", "∑" -> "∑";
          case "Π", "∏" -> "∏";
          default -> "";
        };
    if (glyph.isEmpty()) {
      return glyphs(name, MathFace.UPRIGHT, style, false);
    }
    return onAxis(
        glyphs(glyph, style.display() ? MathFace.SIZE2 : MathFace.SIZE1, style, false), style);
  }

  private static MathBox onAxis(MathBox box, MathStyle style) {
    double y = (box.ascent() - box.descent()) / 2 - style.em(AXIS);
    return MathBox.group(box.width(), 0, List.of(new Placed(box, 0, y)));
  }

  private static MathBox withLimits(Operator operator, MathBox sign, MathStyle style) {
    MathBox below = box(operator.over(), style.script());
    MathBox above = box(operator.upTo(), style.script());
    double width = Math.max(sign.width(), Math.max(below.width(), above.width()));
    List<Placed> placed = new ArrayList<>();
    placed.add(new Placed(sign, (width - sign.width()) / 2, 0));
    if (!Formula.isAbsent(operator.over())) {
      double gap = Math.max(style.em(0.14), style.em(0.52) - below.ascent());
      double y = sign.descent() + gap + below.ascent();
      placed.add(new Placed(below, (width - below.width()) / 2, y));
    }
    if (!Formula.isAbsent(operator.upTo())) {
      double y = sign.ascent() + style.em(0.14) + above.descent();
      placed.add(new Placed(above, (width - above.width()) / 2, -y));
    }
    return MathBox.group(width, 0, placed);
  }

  private static MathBox withSideLimits(Operator operator, MathBox sign, MathStyle style) {
    MathBox below = box(operator.over(), style.script());
    MathBox above = box(operator.upTo(), style.script());
    boolean large = sign instanceof MathBox.Group;
    double down = large ? sign.descent() + style.em(0.05) : style.em(0.18);
    double up = large ? sign.ascent() - style.em(0.2) : style.em(0.413);
    return MathBox.group(
        sign.width() + Math.max(below.width(), above.width()),
        0,
        List.of(
            new Placed(sign, 0, 0),
            new Placed(below, sign.width(), down),
            new Placed(above, sign.width(), -up)));
  }

  private static MathBox fenced(Fenced fenced, MathStyle style) {
    MathBox body = box(fenced.body(), style);
    double axis = style.em(AXIS);
    double reach = Math.max(body.ascent() - axis, body.descent() + axis);
    MathBox open = MathFence.of(fenced.open(), reach, style);
    MathBox close = MathFence.of(fenced.close(), reach, style);
    double end = open.width() + body.width() + body.overhang();
    return MathBox.group(
        end + close.width(),
        0,
        List.of(
            new Placed(open, 0, 0), new Placed(body, open.width(), 0), new Placed(close, end, 0)));
  }

  private static MathBox hat(Formula base, MathStyle style) {
    MathBox under = box(base, style);
    MathBox mark = glyphs("^", MathFace.UPRIGHT, style, base instanceof Changeable);
    double lift = under.ascent() - Math.min(under.ascent(), style.em(X_HEIGHT));
    double x = (under.width() - mark.width()) / 2 + style.em(0.05);
    return MathBox.group(
        under.width(),
        under.overhang(),
        List.of(new Placed(under, 0, 0), new Placed(mark, x, -lift)));
  }
}
