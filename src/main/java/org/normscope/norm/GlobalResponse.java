package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Formula.Operator;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Global response norm of ConvNeXt V2: `g[n,c] = sqrt(sum over h,w of x^2)`, `nx = g / (mean over
/// c of g + eps)`, `y = gamma[c] * x * nx + beta[c] + x`: still one line per plane.
///
/// Source: Woo et al. 2023. The paper starts with gamma = beta = 0, which is the identity.
record GlobalResponse() implements Rule {
  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.gamma(0), Parameter.beta(), Parameter.eps(1e-6, "to the mean norm"));
  }

  @Override
  public Formula formula(SharedAxes axes) {
    return row(
        variable("y"),
        sign("="),
        changeable("γ"),
        variable("x"),
        fraction(
            sub("g", "nc"),
            row(new Operator("mean", "c", sub("g", "nc")), sign("+"), changeable("ε"))),
        sign("+"),
        changeable("β"),
        sign("+"),
        variable("x"));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(
        row(
            sub("g", "nc"),
            sign("="),
            Formula.root(new Operator("Σ", "h,w", Formula.squared("x", "")))));
  }

  @Override
  public String remark() {
    return "γ = β = 0, the paper’s start, is the identity; here γ opens at 1.";
  }

  @Override
  public Values opening() {
    return Values.defaults(this).with("gamma", 1);
  }

  @Override
  public Affine line(Moments group, List<Moments> coupled, Values values, int channel) {
    double mean = 0;
    for (Moments other : coupled) {
      mean += norm(other);
    }
    mean /= coupled.size();
    double response = norm(group) / (mean + values.get("eps", channel));
    return new Affine(1 + values.get("gamma", channel) * response, 0, values.get("beta", channel));
  }

  // The L2 norm of a plane: sqrt(count * mean of squares).
  private static double norm(Moments plane) {
    return Math.sqrt(plane.count() * plane.meanSquare());
  }
}
