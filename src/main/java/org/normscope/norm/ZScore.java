package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Standardization, `y = (x - mean) / (std + eps)`, with the population std and eps *outside* the
/// root, as `(x - x.mean()) / (x.std() + 1e-8)` in NumPy. (PyTorch's `x.std()` is the sample std.)
record ZScore() implements Rule {
  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(Parameter.eps(1e-8, "to the std", Unit.INPUT));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    String index = Indices.of(axes);
    return row(
        variable("y"),
        sign("="),
        fraction(
            row(variable("x"), sign("−"), sub("μ", index)),
            row(sub("σ", index), sign("+"), changeable("ε"))));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(Standardize.meanOf(axes));
  }

  @Override
  public String remark() {
    return "Population std; ε is added outside the root.";
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    double std = Math.sqrt(Precision.checked(group.variance()));
    return Affine.through(group, 1 / (std + values.get("eps")), 0);
  }
}
