package org.normscope.norm;

import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Formula.Changeable;
import org.normscope.norm.Formula.Script;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Given constants, `y = (x - mean[c]) / std[c]`, as torchvision's `Normalize`: no eps, nothing is
/// clipped. Opens with ImageNet's, which are the means and (probably) the mean of the per-image
/// stds of a lost subset of its training images.
record Constants() implements Rule {
  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(
            "mean",
            "mean",
            "mean",
            "Subtracted from each channel, in 0..1. Opens with ImageNet's.",
            List.of(0.485, 0.456, 0.406),
            -1e6,
            1e6,
            Parameter.Scale.LINEAR),
        new Parameter(
            "std",
            "std",
            "std",
            "Each channel is divided by it, in 0..1. Opens with ImageNet's.",
            List.of(0.229, 0.224, 0.225),
            1e-12,
            1e6,
            Parameter.Scale.LINEAR));
  }

  @Override
  public Formula formula(SharedAxes axes) {
    return row(
        variable("y"),
        sign("="),
        fraction(
            row(variable("x"), sign("−"), new Script(new Changeable("mean"), "c", "")),
            new Script(new Changeable("std"), "c", "")));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of();
  }

  @Override
  public String remark() {
    return "Mean 0 and std 1 only for data like those the constants came from.";
  }

  @Override
  public Affine line(Moments group, List<Moments> coupled, Values values, int channel) {
    return new Affine(1 / values.get("std", channel), values.get("mean", channel), 0);
  }
}
