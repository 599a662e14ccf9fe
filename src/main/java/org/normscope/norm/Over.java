package org.normscope.norm;

import static org.normscope.tensor.SharedAxes.ALL;
import static org.normscope.tensor.SharedAxes.NONE;
import static org.normscope.tensor.SharedAxes.PER_CHANNEL;
import static org.normscope.tensor.SharedAxes.PER_CHANNEL_OF_DATASET;
import static org.normscope.tensor.SharedAxes.PER_IMAGE;
import static org.normscope.tensor.SharedAxes.PER_IMAGE_AND_CHANNEL;
import static org.normscope.tensor.SharedAxes.PER_PIXEL;

import java.util.List;
import org.normscope.tensor.SharedAxes;

/// A choice of what shares one statistic.
///
/// @param id value of `over` in files and on the command line; empty where there is no choice
/// @param name for people
/// @param axes what is shared
public record Over(String id, String name, SharedAxes axes) {
  /// The choices of input scaling.
  static final List<Over> INPUT =
      List.of(
          new Over("image", "each image", PER_IMAGE),
          new Over("channel", "each image and channel", PER_IMAGE_AND_CHANNEL),
          new Over("batch", "the batch, per channel", PER_CHANNEL),
          new Over("all", "the batch, all channels together", ALL),
          new Over("dataset", "the dataset, per channel", PER_CHANNEL_OF_DATASET));

  /// A whole image or each of its pixels, over the channels.
  static final List<Over> IMAGE_OR_PIXEL =
      List.of(
          new Over("image", "each image", PER_IMAGE),
          new Over("channels", "the channels of each pixel", PER_PIXEL));

  static List<Over> only(SharedAxes axes) {
    return List.of(new Over("", "", axes));
  }

  static List<Over> none() {
    return only(NONE);
  }
}
