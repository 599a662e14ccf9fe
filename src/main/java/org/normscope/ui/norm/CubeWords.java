package org.normscope.ui.norm;

import org.normscope.tensor.Span;

/// What is written around the cube.
///
/// @param batch how many images, channels and pixels
/// @param firstImage the first one that is drawn, from 0
/// @param pictures those that are shown as pictures, which are numbered
/// @param caption the sentence under it
record CubeWords(CubeBatch batch, int firstImage, Span pictures, CubeCaption caption) {}
