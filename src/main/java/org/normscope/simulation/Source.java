package org.normscope.simulation;

import java.util.List;

/// What a training draws its batches from.
public sealed interface Source permits TrainingImages, NormalValues {
  /// Names of the channels.
  List<String> channels();
}
