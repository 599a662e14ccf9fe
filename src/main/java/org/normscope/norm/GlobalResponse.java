package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Formula.Operator;
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Global response norm of ConvNeXt V2: `g[n,c] = sqrt(sum over h,w of x^2)`, `nx = g / (mean over
/// c of g + eps)`, `y = gamma[c] * x * nx + beta[c] + x`: still one line per plane. (Without the
/// residual the last x is missing.)
///
/// Source: Woo et al. 2023. The paper starts with gamma = beta = 0, which is the identity.
record GlobalResponse() implements Rule {
  private static final String RESIDUAL = "residual";

  @Override
  public List<Option> options() {
    return List.of(
        Option.yesNo(RESIDUAL, "residual", "Whether the input is added, as in ConvNeXt V2.", true));
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.gamma(0, Extent.CHANNEL),
        Parameter.beta(Extent.CHANNEL),
        Parameter.eps(1e-6, "to the mean norm", Unit.INPUT));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    Formula response =
        row(
            variable("y"),
            sign("="),
            changeable("γ"),
            variable("x"),
            fraction(
                sub("g", "nc"),
                row(new Operator("mean", "c", sub("g", "nc")), sign("+"), changeable("ε"))),
            sign("+"),
            changeable("β"));
    return values.is(RESIDUAL, "true") ? row(response, sign("+"), variable("x")) : response;
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
  public String aim(Values values) {
    return "Nothing is subtracted: each channel is scaled by its share and added.";
  }

  @Override
  public Values opening() {
    return Values.defaults(this).with("gamma", 1);
  }

  @Override
  public Coupling couple(List<Moments> groups) {
    return new Coupling(0, groups.stream().mapToDouble(Moments::norm).average().orElseThrow());
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    double response = group.norm() / (coupling.size() + values.get("eps"));
    double residual = values.is(RESIDUAL, "true") ? 1 : 0;
    return new Affine(
        residual + values.get("gamma", channel) * response, 0, values.get("beta", channel));
  }
}
