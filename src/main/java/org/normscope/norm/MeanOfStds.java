package org.normscope.norm;

import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.sub;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import org.normscope.norm.Formula.Operator;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// The pitfall `y = (x - mean over n of mean[n,c]) / (mean over n of std[n,c])`: an average of each
/// image's own, unbiased std, taken for the std of the dataset. It leaves out how much images
/// differ from each other, so the result spreads wider than 1. (Groups are compared along N.)
record MeanOfStds() implements Rule {
  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of();
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    return row(
        variable("y"),
        sign("="),
        fraction(
            row(variable("x"), sign("−"), new Operator("mean", "n", sub("μ", "nc"))),
            new Operator("mean", "n", sub("s", "nc"))));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of();
  }

  @Override
  public String remark() {
    return "The std is above 1: the differences between images were left out.";
  }

  @Override
  public void check(BatchSize size, Values values) {
    if (size.fewestPixels() == 1) {
      throw new IllegalArgumentException("an image of one pixel has no unbiased std");
    }
  }

  @Override
  public Coupling couple(List<Moments> groups) {
    double mean = 0;
    double std = 0;
    for (Moments group : groups) {
      mean += group.mean();
      std += Math.sqrt(group.sampleVariance());
    }
    if (std == 0) {
      throw Constants.zeroStd("the std of every image is zero");
    }
    return new Coupling(mean / groups.size(), std / groups.size());
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    return new Affine(1 / coupling.size(), coupling.center(), 0);
  }
}
