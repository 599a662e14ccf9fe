package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.root;
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

/// `y = gamma[c] * x / sqrt(mean(x^2) + eps)`: no mean is subtracted, no beta added.
///
/// Source: Zhang and Sennrich 2019; `torch.nn.RMSNorm` (PyTorch 2.4 and later), whose default eps
/// is the smallest step of the input's type at 1: here float32's, 2^-23.
record RootMeanSquare() implements Pixelwise {
  private static final double FLOAT32_EPS = 0x1p-23;

  @Override
  public List<Convention> conventions() {
    return List.of(Convention.PYTORCH, Convention.KERAS);
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.gamma(1, Extent.CHANNEL),
        Parameter.eps(
            convention == Convention.KERAS ? 1e-6 : FLOAT32_EPS,
            "to the mean square, inside the root",
            Unit.INPUT_SQUARED));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    return row(
        variable("y"),
        sign("="),
        changeable("γ"),
        fraction(variable("x"), root(row(sub("q", Indices.of(axes)), sign("+"), changeable("ε")))));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(
        row(
            sub("q", Indices.of(axes)),
            sign("="),
            fraction(sign("1"), variable(axes.symbol())),
            new Operator("Σ", Indices.sum(axes), Formula.squared("x", ""))));
  }

  @Override
  public String remark() {
    return "Nothing is subtracted: the mean stays away from 0.";
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    double size = Math.sqrt(Precision.checked(group.meanSquare()) + values.get("eps"));
    return new Affine(values.get("gamma", channel) / size, 0, 0);
  }

  @Override
  public boolean centered() {
    return false;
  }

  @Override
  public Slope slope(Values values, int count, double most) {
    double added = values.get("eps");
    return (squares, first, slopes, size, _) -> {
      for (int i = 0; i < size; i++) {
        slopes[i] = 1 / Math.sqrt(squares[first + i] / count + added);
      }
    };
  }

  @Override
  public Affine last(Values values, int channel) {
    return new Affine(values.get("gamma", channel), 0, 0);
  }

  @Override
  public Values withoutLast(Values values) {
    return values.with("gamma", 1);
  }
}
