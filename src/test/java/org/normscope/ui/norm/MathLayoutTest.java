package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.parentheses;
import static org.normscope.norm.Formula.root;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.squared;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.norm.Formula;

class MathLayoutTest {

  private static final double SIZE = 20;

  private static MathBox set(Formula formula) {
    return MathLayout.layOut(formula, SIZE);
  }

  @ParameterizedTest
  @EnumSource(MathFace.class)
  void findsEveryFaceOnTheClassPath(MathFace face) {
    assertTrue(face.at(12).getFamily().startsWith("KaTeX"), face.at(12).getFamily());
  }

  @Test
  void setsAFractionHigherThanItsParts() {
    MathBox top = set(row(variable("x"), sign("−"), sub("μ", "c")));
    MathBox bottom = set(variable("σ"));
    MathBox fraction = set(fraction(row(variable("x"), sign("−"), sub("μ", "c")), variable("σ")));
    assertTrue(fraction.height() > top.height() + bottom.height());
    assertTrue(fraction.width() > top.width());
    assertTrue(fraction.descent() > 0, "the denominator hangs below the baseline");
  }

  @Test
  void coversTheRadicandWithTheRoot() {
    MathBox inside = set(row(squared("σ", "c"), sign("+"), changeable("ε")));
    MathBox root = set(root(row(squared("σ", "c"), sign("+"), changeable("ε"))));
    assertTrue(root.ascent() > inside.ascent());
    assertTrue(root.descent() >= inside.descent());
    assertTrue(root.width() > inside.width());
  }

  @Test
  void spacesRelationsMostAndSignsOfTermsNot() {
    double letters = set(variable("x")).width() + set(variable("y")).width();
    double plus = set(row(variable("x"), sign("+"), variable("y"))).width();
    double equal = set(row(variable("x"), sign("="), variable("y"))).width();
    assertTrue(plus > letters + set(sign("+")).width() + 0.4 * SIZE);
    assertTrue(equal > plus);
    double negative = set(row(sign("−"), variable("x"))).width();
    assertEquals(set(sign("−")).width() + set(variable("x")).width(), negative, 0.01);
  }

  @Test
  void growsParentheses() {
    double plain = set(parentheses(variable("x"))).height();
    double around = set(parentheses(fraction(variable("x"), variable("y")))).height();
    assertTrue(around > 1.5 * plain, plain + " and " + around);
  }

  @Test
  void scalesWithoutReflow() {
    Formula formula = row(variable("y"), sign("="), fraction(variable("x"), root(variable("σ"))));
    MathBox once = MathLayout.layOut(formula, 10);
    MathBox twice = MathLayout.layOut(formula, 20);
    assertEquals(2 * once.width(), twice.width(), 1e-9);
    assertEquals(2 * once.height(), twice.height(), 1e-9);
  }

  @Test
  void setsRangesBelowOnlyOutsideFractions() {
    Formula sum = new Formula.Operator("Σ", "n,h,w", variable("x"));
    MathBox outside = set(sum);
    MathBox inside = set(fraction(sum, variable("σ")));
    MathBox bare = set(new Formula.Operator("Σ", "", variable("x")));
    assertTrue(outside.descent() > bare.descent());
    assertTrue(inside.width() > outside.width());
  }
}
