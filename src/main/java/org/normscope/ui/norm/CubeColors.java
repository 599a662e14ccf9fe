package org.normscope.ui.norm;

import java.util.List;
import java.util.Set;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Tone;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Box;

/// Which colour each cell of the axis cube has: what shares a statistic shares a colour. A group
/// inside one channel takes that channel's hue, a group that spans channels the accent; both are
/// tinted toward the panel by image, and mottled where each pixel, or each value, is a group of its
/// own.
///
/// @param dark whether the panel behind is dark
/// @param groups what the cells share
/// @param channels names of the channels
/// @param drawnImages how many images are drawn, the range of the tints
record CubeColors(boolean dark, CubeGroups groups, List<String> channels, int drawnImages) {

  private static final double FARTHEST_TINT = 0.62;
  private static final Ink GRAY = Ink.of(Tone.GRAY);
  private static final Set<String> RGB = Set.of("R", "G", "B");

  /// The colour of a cell before its face is shaded.
  Ink of(int image, int channel, int row) {
    if (!groups.shared().any()) {
      return GRAY.paler(0.3 + 0.4 * mottle(image * 31 + channel, row));
    }
    Ink base = base(groups.box(image, channel, row), channel);
    if (groups.shared().window().isPresent()) {
      return base.paler(0.7 * mottle(image * 31 + channel, row));
    }
    return groups.withinPlanes()
        ? base.paler(0.7 * mottle(image, row))
        : base.paler(FARTHEST_TINT * byImage(image));
  }

  /// Shaded by where the light falls.
  Ink shaded(Ink color, CubeGeometry.Face face) {
    return switch (face) {
      case TOP -> color.lit(dark ? 0.18 : 0.22);
      case FRONT -> color;
      case SIDE -> color.lit(-0.2);
    };
  }

  private Ink base(Box group, int channel) {
    int members = group.c().length();
    boolean spansChannels = groups.shared().over().contains(Axis.C);
    if (members == 1 && (channels.size() > 1 || !spansChannels)) {
      return hue(channel);
    }
    boolean even = group.c().from() / members % 2 == 0 || groups.shared().window().isPresent();
    return even ? Ink.ACCENT : Ink.ACCENT.paler(0.3);
  }

  private Ink hue(int channel) {
    if (RGB.containsAll(channels)) {
      return Ink.channel(channels.get(channel));
    }
    if (channels.size() == 1) {
      return GRAY;
    }
    double place = channel / (double) (channels.size() - 1);
    return Ink.TEXT.pale(0.1 + 0.45 * place);
  }

  private double byImage(int image) {
    boolean alike = groups.shared().over().contains(Axis.N) || drawnImages < 2;
    return alike ? 0 : Math.min(1, image / (double) (drawnImages - 1));
  }

  /// A number from 0 to 1 that looks random but is always the same for the same place.
  private static double mottle(int place, int row) {
    int mixed = (place * 64 + row + 1) * 0x9E3779B1;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA77;
    return ((mixed ^ (mixed >>> 13)) & 0xFF) / 255.0;
  }
}
