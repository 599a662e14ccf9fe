package org.normscope.norm;

import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Fixed scaling of 0..1 to [lo, hi], `y = lo + (hi - lo) * x`: `2 * x - 1` by default, which is `2
/// * (v / 255) - 1` for 8-bit codes. It depends on the file's bit depth and not on the data.
record FixedRange() implements Rule {
  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.linear(
            "lo", "lo", "lowest", "Where 0 (black) lands.", Unit.OUTPUT, -1, Extent.ONE),
        Parameter.linear(
            "hi", "hi", "highest", "Where 1 (white) lands.", Unit.OUTPUT, 1, Extent.ONE));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    return MinMax.between(variable("x"));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of();
  }

  @Override
  public String remark() {
    return "Depends on the bit depth, not on the data.";
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    return new Affine(values.get("hi") - values.get("lo"), 0, values.get("lo"));
  }
}
