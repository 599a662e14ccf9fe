package org.normscope.norm;

import static org.normscope.tensor.SharedAxes.NONE;
import static org.normscope.tensor.SharedAxes.PER_CHANNEL;
import static org.normscope.tensor.SharedAxes.PER_CHANNEL_OF_DATASET;
import static org.normscope.tensor.SharedAxes.PER_IMAGE;
import static org.normscope.tensor.SharedAxes.PER_IMAGE_AND_CHANNEL;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Every normalization method that NormScope knows: one line each. The parameter panel, the options
/// of the command line, the formula, the axis cube, the help and the tests come from that line.
public enum Method {
  /// Scaling of the smallest and largest value to [lo, hi].
  MIN_MAX(
      "min_max",
      "Min-max",
      "Min-max scaling",
      new MinMax(),
      Over.CHOICES,
      "Scales what is there to a range."),
  /// 2x - 1.
  FIXED(
      "fixed_minus1_1",
      "Fixed [−1, 1]",
      "Fixed range",
      new FixedRange(),
      Over.none(),
      "Moves 0..1 to −1..1, whatever the data."),
  /// Zero mean, unit std.
  Z_SCORE("z_score", "Z-score", "Z-score", new ZScore(), Over.CHOICES, "Zero mean and unit std."),
  /// torchvision's Normalize.
  CONSTANTS(
      "constants",
      "Constants",
      "Given constants",
      new Constants(),
      Over.none(),
      "Given means and stds, as torchvision's Normalize; opens with ImageNet's."),
  /// Ioffe and Szegedy 2015, in training mode.
  BATCH_NORM(
      "batch_norm",
      "Batch",
      "Batch norm",
      new Standardize(),
      Over.only(PER_CHANNEL),
      "Training mode: one mean and variance per channel of the batch (Ioffe & Szegedy 2015)."),
  /// Ba, Kiros and Hinton 2016, over C, H, W with an affine per channel.
  LAYER_NORM(
      "layer_norm",
      "Layer",
      "Layer norm",
      new Standardize(),
      Over.only(PER_IMAGE),
      "One mean and variance per image (Ba, Kiros & Hinton 2016)."),
  /// Ulyanov, Vedaldi and Lempitsky 2016.
  INSTANCE_NORM(
      "instance_norm",
      "Instance",
      "Instance norm",
      new Standardize(),
      Over.only(PER_IMAGE_AND_CHANNEL),
      "One mean and variance per image and channel (Ulyanov et al. 2016)."),
  /// Woo et al. 2023.
  GRN(
      "grn",
      "GRN",
      "Global response norm",
      new GlobalResponse(),
      Over.only(PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C)),
      "Global response norm: each channel's norm against the mean over the channels (Woo et al."
          + " 2023).");

  /// A choice of what shares one statistic.
  ///
  /// @param id value of `over` in files and on the command line
  /// @param name for people
  /// @param axes what is shared
  public record Over(String id, String name, SharedAxes axes) {
    private static final List<Over> CHOICES =
        List.of(
            new Over("image", "each image", PER_IMAGE),
            new Over("channel", "each image and channel", PER_IMAGE_AND_CHANNEL),
            new Over("batch", "the batch, per channel", PER_CHANNEL),
            new Over("dataset", "the dataset, per channel", PER_CHANNEL_OF_DATASET));

    private static List<Over> only(SharedAxes axes) {
      return List.of(new Over("", "", axes));
    }

    private static List<Over> none() {
      return only(NONE);
    }
  }

  private final String id;
  private final String title;
  private final String name;
  private final Rule rule;
  private final List<Over> overs;
  private final String summary;

  Method(String id, String title, String name, Rule rule, List<Over> overs, String summary) {
    this.id = id;
    this.title = title;
    this.name = name;
    this.rule = rule;
    this.overs = overs;
    this.summary = summary;
  }

  /// Name in files and on the command line.
  public String id() {
    return id;
  }

  /// Its full name.
  public String fullName() {
    return name;
  }

  /// Short name for a tab.
  public String title() {
    return title;
  }

  /// Its formula and parameters.
  public Rule rule() {
    return rule;
  }

  /// What may share a statistic: one entry where the method fixes it, else the choices of `over`,
  /// the default first.
  public List<Over> overs() {
    return overs;
  }

  /// One sentence that says what it does, with the paper.
  public String summary() {
    return summary;
  }

  /// The choice of `over` with this id.
  ///
  /// @throws IllegalArgumentException when the method has no such choice
  public Over over(String overId) {
    return overs.stream()
        .filter(over -> over.id().equals(overId))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                overs.size() == 1
                    ? id + " has no choice of 'over'"
                    : "over must be one of "
                        + overs.stream().map(Over::id).collect(Collectors.joining(", "))));
  }

  /// The method with this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Method of(String id) {
    return Arrays.stream(values())
        .filter(method -> method.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no method '"
                    + id
                    + "'; there are "
                    + Arrays.stream(values()).map(Method::id).collect(Collectors.joining(", "))));
  }
}
