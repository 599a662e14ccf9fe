package org.normscope.norm;

import static org.normscope.tensor.SharedAxes.PER_CHANNEL;
import static org.normscope.tensor.SharedAxes.PER_IMAGE;
import static org.normscope.tensor.SharedAxes.PER_IMAGE_AND_CHANNEL;
import static org.normscope.tensor.SharedAxes.PER_PIXEL;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Every normalization method that NormScope knows: one line each. The parameter panel, the options
/// of the command line, the formula, the axis cube, the help, the docs and the tests come from that
/// line.
public enum Method {
  /// Scaling of the smallest and largest value to [lo, hi].
  MIN_MAX(
      "min_max",
      Family.INPUT,
      "Min-max",
      "Min-max scaling",
      new MinMax(),
      Over.INPUT,
      Source.of("", "", ""),
      "Scales what is there to a range."),
  /// A fixed range to another.
  FIXED(
      "fixed_minus1_1",
      Family.INPUT,
      "Fixed [−1, 1]",
      "Fixed range",
      new FixedRange(),
      Over.none(),
      Source.of("", "v2.Normalize([.5], [.5])", "Rescaling(1/127.5, offset=-1)"),
      "Moves 0..1 to −1..1, whatever the data."),
  /// Zero mean, unit std.
  Z_SCORE(
      "z_score",
      Family.INPUT,
      "Z-score",
      "Z-score",
      new ZScore(),
      Over.INPUT,
      Source.of("", "", "Normalization().adapt(data) for over=dataset"),
      "Zero mean and unit std."),
  /// torchvision's Normalize.
  CONSTANTS(
      "constants",
      Family.INPUT,
      "Constants",
      "Given constants",
      Constants.given(),
      Over.none(),
      Source.of("", "torchvision Normalize", "Normalization(mean, variance)"),
      "Given means and stds, as torchvision's Normalize; opens with ImageNet's."),
  /// Ioffe and Szegedy 2015.
  BATCH_NORM(
      "batch_norm",
      Family.LAYER,
      "Batch",
      "Batch norm",
      new RunningStandardize(false),
      Over.only(PER_CHANNEL),
      Source.of("Ioffe & Szegedy 2015", "nn.BatchNorm2d", "BatchNormalization"),
      "One mean and variance per channel of the batch in training, running ones in evaluation."),
  /// Ba, Kiros and Hinton 2016, over C, H, W.
  LAYER_NORM(
      "layer_norm",
      Family.LAYER,
      "Layer",
      "Layer norm",
      Standardize.perElement(),
      Over.only(PER_IMAGE),
      Source.of(
          "Ba, Kiros & Hinton 2016",
          "nn.LayerNorm([C, H, W])",
          "LayerNormalization(axis=[1, 2, 3])"),
      "One mean and variance per image."),
  /// Layer norm over the channels of each pixel, as in ConvNeXt.
  LAYER_NORM_CHANNELS(
      "layer_norm_channels",
      Family.LAYER,
      "Layer C",
      "Layer norm over channels",
      Standardize.perChannel(1e-6),
      Over.only(PER_PIXEL),
      Source.of(
          "Liu et al. 2022 (ConvNeXt)",
          "F.layer_norm(x.permute(0, 2, 3, 1), [C])",
          "LayerNormalization()"),
      "One mean and variance per pixel, over its channels."),
  /// Ulyanov, Vedaldi and Lempitsky 2016.
  INSTANCE_NORM(
      "instance_norm",
      Family.LAYER,
      "Instance",
      "Instance norm",
      new RunningStandardize(true),
      Over.only(PER_IMAGE_AND_CHANNEL),
      Source.of("Ulyanov et al. 2016", "nn.InstanceNorm2d", "GroupNormalization(groups=-1)"),
      "One mean and variance per image and channel."),
  /// Wu and He 2018.
  GROUP_NORM(
      "group_norm",
      Family.LAYER,
      "Group",
      "Group norm",
      new GroupStandardize(),
      Over.only(PER_IMAGE),
      Source.of("Wu & He 2018", "nn.GroupNorm", "GroupNormalization"),
      "One mean and variance per image and group of channels."),
  /// Zhang and Sennrich 2019.
  RMS_NORM(
      "rms_norm",
      Family.LAYER,
      "RMS",
      "RMS norm",
      new RootMeanSquare(),
      Over.IMAGE_OR_PIXEL,
      Source.of("Zhang & Sennrich 2019", "nn.RMSNorm", "RMSNormalization"),
      "Divides by the root of the mean square; subtracts nothing."),
  /// Woo et al. 2023.
  GRN(
      "grn",
      Family.LAYER,
      "GRN",
      "Global response norm",
      new GlobalResponse(),
      Over.only(PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C)),
      Source.of("Woo et al. 2023 (ConvNeXt V2)", "", ""),
      "Each channel's norm against the mean over the channels."),
  /// Krizhevsky, Sutskever and Hinton 2012.
  LRN(
      "lrn",
      Family.LAYER,
      "LRN",
      "Local response norm",
      new LocalResponse(),
      Over.only(PER_PIXEL),
      Source.of(
          "Krizhevsky et al. 2012 (AlexNet)",
          "nn.LocalResponseNorm",
          "tf.nn.local_response_normalization"),
      "Each value divided by those of its neighbour channels."),
  /// Instance statistics sold as batch norm.
  PITFALL_INSTANCE_AS_BATCH(
      "pitfall_instance_as_batch",
      Family.PITFALL,
      "Instance as batch",
      "Instance statistics sold as batch norm",
      Standardize.perChannel(1e-5),
      Over.only(PER_IMAGE_AND_CHANNEL),
      Source.of("", "x.mean((2, 3)) where x.mean((0, 2, 3)) is meant", ""),
      "Pitfall: statistics of each image called batch norm; brightness differences vanish."),
  /// Batch norm by the unbiased variance.
  PITFALL_UNBIASED_BATCH(
      "pitfall_unbiased_batch",
      Family.PITFALL,
      "Unbiased batch",
      "Batch norm by the unbiased variance",
      Standardize.byUnbiasedVariance(1e-5),
      Over.only(PER_CHANNEL),
      Source.of("", "x.var((0, 2, 3)) without correction=0", ""),
      "Pitfall: the unbiased variance is for running_var, not for normalizing."),
  /// Layer norm by the unbiased variance.
  PITFALL_UNBIASED_LAYER(
      "pitfall_unbiased_layer",
      Family.PITFALL,
      "Unbiased layer",
      "Layer norm by the unbiased variance",
      Standardize.byUnbiasedVariance(1e-6),
      Over.only(PER_IMAGE),
      Source.of("", "x.var((1, 2, 3)) without correction=0", ""),
      "Pitfall: x.var() is unbiased in PyTorch, layer norm's variance is not."),
  /// Standardizing by an average of per-image stds.
  PITFALL_MEAN_OF_STDS(
      "pitfall_mean_of_stds",
      Family.PITFALL,
      "Mean of stds",
      "Mean of per-image stds",
      new MeanOfStds(),
      Over.only(PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.N)),
      Source.of("", "mean([img.std() for img in data])", ""),
      "Pitfall: an average of each image's own std is smaller than the std of the dataset."),
  /// Normalizing in place, and once more.
  PITFALL_TWICE(
      "pitfall_twice",
      Family.PITFALL,
      "Twice",
      "Normalized twice",
      new Constants(Constants.IMAGENET, 2),
      Over.none(),
      Source.of("", "Normalize(inplace=True) on a cached tensor", ""),
      "Pitfall: constants applied in place to what they were applied to before."),
  /// Normalize(0, 1), taken for min-max scaling.
  PITFALL_ZERO_ONE(
      "pitfall_zero_one",
      Family.PITFALL,
      "Normalize(0, 1)",
      "Normalize(0, 1) taken for min-max",
      new Constants(Constants.IDENTITY, 1),
      Over.none(),
      Source.of("", "Normalize((0.0,), (1.0,))", ""),
      "Pitfall: a mean of 0 and a std of 1 change nothing; they are not a range."),
  /// Local response norm on a (C, H, W) tensor.
  PITFALL_LRN_ROWS(
      "pitfall_lrn_rows",
      Family.PITFALL,
      "LRN on (C, H, W)",
      "Local response norm across rows",
      new LocalResponse(),
      Over.only(SharedAxes.over(Axis.H)),
      Source.of("", "LocalResponseNorm on (C, H, W), read as (N, C, L)", ""),
      "Pitfall: without a batch axis the rows are taken for channels.");

  private final String id;
  private final Family family;
  private final String title;
  private final String name;
  private final Rule rule;
  private final List<Over> overs;
  private final Source source;
  private final String summary;

  Method(
      String id,
      Family family,
      String title,
      String name,
      Rule rule,
      List<Over> overs,
      Source source,
      String summary) {
    this.id = id;
    this.family = family;
    this.title = title;
    this.name = name;
    this.rule = rule;
    this.overs = overs;
    this.source = source;
    this.summary = summary;
  }

  /// Name in files and on the command line.
  public String id() {
    return id;
  }

  /// What it is for.
  public Family family() {
    return family;
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

  /// Its paper and its names in frameworks.
  public Source source() {
    return source;
  }

  /// One sentence that says what it does.
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
