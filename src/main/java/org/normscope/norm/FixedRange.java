package org.normscope.norm;

import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Fixed scaling to [-1, 1], `y = 2 * x - 1` for x in 0..1 (`2 * (v / 255) - 1` for 8-bit codes).
/// It depends on the file's bit depth and not on the data.
record FixedRange() implements Rule {
  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Formula formula(SharedAxes axes) {
    return row(variable("y"), sign("="), sign("2"), variable("x"), sign("−"), sign("1"));
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
  public Affine line(Moments group, List<Moments> coupled, Values values, int channel) {
    return new Affine(2, 0, -1);
  }
}
