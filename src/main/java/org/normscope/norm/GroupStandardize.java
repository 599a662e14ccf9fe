package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.norm.Parameter.Scale;
import org.normscope.norm.Parameter.Unit;
import org.normscope.stats.Moments;
import org.normscope.tensor.SharedAxes;

/// [Standardize] over groups of channels: one group is layer norm, one a channel is instance norm.
///
/// Source: Wu and He 2018; `torch.nn.GroupNorm`.
record GroupStandardize() implements Rule {
  private static final String GROUPS = "num_groups";
  private static final int OPENING = 4;
  private static final Standardize GROUP = Standardize.perChannel(1e-5);

  @Override
  public List<Convention> conventions() {
    return GROUP.conventions();
  }

  @Override
  public List<Parameter> parameters(Convention convention) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.bounded(
            GROUPS,
            "G",
            "groups",
            "Parts that the channels are split into; must divide their number. PyTorch names no"
                + " default; 1 divides any number. The paper and Keras take 32.",
            Unit.COUNT,
            1,
            new Interval(1, 1e6),
            new Interval(1, 32),
            Scale.WHOLE));
    parameters.addAll(GROUP.parameters(convention));
    return List.copyOf(parameters);
  }

  /// Four groups where there are channels for it: one group is layer norm, from which it is to be
  /// told apart.
  @Override
  public Values suited(Values opening, int channels) {
    boolean enough = channels > OPENING && channels % OPENING == 0;
    return enough ? opening.with(GROUPS, OPENING) : opening;
  }

  // A convention does not set them: 32 groups would refuse every picture, as Keras does.
  @Override
  public List<Preset> presets() {
    return List.of(
        groups("layer", 1, "Layer norm: one group of all channels."),
        groups(
            "feature_maps",
            OPENING,
            "For the 16 feature maps: edges, their opposites, colours, rest."),
        groups("paper", 32, "The paper's, and Keras's default: for 64 channels and more."));
  }

  private static Preset groups(String id, int count, String description) {
    String name = count == 1 ? "1 group" : count + " groups";
    return new Preset(id, name, description, Map.of(GROUPS, List.of((double) count)));
  }

  @Override
  public SharedAxes axes(SharedAxes declared, Values values) {
    return declared.inChannelGroups((int) values.get(GROUPS));
  }

  @Override
  public Formula formula(SharedAxes axes, Values values) {
    return GROUP.formula(axes, values);
  }

  @Override
  public List<Formula> statistics(SharedAxes axes) {
    return GROUP.statistics(axes);
  }

  @Override
  public String remark() {
    return "1 group is layer norm, a group a channel is instance norm.";
  }

  @Override
  public void check(BatchSize size, Values values) {
    int channels = size.channels();
    int groups = (int) values.get(GROUPS);
    if (channels % groups != 0) {
      String divisors =
          IntStream.rangeClosed(1, channels)
              .filter(g -> channels % g == 0)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", "));
      throw new Refusal(
          "%d groups do not divide %d %s: num_groups may be %s"
              .formatted(groups, channels, channels == 1 ? "channel" : "channels", divisors),
          "ValueError: num_channels must be divisible by num_groups");
    }
    // PyTorch multiplies by N too, though no statistic runs over it.
    boolean oneValue = size.pixels() * (channels / groups) == 1;
    if (oneValue && values.convention().refusesOneValue()) {
      throw new Refusal(
          "one value per group has no variance to normalize by: take larger images or fewer groups",
          "ValueError: Expected more than 1 value per channel when training, got input size "
              + size.onePixelShape());
    }
  }

  @Override
  public String torchOnChannels(String id, int given, BatchSize size) {
    return ("RuntimeError: Expected %s to be a vector of size equal to the number of channels in"
            + " input, but got %s of shape [%d] and input of shape [N, %d, H, W]")
        .formatted(Standardize.torchName(id), Standardize.torchName(id), given, size.channels());
  }

  @Override
  public Affine line(Moments group, Coupling coupling, Values values, int channel) {
    return GROUP.line(group, coupling, values, channel);
  }
}
