package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.root;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.squared;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Formula.Operator;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// `y = gamma[c] * (x - mean) / sqrt(var + eps) + beta[c]` with the *biased* variance: batch norm
/// in training mode, layer norm, instance norm and group norm, which differ only in their axes.
///
/// Source: Ioffe and Szegedy 2015, algorithm 1; `torch.nn.BatchNorm2d`, `GroupNorm(1, C)`,
/// `InstanceNorm2d(affine=True)`. The std of the result is `sqrt(var / (var + eps))` and not 1; a
/// constant group lands on beta exactly.
record Standardize() implements Rule {
  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.gamma(1),
        Parameter.beta(),
        Parameter.eps(1e-5, "to the variance, inside the root"));
  }

  @Override
  public Formula formula(SharedAxes axes) {
    String index = Indices.of(axes);
    return row(
        variable("y"),
        sign("="),
        changeable("γ"),
        fraction(
            row(variable("x"), sign("−"), sub("μ", index)),
            root(row(squared("σ", index), sign("+"), changeable("ε")))),
        sign("+"),
        changeable("β"));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(meanOf(axes));
  }

  @Override
  public String remark() {
    return "The std is not quite 1: ε is added to the variance.";
  }

  @Override
  public Affine line(Moments group, List<Moments> coupled, Values values, int channel) {
    double inverse = 1 / Math.sqrt(group.variance() + values.get("eps", channel));
    return new Affine(
        values.get("gamma", channel) * inverse, group.mean(), values.get("beta", channel));
  }

  /// μ = 1/(N·H·W) Σ x, over the shared axes.
  static Formula meanOf(SharedAxes axes) {
    return row(
        sub("μ", Indices.of(axes)),
        sign("="),
        fraction(sign("1"), variable(axes.symbol())),
        new Operator("Σ", Indices.sum(axes), variable("x")));
  }
}
