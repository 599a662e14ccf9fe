package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.norm.After;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;

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

  boolean refuses() {
    return after == null;
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
