package org.normscope.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// Mean and std of every group that shares a statistic, and of every channel, before and after a
/// method; with a reason where they are not 0 and 1 afterwards.
///
/// @param channels one row a channel, over all images
/// @param groups one row a group, in the order of images and channels; none where each pixel, or
///   each value, has a statistic of its own, and where a group is a channel
public record GroupNumbers(List<Row> channels, List<Row> groups) {
  // What is left of the difference of equal numbers, at most.
  private static final double ROUNDED = 1e-9;

  // What is nearer to 0 and 1 than this is so by eps.
  private static final double FAR = 0.005;

  /// One group.
  ///
  /// @param image its image, from 0; -1 for all
  /// @param firstChannel its first channel
  /// @param channels how many
  /// @param before moments before
  /// @param after moments after
  /// @param why what is not 0 and 1, and why; empty when nothing is
  public record Row(
      int image, int firstChannel, int channels, Moments before, Moments after, String why) {}

  @FunctionalInterface
  private interface PlaneAfter {
    Moments of(int n, int c);
  }

  /// Of images after a method.
  ///
  /// @param setup the method
  /// @param before moments of each channel before
  public static GroupNumbers of(After after, Setup setup, List<Moments> before) {
    SharedAxes axes = setup.axes();
    boolean inGroups =
        axes.wholePlanes() && axes.any() && !axes.over().equals(SharedAxes.PER_CHANNEL.over());
    List<Row> groups =
        switch (after) {
          case Normalized lines when inGroups && axes.over().contains(Axis.N) ->
              groups(setup, 1, before.size(), lines.groups(), (_, c) -> lines.moments(c));
          case Normalized lines when inGroups ->
              groups(setup, lines.images(), before.size(), lines.groups(), lines::after);
          case NormalizedBatch batch when inGroups && batch.groups() != null ->
              groups(setup, batch.images(), before.size(), batch.groups(), batch::after);
          default -> List.of();
        };
    List<Row> channels = new ArrayList<>();
    Reasons reasons = Reasons.of(setup);
    boolean equal = equalChannels(setup, after.allMoments());
    for (int c = 0; c < before.size(); c++) {
      Moments now = after.moments(c);
      String why =
          equal
              ? "the channels of each pixel are equal: there is no spread to scale"
              : reasons.why(before.get(c), now, c, true)
                  + (reasons.standardizes() ? constants(groups, c) : "");
      channels.add(new Row(-1, c, 1, before.get(c), now, why));
    }
    return new GroupNumbers(List.copyOf(channels), groups);
  }

  // What a channel misses of a std of 1 it may miss by images without any.
  private static String constants(List<Row> groups, int channel) {
    List<Row> own =
        groups.stream()
            .filter(row -> row.channels() == 1 && row.firstChannel() == channel)
            .toList();
    long flat = own.stream().filter(row -> row.before().variance() == 0).count();
    return flat == 0 || flat == own.size()
        ? ""
        : "; %,d of %,d images %s constant".formatted(flat, own.size(), flat == 1 ? "is" : "are");
  }

  private static List<Row> groups(
      Setup setup, int images, int channels, GroupMoments groups, PlaneAfter planes) {
    SharedAxes axes = setup.axes();
    Moments[] after = new Moments[axes.groups(images, channels)];
    for (int n = 0; n < images; n++) {
      for (int c = 0; c < channels; c++) {
        int group = axes.group(n, c, channels);
        Moments plane = planes.of(n, c);
        after[group] = after[group] == null ? plane : after[group].and(plane);
      }
    }
    List<Row> rows = new ArrayList<>();
    Reasons reasons = Reasons.of(setup);
    int size = axes.over().contains(Axis.C) ? channels / axes.channelGroups() : 1;
    boolean allImages = axes.over().contains(Axis.N);
    for (int n = 0; n < (allImages ? 1 : images); n++) {
      for (int c = 0; c < channels; c += size) {
        Moments before = groups.of(n, c);
        Moments now = after[axes.group(n, c, channels)];
        String why = reasons.why(before, now, c, false);
        rows.add(new Row(allImages ? -1 : n, c, size, before, now, why));
      }
    }
    return List.copyOf(rows);
  }

  /// One sentence that a reader of the channels' numbers should know: where a statistic spans
  /// channels, that one alone need not have mean 0 and std 1; else the rule's own.
  ///
  /// @param after moments of each channel after
  public static String remark(Setup setup, List<Moments> after) {
    SharedAxes axes = setup.axes();
    if (Reasons.standardizes(setup) && axes.any() && after.stream().anyMatch(GroupNumbers::isFar)) {
      if (moves(setup, "gamma", 1) || moves(setup, "beta", 0)) {
        return "γ and β move the mean and the std away from 0 and 1.";
      }
      if (equalChannels(setup, after)) {
        return "The channels of each pixel are equal, as in gray images: all land on one value.";
      }
      if (axes.over().contains(Axis.C)) {
        return "0 and 1 hold for %s, not for a channel alone.".formatted(whole(axes));
      }
    }
    return setup.method().rule().remark(setup.values());
  }

  private static boolean isFar(Moments channel) {
    return Math.abs(channel.mean()) > FAR || Math.abs(channel.std() - 1) > FAR;
  }

  // Gray images under a statistic over the channels of a pixel: nothing has a std of 1.
  private static boolean equalChannels(Setup setup, List<Moments> after) {
    SharedAxes axes = setup.axes();
    return Reasons.standardizes(setup)
        && axes.over().equals(SharedAxes.PER_PIXEL.over())
        && IntStream.range(0, after.size())
            .allMatch(c ->
                after.get(c).std() < ROUNDED
                    && Math.abs(after.get(c).mean() - Reasons.number(setup, "beta", c)) < ROUNDED
                    && Reasons.number(setup, "gamma", c) != 0);
  }

  private static boolean moves(Setup setup, String id, double neutral) {
    List<Double> all = setup.values().all(id);
    return all != null && all.stream().anyMatch(value -> value != neutral);
  }

  private static String whole(SharedAxes axes) {
    if (!axes.over().contains(Axis.H)) {
      return "the channels of a pixel together";
    }
    if (axes.over().contains(Axis.N)) {
      return "all values together";
    }
    return axes.channelGroups() > 1 ? "a group of channels of one image" : "an image as a whole";
  }
}
