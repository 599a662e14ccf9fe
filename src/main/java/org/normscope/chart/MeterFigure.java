package org.normscope.chart;

import java.util.List;

/// A bar that fills, with marks along it.
///
/// @param fraction how full it is, 0..1
/// @param start what is written at its left end
/// @param marks places along it, two at most
/// @param sentence what it shows, in words
public record MeterFigure(double fraction, String start, List<Mark> marks, String sentence) {
  /// A place on the bar.
  ///
  /// @param name above it
  /// @param value below it
  /// @param at where it is, 0..1
  public record Mark(String name, String value, double at) {}

  /// Copies the list.
  public MeterFigure {
    marks = List.copyOf(marks);
  }
}
