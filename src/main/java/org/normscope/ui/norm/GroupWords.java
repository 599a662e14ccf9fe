package org.normscope.ui.norm;

import org.normscope.chart.Numbers;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Which values share the statistic of a plane, in words.
final class GroupWords {
  private GroupWords() {}

  /// `R of all 334 images`, `all channels of sea/03.png`.
  static String of(SharedAxes axes, Subject subject, Plane plane) {
    if (!axes.any()) {
      return "no statistic: given numbers";
    }
    String channel = subject.channels().get(plane.channel());
    if (axes.window().isPresent()) {
      return "a value of channel %s and its neighbours in %s, of %s"
          .formatted(channel, axes.window().get().axis(), name(subject, plane.image()));
    }
    String channels = channels(axes, subject, plane, channel);
    if (!axes.wholePlanes()) {
      return "a pixel of " + name(subject, plane.image()) + ", " + channels;
    }
    if (axes.wholeDataset()) {
      return channels + " of the dataset";
    }
    int images = subject.images();
    boolean all = axes.over().contains(Axis.N);
    String of =
        all && images > 1
            ? "all " + Numbers.count(images) + " images"
            : name(subject, plane.image());
    return channels + " of " + of;
  }

  private static String channels(SharedAxes axes, Subject subject, Plane plane, String channel) {
    int count = subject.channels().size();
    if (!axes.over().contains(Axis.C) || count == 1) {
      return count == 1 ? channel : "channel " + channel;
    }
    if (axes.channelGroups() == 1) {
      return "all " + count + " channels";
    }
    int part = count / axes.channelGroups();
    int first = plane.channel() / part * part;
    return part == 1
        ? "channel " + channel
        : "channels %s to %s"
            .formatted(subject.channels().get(first), subject.channels().get(first + part - 1));
  }

  private static String name(Subject subject, int image) {
    String name = subject.name(image);
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
