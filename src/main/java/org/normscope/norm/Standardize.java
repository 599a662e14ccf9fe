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
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// `y = gamma[c] * (x - mean) / sqrt(var + eps) + beta[c]` with the *biased* variance: layer norm,
/// group norm and, when they normalize by their batch, batch norm and instance norm. They differ in
/// their axes only.
///
/// Source: Ioffe and Szegedy 2015, algorithm 1; `torch.nn.LayerNorm`, `GroupNorm`. The std of the
/// result is `sqrt(var / (var + eps))` and not 1; a constant group lands on beta exactly.
///
/// @param unbiased true for the pitfall of dividing by `n - 1`
/// @param affine how many values gamma and beta may have
/// @param eps PyTorch's default; Keras's is 1e-3 for all of them
record Standardize(boolean unbiased, Extent affine, double eps) implements Pixelwise {
  private static final double KERAS_EPS = 1e-3;

  /// Layer norm: gamma and beta may have one value an element.
  static Standardize perElement() {
    return new Standardize(false, Extent.ELEMENT, 1e-5);
  }

  /// One gamma and beta a channel.
  static Standardize perChannel(double eps) {
    return new Standardize(false, Extent.CHANNEL, eps);
  }

  /// The pitfall: divided by the unbiased variance, as `x.var()` gives it in PyTorch.
  static Standardize byUnbiasedVariance(double eps) {
    return new Standardize(true, Extent.CHANNEL, eps);
  }

  @Override
  public List<Convention> conventions() {
    return unbiased ? List.of(Convention.PYTORCH) : List.of(Convention.PYTORCH, Convention.KERAS);
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.gamma(1, affine),
        Parameter.beta(affine),
        Parameter.eps(
            convention == Convention.KERAS ? KERAS_EPS : eps,
            "to the variance, inside the root",
            Unit.INPUT_SQUARED));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    String index = Indices.of(axes);
    return formulaOf(sub("μ", index), unbiased ? squared("s", index) : squared("σ", index));
  }

  /// y = γ (x − mean) / √(var + ε) + β.
  static Formula formulaOf(Formula mean, Formula variance) {
    return row(
        variable("y"),
        sign("="),
        changeable("γ"),
        fraction(
            row(variable("x"), sign("−"), mean), root(row(variance, sign("+"), changeable("ε")))),
        sign("+"),
        changeable("β"));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of(meanOf(axes));
  }

  @Override
  public String remark() {
    return unbiased
        ? "No framework does this: layers normalize by the biased variance."
        : "The std is not quite 1: ε is added to the variance.";
  }

  @Override
  public String torchOnChannels(String id, int given, BatchSize size) {
    String shape = affine == Extent.ELEMENT ? "[%d, H, W]" : "[%d]";
    return ("RuntimeError: Expected %s to be of same shape as normalized_shape, but got %s of shape"
            + " [%d] and normalized_shape = "
            + shape)
        .formatted(torchName(id), torchName(id), given, size.channels());
  }

  /// PyTorch's name of gamma and beta.
  static String torchName(String id) {
    return id.equals("gamma") ? "weight" : id.equals("beta") ? "bias" : id;
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    refuseOneValue(group.count());
    double variance = Precision.checked(unbiased ? group.sampleVariance() : group.variance());
    return Affine.through(group, scale(variance, values, channel), values.get("beta", channel));
  }

  private void refuseOneValue(long count) {
    if (unbiased && count == 1) {
      throw new IllegalArgumentException("one value has no unbiased variance");
    }
  }

  @Override
  public boolean centered() {
    return true;
  }

  @Override
  public Slope slope(Values values, int count, double most) {
    double added = values.get("eps");
    refuseOneValue(count);
    double factor = unbiased ? (double) count / (count - 1) : 1;
    return (variances, first, slopes, size, _) -> {
      for (int i = 0; i < size; i++) {
        slopes[i] = 1 / Math.sqrt(variances[first + i] * factor + added);
      }
    };
  }

  @Override
  public Affine last(Values values, int channel) {
    return new Affine(values.get("gamma", channel), 0, values.get("beta", channel));
  }

  @Override
  public Values withoutLast(Values values) {
    return values.with("gamma", 1).with("beta", 0);
  }

  static Affine standardized(double mean, double variance, Values values, int channel) {
    return new Affine(scale(variance, values, channel), mean, values.get("beta", channel));
  }

  private static double scale(double variance, Values values, int channel) {
    return values.get("gamma", channel) * (1 / Math.sqrt(variance + values.get("eps")));
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
