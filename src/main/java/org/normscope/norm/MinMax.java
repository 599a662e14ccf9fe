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

/// Min-max scaling, `y = lo + (hi - lo) * (x - min) / (max - min + eps)`.
///
/// A constant group lands on `lo`. Because eps is in the denominator the maximum is not exactly
/// `hi`: with eps = 1e-8 and a range of 1 it is 0.99999999 of the way.
record MinMax() implements Rule {
  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.linear(
            "lo", "lo", "lowest", "Where the smallest value lands.", Unit.OUTPUT, 0, Extent.ONE),
        Parameter.linear(
            "hi", "hi", "highest", "Where the largest value lands.", Unit.OUTPUT, 1, Extent.ONE),
        Parameter.eps(1e-8, "to the range", Unit.INPUT));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    String index = Indices.of(axes);
    return between(
        fraction(
            row(variable("x"), sign("−"), sub("min", index)),
            row(sub("max", index), sign("−"), sub("min", index), sign("+"), changeable("ε"))));
  }

  /// y = lo + (hi − lo) times a share of the range.
  static Formula between(Formula share) {
    return row(
        variable("y"),
        sign("="),
        changeable("lo"),
        sign("+"),
        sign("("),
        changeable("hi"),
        sign("−"),
        changeable("lo"),
        sign(")"),
        share);
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(
        row(
            sub("min", Indices.of(axes)),
            sign("="),
            new Operator("min", Indices.sum(axes), variable("x"))));
  }

  @Override
  public String remark() {
    return "One extreme pixel sets the whole scale.";
  }

  @Override
  public String aim(Values values) {
    return "The least and the greatest value are fixed, not the mean and the std.";
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    double lo = values.get("lo");
    double hi = values.get("hi");
    double range = group.max() - group.min() + values.get("eps");
    return new Affine((hi - lo) / range, group.min(), lo);
  }
}
