package org.normscope.dataset;

import java.util.List;
import org.normscope.image.ColorModel;
import org.normscope.image.ImageFile;
import org.normscope.stats.PlaneCounts;

/// One image that was read: what is kept of it.
///
/// @param file where it came from
/// @param kind what the file holds, as [org.normscope.image.Pixels#kind()]
/// @param model which channels the planes are
/// @param width pixels in a row
/// @param height rows
/// @param planes counts of each channel; a gray image under the `rgb` policy has one that stands
///   for all three, counted and kept once. A list that is not copied: it may look into a file
public record ScannedImage(
    ImageFile file,
    String kind,
    ColorModel model,
    int width,
    int height,
    List<PlaneCounts> planes) {

  /// The plane of a channel.
  public PlaneCounts plane(int channel) {
    return planes.get(planes.size() == 1 ? 0 : channel);
  }
}
