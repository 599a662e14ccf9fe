package org.normscope.dataset;

import java.util.List;

/// How a sample was taken.
///
/// @param sampling what was asked for
/// @param looks at how many images somebody looked whether that is enough, in rising order; only
///   with [Sampling.Within]
public record Taken(Sampling sampling, List<Integer> looks) {}
