package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.NormalizedPixels;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Which values share the statistic of a plane, in words.
final class GroupWords {
  private GroupWords() {}

  /// `R of all 334 images`, `all channels of sea/03.png`.
  static String of(SharedAxes axes, Subject subject, Plane plane) {
    String name = subject.name(plane.image());
    String file = name.substring(name.lastIndexOf('/') + 1);
    return of(axes, subject.channels(), subject.images(), plane.channel(), file);
  }

  /// The same with its numbers before, where one statistic stands for all of the plane.
  ///
  /// @param axes of the step that is shown
  static String withNumbers(NormPicture picture, SharedAxes axes, Plane plane) {
    String words = of(axes, picture.subject(), plane);
    GroupMoments groups =
        switch (picture.normalized()) {
          case Normalized lines -> lines.groups();
          case NormalizedBatch batch -> batch.groups();
          case NormalizedPixels _ -> null;
        };
    // In its second step a method compares statistics: there is no mean of the values.
    boolean one = groups != null && axes.wholePlanes() && axes.equals(groups.axes());
    Moments group = one ? groups.of(plane.image(), plane.channel()) : null;
    Unit unit = picture.beforeFigure().unit();
    return group == null
        ? words
        : "%s%nmean %s, std %s"
            .formatted(
                words,
                Numbers.among(group.largest(), group.mean(), unit),
                Numbers.among(group.largest(), group.std(), unit));
  }

  /// The same of a cell of the cube, whose images have numbers: `all channels of image 2`.
  static String of(SharedAxes axes, CubeBatch batch, Plane plane) {
    String name = "image " + (plane.image() + 1);
    return of(axes, batch.channels(), batch.images(), plane.channel(), name);
  }

  private static String of(SharedAxes axes, List<String> names, int images, int at, String image) {
    if (!axes.any()) {
      return "no statistic: given numbers";
    }
    if (axes.window().isPresent()) {
      return "channel %s and its neighbours in %s, of %s"
          .formatted(names.get(at), axes.window().get().axis(), image);
    }
    String channels = channels(axes, names, at);
    if (!axes.wholePlanes()) {
      return "a pixel of " + image + ", " + channels;
    }
    if (axes.wholeDataset()) {
      return channels + " of the dataset";
    }
    boolean all = axes.over().contains(Axis.N);
    return channels
        + " of "
        + (all && images > 1 ? "all " + Numbers.count(images) + " images" : image);
  }

  private static String channels(SharedAxes axes, List<String> names, int at) {
    int count = names.size();
    String channel = names.get(at);
    if (!axes.over().contains(Axis.C) || count == 1) {
      return count == 1 ? channel : "channel " + channel;
    }
    if (axes.channelGroups() == 1) {
      return "all " + count + " channels";
    }
    int part = count / axes.channelGroups();
    int first = at / part * part;
    return part == 1
        ? "channel " + channel
        : "channels %s to %s".formatted(names.get(first), names.get(first + part - 1));
  }
}
