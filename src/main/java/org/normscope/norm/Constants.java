package org.normscope.norm;

import static org.normscope.norm.Formula.fraction;
import static org.normscope.norm.Formula.row;
import static org.normscope.norm.Formula.sign;
import static org.normscope.norm.Formula.variable;

import java.util.List;
import java.util.Map;
import org.normscope.norm.Formula.Changeable;
import org.normscope.norm.Formula.Script;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// Given constants, `y = (x - mean[c]) / std[c]`, as torchvision's `Normalize`: no eps, nothing is
/// clipped.
///
/// @param byDefault what it opens with
/// @param times how often it is applied: twice is a pitfall of normalizing in place
record Constants(Preset byDefault, int times) implements Rule {
  static final Preset IMAGENET =
      preset(
          "imagenet",
          "ImageNet",
          "Means, and probably the mean of the per-image stds, of a lost subset of ImageNet.",
          List.of(0.485, 0.456, 0.406),
          List.of(0.229, 0.224, 0.225));
  static final Preset IDENTITY =
      preset("identity", "0 and 1", "Changes nothing.", List.of(0.0), List.of(1.0));

  private static final List<Preset> PRESETS =
      List.of(
          IMAGENET,
          preset(
              "cifar10",
              "CIFAR-10",
              "Pooled over the training images.",
              List.of(0.4914, 0.4822, 0.4465),
              List.of(0.2470, 0.2435, 0.2616)),
          preset(
              "cifar10_mean_of_stds",
              "CIFAR-10, mean of stds",
              "Often copied; the stds are means of per-image stds, so the result spreads wider.",
              List.of(0.4914, 0.4822, 0.4465),
              List.of(0.2023, 0.1994, 0.2010)),
          preset(
              "mnist",
              "MNIST",
              "Pooled over the training images; one channel.",
              List.of(0.1307),
              List.of(0.3081)),
          preset(
              "clip",
              "CLIP",
              "OpenAI's, as CLIP's own preprocessing has them.",
              List.of(0.48145466, 0.4578275, 0.40821073),
              List.of(0.26862954, 0.26130258, 0.27577711)),
          preset("half", "Half", "0..1 becomes −1..1.", List.of(0.5), List.of(0.5)),
          IDENTITY);

  /// The constants of torchvision's examples, changeable.
  static Constants given() {
    return new Constants(IMAGENET, 1);
  }

  private static Preset preset(
      String id, String name, String description, List<Double> mean, List<Double> std) {
    return new Preset(id, name, description, Map.of("mean", mean, "std", std));
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    return List.of(
        Parameter.vector(
            "mean",
            "mean",
            "Subtracted from each channel, in 0..1.",
            Unit.INPUT,
            byDefault.numbers().get("mean"),
            true),
        Parameter.vector(
            "std",
            "std",
            "Each channel is divided by it, in 0..1.",
            Unit.INPUT,
            byDefault.numbers().get("std"),
            false));
  }

  @Override
  public List<Preset> presets() {
    return times == 1 && byDefault.equals(IMAGENET) ? PRESETS : List.of();
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    Formula mean = new Script(new Changeable("mean"), "c", "");
    Formula std = new Script(new Changeable("std"), "c", "");
    Formula once = fraction(row(variable("x"), sign("−"), mean), std);
    return row(
        variable("y"), sign("="), times == 1 ? once : fraction(row(once, sign("−"), mean), std));
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return List.of();
  }

  @Override
  public String remark() {
    return times == 1
        ? "Mean 0 and std 1 only for data like those the constants came from."
        : "The second time the mean is subtracted from values that no longer have it.";
  }

  @Override
  public void check(Values values) {
    for (double std : values.all("std")) {
      // PyTorch makes a float32 tensor of them first.
      if ((float) std == 0) {
        throw zeroStd("a std of zero would divide by zero: give the std of your data");
      }
    }
  }

  static Refusal zeroStd(String sentence) {
    return new Refusal(
        sentence,
        "ValueError: std evaluated to zero after conversion to torch.float32, leading to division"
            + " by zero.");
  }

  @Override
  public String torchOnChannels(String id, int given, BatchSize size) {
    return size.channels() == 1
        ? "RuntimeError: output with shape [1, H, W] doesn't match the broadcast shape [%d, H, W]"
            .formatted(given)
        : "RuntimeError: The size of tensor a (%d) must match the size of tensor b (%d) at"
                .formatted(size.channels(), given)
            + " non-singleton dimension 0";
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    Affine once = new Affine(1 / values.get("std", channel), values.get("mean", channel), 0);
    Affine line = once;
    for (int i = 1; i < times; i++) {
      line = line.then(once);
    }
    return line;
  }
}
