package org.normscope.chart;

import java.util.List;

/// A place pointed at: one value for all series (before), or one value for each (after: where each
/// channel's pixels land).
///
/// @param values one value, or one per series in the figure's order; `NaN` shows nothing
public record Crosshair(List<Double> values) {
  /// Copies the values.
  public Crosshair {
    values = List.copyOf(values);
  }

  /// One place for all series.
  public static Crosshair at(double value) {
    return new Crosshair(List.of(value));
  }

  /// One place for each series.
  public static Crosshair each(List<Double> values) {
    return new Crosshair(values);
  }

  /// True when one line crosses all series.
  public boolean shared() {
    return values.size() == 1;
  }

  /// The value for a series; `NaN` when there is none.
  public double value(int series) {
    if (shared()) {
      return values.getFirst();
    }
    return series < values.size() ? values.get(series) : Double.NaN;
  }
}
