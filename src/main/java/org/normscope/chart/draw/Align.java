package org.normscope.chart.draw;

/// Which end of a text stands at its place.
public enum Align {
  /// It begins there.
  LEFT,
  /// Its middle is there.
  CENTER,
  /// It ends there.
  RIGHT
}
