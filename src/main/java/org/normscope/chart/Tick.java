package org.normscope.chart;

/// A labelled place on an axis.
///
/// @param value where it stands, in the axis' own unit
/// @param label what is written there
public record Tick(double value, String label) {}
