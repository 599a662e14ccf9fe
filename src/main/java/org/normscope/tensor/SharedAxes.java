package org.normscope.tensor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
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
/// @param channelGroups parts of equal size that the channels are split into where C is shared: 1
///   for all methods but group norm
/// @param window what a statistic runs over instead of a whole axis: local response norm, where
///   each element has a group of its own
public record SharedAxes(
    Set<Axis> over,
    Set<Axis> coupled,
    boolean wholeDataset,
    int channelGroups,
    Optional<Window> window) {

  /// One statistic per image and channel: instance norm.
  public static final SharedAxes PER_IMAGE_AND_CHANNEL = over(Axis.H, Axis.W);

  /// One statistic per image: layer norm over C, H, W.
  public static final SharedAxes PER_IMAGE = over(Axis.C, Axis.H, Axis.W);

  /// One statistic per channel of the batch: batch norm.
  public static final SharedAxes PER_CHANNEL = over(Axis.N, Axis.H, Axis.W);

  /// One statistic per channel of the whole dataset: the constants in training code.
  public static final SharedAxes PER_CHANNEL_OF_DATASET =
      new SharedAxes(PER_CHANNEL.over, Set.of(), true, 1, Optional.empty());

  /// One statistic for the whole batch.
  public static final SharedAxes ALL = over(Axis.N, Axis.C, Axis.H, Axis.W);

  /// One statistic per pixel, over its channels: layer norm in ConvNeXt.
  public static final SharedAxes PER_PIXEL = over(Axis.C);

  /// No statistic at all: every element is mapped by given numbers.
  public static final SharedAxes NONE = over(new Axis[0]);

  /// Copies both sets.
  public SharedAxes {
    over = unmodifiable(over);
    coupled = unmodifiable(coupled);
  }

  /// A statistic of the batch over these axes.
  public static SharedAxes over(Axis... axes) {
    return new SharedAxes(setOf(axes), Set.of(), false, 1, Optional.empty());
  }

  /// A statistic of every element's own neighbours along one axis.
  public static SharedAxes window(Axis axis, int below, int above) {
    return new SharedAxes(
        setOf(axis), Set.of(), false, 1, Optional.of(new Window(axis, below, above)));
  }

  /// The same, with the groups' statistics compared along further axes.
  public SharedAxes coupledAlong(Axis... axes) {
    return new SharedAxes(over, setOf(axes), wholeDataset, channelGroups, window);
  }

  /// The same, with the channels split into parts of equal size that share nothing.
  public SharedAxes inChannelGroups(int groups) {
    return new SharedAxes(over, coupled, wholeDataset, groups, window);
  }

  /// True when a statistic is computed at all.
  public boolean any() {
    return !over.isEmpty();
  }

  /// True when whole planes share a statistic, or none is computed: then counts of planes are
  /// enough and a plane is mapped by one straight line.
  public boolean wholePlanes() {
    return over.isEmpty() || (window.isEmpty() && over.contains(Axis.H) && over.contains(Axis.W));
  }

  /// The number of the group that plane (n, c) of a batch belongs to, from 0, without gaps. Only
  /// where [#wholePlanes()].
  public int group(int n, int c, int channels) {
    // In long: 50,000 groups of as many channels go beyond int.
    int inImage = over.contains(Axis.C) ? (int) ((long) c * channelGroups / channels) : c;
    return over.contains(Axis.N) ? inImage : n * groupsOfImage(channels) + inImage;
  }

  /// How many groups a batch of this size has. Only where [#wholePlanes()].
  public int groups(int images, int channels) {
    return (over.contains(Axis.N) ? 1 : images) * groupsOfImage(channels);
  }

  /// The elements whose values make the statistic of the element at this position. It is one of
  /// them.
  public Box box(int n, int c, int h, int w, Shape shape) {
    return new Box(
        span(Axis.N, n, shape),
        span(Axis.C, c, shape),
        span(Axis.H, h, shape),
        span(Axis.W, w, shape));
  }

  /// The elements on which the result at this position depends: its box, and the boxes that its
  /// group is compared with.
  public Box reach(int n, int c, int h, int w, Shape shape) {
    Box own = box(n, c, h, w, shape);
    return new Box(
        coupled.contains(Axis.N) ? Span.whole(shape.n()) : own.n(),
        coupled.contains(Axis.C) ? Span.whole(shape.c()) : own.c(),
        own.h(),
        own.w());
  }

  /// The second step of methods that compare statistics: the groups whose statistics are compared
  /// with each other, as one group each. The same where nothing is compared.
  public SharedAxes compared() {
    if (coupled.isEmpty()) {
      return this;
    }
    Set<Axis> both = EnumSet.copyOf(over);
    both.addAll(coupled);
    return new SharedAxes(both, Set.of(), wholeDataset, 1, window);
  }

  /// The shared axes as people write them: `N·H·W`, `C/G·H·W`, `C±2`.
  public String symbol() {
    StringJoiner joiner = new StringJoiner("·");
    over.forEach(axis -> joiner.add(axis == Axis.C && channelGroups > 1 ? "C/G" : axis.name()));
    return joiner + window.map(SharedAxes::reach).orElse("");
  }

  private int groupsOfImage(int channels) {
    return over.contains(Axis.C) ? channelGroups : channels;
  }

  private static String reach(Window window) {
    return window.below() == window.above()
        ? "±" + window.above()
        : "−" + window.below() + "+" + window.above();
  }

  private Span span(Axis axis, int index, Shape shape) {
    Span whole = Span.whole(shape.of(axis));
    if (!over.contains(axis)) {
      return Span.only(index);
    }
    if (window.isPresent() && window.get().axis() == axis) {
      return whole.within(index - window.get().below(), index + window.get().above() + 1);
    }
    if (axis == Axis.C && channelGroups > 1) {
      int part = shape.c() / channelGroups;
      int first = index / part * part;
      return new Span(first, first + part);
    }
    return whole;
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
