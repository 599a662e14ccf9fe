package org.normscope.dataset.index;

import java.util.List;
import org.normscope.image.ColorModel;
import org.normscope.stats.PlaneCounts;

/// What the index knows of a file.
public sealed interface Remembered {
  /// It was read.
  ///
  /// @param kind what the file holds
  /// @param model which channels the planes are
  /// @param width pixels in a row
  /// @param height rows
  /// @param planes counts of each channel, read when they are asked for
  /// @param decoder who read it
  record Image(
      String kind,
      ColorModel model,
      int width,
      int height,
      List<PlaneCounts> planes,
      String decoder)
      implements Remembered {}

  /// It could not be read, and will not be until it changes.
  ///
  /// @param reason one clause for people
  record Skip(String reason) implements Remembered {}
}
