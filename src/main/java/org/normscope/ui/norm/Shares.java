package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.draw.Ink;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// What images that are shown beside each other share, in the colours of the axis cube.
///
/// @param groups what the channels of those images share
/// @param colors of the groups: the images' tints are as far from each other as they can be
/// @param channels how many are drawn
record Shares(CubeGroups groups, CubeColors colors, int channels) {

  /// Of so many images that are shown.
  ///
  /// @param channels names of all channels
  static Shares of(SharedAxes axes, List<String> channels, int images) {
    CubeGroups groups = CubeGroups.of(axes, images, channels.size());
    return new Shares(
        groups,
        new CubeColors(false, groups, channels, groups.shape().n()),
        Math.min(channels.size(), AxisCube.MOST_CHANNELS));
  }

  /// Parts of a channel that differ: one, but where each pixel or value is a group of its own.
  int parts() {
    return groups.withinPlanes() ? CubeGeometry.ROWS : 1;
  }

  /// The colour of a part of a channel.
  ///
  /// @param image its place among those that are shown
  Ink color(int image, int channel, int part) {
    return colors.of(image, channel, part);
  }

  /// Whether a channel and the next one are one group.
  boolean together(int image, int channel) {
    return channel + 1 < channels
        && groups.shared().any()
        && groups.shared().wholePlanes()
        && groups.box(image, channel, 0).equals(groups.box(image, channel + 1, 0));
  }

  /// Whether the images are one group, channel by channel.
  boolean acrossImages() {
    return groups.shared().wholePlanes() && groups.shared().over().contains(Axis.N);
  }
}
