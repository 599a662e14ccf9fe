package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.hat;
import static org.normscope.norm.Formula.norm;
import static org.normscope.norm.Formula.parentheses;
import static org.normscope.norm.Formula.power;
import static org.normscope.norm.Formula.root;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.small;
import static org.normscope.norm.Formula.squared;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import org.junit.jupiter.api.Test;

class FormulaTest {

  @Test
  void readsBatchNormInOneLine() {
    Formula centred = row(variable("x"), sign("−"), sub("μ", "c"));
    Formula deviation = root(row(squared("σ", "c"), sign("+"), changeable("ε")));
    Formula formula =
        row(
            variable("y"),
            sign("="),
            changeable("γ"),
            fraction(centred, deviation),
            sign("+"),
            changeable("β"));
    assertEquals("y = γ (x − μ_c) / √(σ_c² + ε) + β", formula.text());
  }

  @Test
  void writesASignOfATermTight() {
    assertEquals(
        "y = −β − 1",
        row(variable("y"), sign("="), sign("−"), changeable("β"), sign("−"), sign("1")).text());
    assertEquals(
        "(k + α)^(−β)",
        power(
                parentheses(changeable("k"), sign("+"), changeable("α")),
                row(sign("−"), changeable("β")))
            .text());
  }

  /// Plus and minus may be signs of one term; a relation has two sides, though one may stand
  /// elsewhere.
  @Test
  void onlyPlusAndMinusStandTightBeforeATerm() {
    assertEquals("+x", row(sign("+"), variable("x")).text());
    assertEquals("−x", row(sign("−"), variable("x")).text());
    assertEquals(" = x", row(sign("="), variable("x")).text());
  }

  /// Brackets stand only where something would be read otherwise without them.
  @Test
  void writesNoNeedlessBrackets() {
    assertEquals("x / 2", fraction(row(variable("x")), sign("2")).text());
    assertEquals(
        "2 / (n + 1)", fraction(sign("2"), row(variable("n"), sign("+"), sign("1"))).text());
    assertEquals("x_2n", sub("x", "2n").text());
    assertEquals("x_nc", sub("x", "nc").text());
    assertEquals("x_(n−1)", sub("x", "n−1").text());
  }

  @Test
  void writesRangesAndFences() {
    assertEquals("Σ[n,h,w] x", new Formula.Operator("Σ", "n,h,w", variable("x")).text());
    assertEquals(
        "Σ[i=0..n−1] x_i",
        new Formula.Operator("Σ", small("i=0"), small("n−1"), sub("x", "i")).text());
    assertEquals(
        "‖x‖ / (mean[c] ‖x‖ + ε)",
        fraction(
                norm(variable("x")),
                row(
                    new Formula.Operator("mean", "c", norm(variable("x"))),
                    sign("+"),
                    changeable("ε")))
            .text());
    assertEquals("x\u0302", hat("x").text());
  }

  @Test
  void takesShortTextsApart() {
    assertEquals(row(variable("N"), sign("·"), variable("H")), small("N·H"));
    assertEquals(sign("max"), small("max"));
    assertEquals(row(), small(""));
  }
}
