package org.normscope.tensor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;

/// Which elements of an NCHW batch share one statistic: the axes that it is computed *over*.
///
/// Two elements are in one group when they agree in every axis that is *not* shared. Batch norm
/// shares N, H and W: one group per channel. This is the one declaration from which the
/// computation, the picture of the axis cube and the words of the help follow.
///
/// @param over the axes that one statistic runs over
/// @param coupled axes along which the groups' statistics are then compared with each other (global
///   response norm divides each channel's norm by the mean over C); empty for most methods
/// @param wholeDataset true when the statistic is that of the whole dataset, whatever batch is
///   shown
public record SharedAxes(Set<Axis> over, Set<Axis> coupled, boolean wholeDataset) {

  /// One statistic per image and channel: instance norm.
  public static final SharedAxes PER_IMAGE_AND_CHANNEL = over(Axis.H, Axis.W);

  /// One statistic per image: layer norm over C, H, W.
  public static final SharedAxes PER_IMAGE = over(Axis.C, Axis.H, Axis.W);

  /// One statistic per channel of the batch: batch norm.
  public static final SharedAxes PER_CHANNEL = over(Axis.N, Axis.H, Axis.W);

  /// One statistic per channel of the whole dataset: the constants in training code.
  public static final SharedAxes PER_CHANNEL_OF_DATASET =
      new SharedAxes(PER_CHANNEL.over, Set.of(), true);

  /// No statistic at all: every element is mapped by given numbers.
  public static final SharedAxes NONE = over(new Axis[0]);

  /// Copies both sets.
  public SharedAxes {
    over = unmodifiable(over);
    coupled = unmodifiable(coupled);
  }

  /// A statistic of the batch over these axes.
  public static SharedAxes over(Axis... axes) {
    return new SharedAxes(setOf(axes), Set.of(), false);
  }

  /// The same, with the groups' statistics compared along further axes.
  public SharedAxes coupledAlong(Axis... axes) {
    return new SharedAxes(over, setOf(axes), wholeDataset);
  }

  /// True when a statistic is computed at all.
  public boolean any() {
    return !over.isEmpty();
  }

  /// The number of the group that plane (n, c) of a batch belongs to, from 0, without gaps. Planes
  /// are whole groups or parts of one when H and W are shared.
  public int group(int n, int c, int channels) {
    boolean acrossImages = over.contains(Axis.N);
    boolean acrossChannels = over.contains(Axis.C);
    if (acrossImages) {
      return acrossChannels ? 0 : c;
    }
    return acrossChannels ? n : n * channels + c;
  }

  /// How many groups a batch of this size has.
  public int groups(int images, int channels) {
    return (over.contains(Axis.N) ? 1 : images) * (over.contains(Axis.C) ? 1 : channels);
  }

  /// The shared axes as people write them: `N·H·W`.
  public String symbol() {
    StringJoiner joiner = new StringJoiner("·");
    over.forEach(axis -> joiner.add(axis.name()));
    return joiner.toString();
  }

  private static Set<Axis> setOf(Axis... axes) {
    Set<Axis> set = EnumSet.noneOf(Axis.class);
    Collections.addAll(set, axes);
    return set;
  }

  private static Set<Axis> unmodifiable(Set<Axis> axes) {
    return Collections.unmodifiableSet(
        axes.isEmpty() ? EnumSet.noneOf(Axis.class) : EnumSet.copyOf(axes));
  }
}
