package org.normscope.norm;

import static org.normscope.norm.Formula.changeable;
import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.parentheses;
import static org.normscope.norm.Formula.power;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.squared;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import java.util.Locale;
import org.normscope.norm.Formula.Operator;
import org.normscope.norm.Parameter.Scale;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// `y[c] = x[c] / (k + a * sum over j of x[j]^2)^beta` with j from `c - size/2` to `c + (size-1)/2`
/// (integer division) at the same image and pixel; channels that do not exist count as zeros.
///
/// PyTorch divides: `a = alpha / size`. The AlexNet paper and TensorFlow do not: `a = alpha`. With
/// an even size the window reaches one further down than up.
///
/// Source: Krizhevsky, Sutskever and Hinton 2012; `torch.nn.LocalResponseNorm`;
/// `tf.nn.local_response_normalization`, whose `depth_radius` 5 is a size of 11.
record LocalResponse() implements Pixelwise {
  @Override
  public List<Convention> conventions() {
    return List.of(Convention.PYTORCH, Convention.PAPER, Convention.TENSORFLOW_FUSED);
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    return switch (convention) {
      case PYTORCH, KERAS -> parameters(5, 1e-4, 0.75, 1);
      case PAPER -> parameters(5, 1e-4, 0.75, 2);
      case TENSORFLOW_FUSED -> parameters(11, 1, 0.5, 1);
    };
  }

  private static List<Parameter> parameters(int size, double alpha, double beta, double k) {
    return List.of(
        Parameter.bounded(
            "size",
            "n",
            "size",
            "Channels in the window, its own among them.",
            Unit.COUNT,
            size,
            new Interval(1, 1e6),
            new Interval(1, 11),
            Scale.WHOLE),
        Parameter.bounded(
            "alpha",
            "α",
            "alpha",
            "Weight of the squares; PyTorch divides it by the size, the paper does not.",
            Unit.NONE,
            alpha,
            new Interval(0, 1e6),
            new Interval(1e-5, 10),
            Scale.LOGARITHMIC),
        Parameter.bounded(
            "beta",
            "β",
            "beta",
            "Exponent.",
            Unit.NONE,
            beta,
            new Interval(-1e3, 1e3),
            new Interval(0, 2),
            Scale.LINEAR),
        Parameter.bounded(
            "k",
            "k",
            "k",
            "Added to the sum, so that nothing is divided by zero.",
            Unit.INPUT_SQUARED,
            k,
            new Interval(1e-12, 1e6),
            new Interval(0.1, 4),
            Scale.LINEAR));
  }

  @Override
  public SharedAxes axes(SharedAxes declared, Values values) {
    int size = (int) values.get("size");
    return SharedAxes.window(axis(declared), size / 2, (size - 1) / 2);
  }

  private static Axis axis(SharedAxes axes) {
    return axes.over().iterator().next();
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    String along = axis(axes).name().toLowerCase(Locale.ROOT);
    Formula sum = new Operator("Σ", "j≈" + along, squared("x", "j"));
    Formula alpha = divides(values) ? fraction(changeable("α"), changeable("n")) : changeable("α");
    return row(
        variable("y"),
        sign("="),
        fraction(
            variable("x"),
            power(parentheses(changeable("k"), sign("+"), alpha, sum), changeable("β"))));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of();
  }

  @Override
  public String remark() {
    return "Each value is divided by what its neighbours are, not by a statistic of the image.";
  }

  /// Alpha such that something is seen on values in 0..1.
  @Override
  public Values opening() {
    return Values.defaults(this).with("alpha", 1);
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    double squares = group.count() * group.meanSquare();
    double base = values.get("k") + alpha(values) * squares;
    return new Affine(Math.pow(base, -values.get("beta")), 0, 0);
  }

  @Override
  public boolean centered() {
    return false;
  }

  @Override
  public Slope slope(Values values, int count, double most) {
    double alpha = alpha(values);
    double k = values.get("k");
    Powers powers = new Powers(-values.get("beta"), k, k + alpha * most);
    return (squares, first, slopes, size, scratch) -> {
      for (int i = 0; i < size; i++) {
        slopes[i] = k + alpha * squares[first + i];
      }
      powers.raise(slopes, size, scratch);
    };
  }

  private static double alpha(Values values) {
    return values.get("alpha") / (divides(values) ? values.get("size") : 1);
  }

  private static boolean divides(Values values) {
    return values.convention() == Convention.PYTORCH;
  }
}
