package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Range;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.ui.common.Figures;

/// One method of many on the same images.
///
/// @param setup the method as it is set up
/// @param around true when its values lie around 0, and not at or above it
/// @param after the images after it; null where it refuses them
/// @param moments of each channel after it
/// @param figure its histogram, on the axis that all of its kind share; null where it refuses
/// @param pairs the first images before and after it
/// @param problem why it refuses
record Tile(
    Setup setup,
    boolean around,
    After after,
    List<Moments> moments,
    HistogramFigure figure,
    List<ImagePair> pairs,
    Problem problem) {

  static Tile refused(Setup setup, Exception why) {
    return new Tile(setup, true, null, List.of(), null, List.of(), Problem.of(why));
  }

  /// The same on another axis.
  Tile on(AxisRange axis) {
    Range home = figure.home();
    return home.low() == axis.low() && home.high() == axis.high()
        ? this
        : new Tile(
            setup, around, after, moments, Figures.after(after, moments, axis), pairs, problem);
  }

  boolean refuses() {
    return after == null;
  }

  /// Images that it is of; 0 where it refuses them.
  int images() {
    return refuses() ? 0 : after.images();
  }

  /// That it is of fewer images than others are: `8 of 10 images`; empty where it is not.
  ///
  /// @param most images of another one
  String fewer(int most) {
    return refuses() || images() == most
        ? ""
        : Numbers.count(images()) + " of " + Numbers.images(most);
  }

  /// The most images that one of them is of.
  static int mostImages(List<Tile> tiles) {
    return tiles.stream().mapToInt(Tile::images).max().orElse(0);
  }

  /// What they are of: `the same 10 images under every method`; where methods that look at pixels
  /// take fewer, it says so.
  ///
  /// @param methods `every method`
  static String compared(List<Tile> tiles, String methods) {
    int most = mostImages(tiles);
    if (most == 0) {
      return methods;
    }
    int least =
        tiles.stream().filter(tile -> !tile.refuses()).mapToInt(Tile::images).min().orElseThrow();
    if (least < most) {
      return "%s under %s, %s where one looks at pixels"
          .formatted(Numbers.images(most), methods, Numbers.count(least));
    }
    String same = most == 1 ? "the same image" : "the same " + Numbers.images(most);
    return same + " under " + methods;
  }

  /// The method, and what shares its statistic where that can be chosen.
  String name() {
    return setup.over().name().isEmpty()
        ? setup.method().title()
        : setup.method().title() + ", " + setup.over().name();
  }

  /// How widely its values spread: the mean of the channels' stds.
  double spread() {
    return moments.stream().mapToDouble(Moments::std).average().orElse(0);
  }
}
