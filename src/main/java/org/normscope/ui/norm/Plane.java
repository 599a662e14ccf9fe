package org.normscope.ui.norm;

/// A channel of an image of the batch, both from 0.
public record Plane(int image, int channel) {}
