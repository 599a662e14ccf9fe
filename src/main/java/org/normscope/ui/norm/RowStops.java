package org.normscope.ui.norm;

import java.util.List;

/// Where rows that scroll may be cut: between two of them.
///
/// @param tops where each row begins, from the first one down
/// @param end where the last one ends
record RowStops(List<Double> tops, double end) {
  /// How high the rows are shown where there is so much room: all of it where it is enough for all
  /// of them, else as many whole ones as there is room for; a part of the first one where there is
  /// not room for that.
  double height(double room) {
    if (end <= room) {
      return room;
    }
    return tops.stream()
        .filter(top -> top > 0 && top <= room)
        .reduce((_, next) -> next)
        .orElse(room);
  }

  /// The place nearest to one that is scrolled to, at which a row begins; the last one shows the
  /// end.
  ///
  /// @param offset how far is scrolled
  /// @param height how high the rows are shown
  double nearest(double offset, double height) {
    double last = Math.max(0, end - height);
    double nearest = last;
    for (double top : tops) {
      if (top < last && Math.abs(top - offset) < Math.abs(nearest - offset)) {
        nearest = top;
      }
    }
    return nearest;
  }

  /// The place one row further down, or up.
  double next(double offset, double height, boolean down) {
    double last = Math.max(0, end - height);
    double half = 0.5;
    return down
        ? tops.stream().filter(top -> top > offset + half && top < last).findFirst().orElse(last)
        : tops.stream().filter(top -> top < offset - half).reduce((_, next) -> next).orElse(0.0);
  }
}
