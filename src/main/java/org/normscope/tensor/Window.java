package org.normscope.tensor;

/// Neighbours along one axis that an element's statistic runs over, instead of the whole axis:
/// local response norm. Neighbours outside the tensor are left out.
///
/// @param axis along which
/// @param below neighbours with smaller indices
/// @param above neighbours with larger indices
public record Window(Axis axis, int below, int above) {}
