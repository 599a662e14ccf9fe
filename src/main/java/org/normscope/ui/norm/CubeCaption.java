package org.normscope.ui.norm;

import java.util.stream.Collectors;
import org.normscope.norm.Setup;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Window;

/// The sentence under the axis cube: what shares one statistic, and how many groups that makes.
///
/// @param bold what one statistic is for: "One per channel"
/// @param plain the rest, ready to be appended: ": 3 groups of 1,500,000 values"
/// @param brief a shorter rest for narrow places: ": 3 groups"
public record CubeCaption(String bold, String plain, String brief) {

  /// What it is that is shared: `mean and std`.
  static String what(Setup setup) {
    String formula = setup.formula().text();
    String what = "statistic";
    if (setup.axes().any()) {
      what =
          formula.contains("μ")
              ? "mean and std"
              : formula.contains("min_")
                  ? "min and max"
                  : formula.contains("q_") ? "mean square" : formula.contains("g_") ? "norm" : what;
    }
    return what;
  }

  /// The second step of a method that compares statistics: `Step 2: one mean per image, of the 3
  /// statistics of step 1`.
  static CubeCaption ofComparison(SharedAxes shared, CubeBatch batch) {
    SharedAxes compared = shared.compared();
    long statistics = shared.groups(batch.images(), batch.channels().size());
    long means = compared.groups(batch.images(), batch.channels().size());
    String of =
        ": %s, each of %s of step 1"
            .formatted(
                CubeBatch.counted(means, "mean"),
                CubeBatch.counted(statistics / means, "statistic"));
    return new CubeCaption(
        "Step 2: one mean " + subject(compared), of, ": " + CubeBatch.counted(means, "mean"));
  }

  /// The caption for a batch of which these axes share a statistic.
  public static CubeCaption of(SharedAxes shared, CubeBatch batch) {
    if (!shared.any()) {
      return new CubeCaption(
          "Nothing is shared", ": given numbers map every value", ": given numbers");
    }
    if (shared.window().isPresent()) {
      return ofWindow(shared.window().get());
    }
    String bold = (shared.coupled().isEmpty() ? "One " : "Step 1: one ") + subject(shared);
    int channels = batch.channels().size();
    long groups = groups(shared, batch);
    if (shared.wholeDataset()) {
      boolean perChannel = !shared.over().contains(Axis.C);
      String brief = perChannel ? ": " + CubeBatch.counted(channels, "group") : ": 1 group";
      return new CubeCaption(bold + " of the dataset", brief + ", whatever the batch", brief);
    }
    String count = ": " + CubeBatch.counted(groups, "group");
    return new CubeCaption(bold, count + " of " + values(shared, batch), count);
  }

  /// All of it as one sentence.
  public String text() {
    return bold + plain;
  }

  /// The same for who hears it and sees no cube: `One statistic per channel, over N, H, W: 3 groups
  /// of 1,500,000 values`.
  ///
  /// @param shared the axes that it is the caption of
  public String spoken(SharedAxes shared) {
    if (!shared.any() || shared.window().isPresent()) {
      return text();
    }
    String over =
        shared.over().stream()
            .map(axis -> axis == Axis.C && shared.channelGroups() > 1 ? "C/G" : axis.name())
            .collect(Collectors.joining(", ", ", over ", ""));
    return bold.replaceFirst("ne (?=per|for)", "ne statistic ") + over + plain;
  }

  private static CubeCaption ofWindow(Window window) {
    if (window.below() + window.above() == 0) {
      return new CubeCaption("Each value", ": itself alone", ": itself alone");
    }
    String neighbours = ": its neighbours in " + window.axis();
    return new CubeCaption(
        "Each value",
        neighbours + ", " + window.below() + " below and " + window.above() + " above",
        neighbours);
  }

  private static String subject(SharedAxes shared) {
    boolean perImage = !shared.over().contains(Axis.N);
    boolean perChannel = !shared.over().contains(Axis.C);
    boolean perPixel = perPixel(shared);
    if (!perImage && !perChannel && !perPixel) {
      return shared.wholeDataset() ? "for all" : "for the whole batch";
    }
    if (perPixel) {
      return "per pixel" + (perChannel ? " and channel" : "");
    }
    String channels = perChannel ? "channel" : "";
    if (shared.channelGroups() > 1) {
      channels = "group of channels";
    }
    return "per "
        + (perImage ? "image" : "")
        + (perImage && !channels.isEmpty() ? " and " : "")
        + channels;
  }

  private static boolean perPixel(SharedAxes shared) {
    return !shared.over().contains(Axis.H) || !shared.over().contains(Axis.W);
  }

  private static long groups(SharedAxes shared, CubeBatch batch) {
    long planes = shared.groups(batch.images(), batch.channels().size());
    if (!perPixel(shared)) {
      return planes;
    }
    boolean acrossImages = shared.over().contains(Axis.N);
    int channels = shared.over().contains(Axis.C) ? 1 : batch.channels().size();
    return channels * (acrossImages ? batch.mostPixels() : batch.totalPixels());
  }

  /// How many values one group has; a range where images differ in size.
  private static String values(SharedAxes shared, CubeBatch batch) {
    long channels =
        shared.over().contains(Axis.C) ? batch.channels().size() / shared.channelGroups() : 1;
    boolean acrossImages = shared.over().contains(Axis.N);
    long fewest;
    long most;
    if (perPixel(shared)) {
      fewest = channels * (acrossImages ? batch.images() : 1);
      most = fewest;
    } else if (acrossImages) {
      fewest = channels * batch.totalPixels();
      most = fewest;
    } else {
      fewest = channels * batch.fewestPixels();
      most = channels * batch.mostPixels();
    }
    return CubeBatch.range(fewest, most) + (most == 1 ? " value" : " values");
  }
}
