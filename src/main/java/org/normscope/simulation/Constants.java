package org.normscope.simulation;

/// One mean and variance a channel.
///
/// @param means by channel
/// @param variances biased, by channel
public record Constants(double[] means, double[] variances) {}
