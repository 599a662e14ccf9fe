package org.normscope.ui.norm;

import java.util.HashMap;
import java.util.Map;
import org.normscope.norm.BatchMoments;
import org.normscope.norm.NormalizedBatch;

/// Pictures of an array as it was before: a moving slider does not change them. Used by one thread
/// at a time.
final class BeforePictures {
  private BatchMoments of;
  private int channel;
  private final Map<Integer, int[]> pictures = new HashMap<>();

  /// The picture of one image.
  ///
  /// @param shown the channel that is shown
  int[] get(int image, int shown, NormalizedBatch batch) {
    if (batch.before() != of || shown != channel) {
      pictures.clear();
      of = batch.before();
      channel = shown;
    }
    return pictures.computeIfAbsent(image, i -> ImagePair.before(i, shown, batch));
  }
}
