package org.normscope.ui.data;

import java.util.List;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.SkippedFile;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Outlier;
import org.normscope.stats.Weighting;

/// All that the place Data shows of a part of a dataset, computed together.
///
/// @param part what it is about
/// @param weighting what counts the same in means and stds
/// @param stats its statistics; null when no image of it was read yet
/// @param estimate how far these stand for all of it
/// @param groups its classes (and its splits, when it is the whole of a folder with splits)
/// @param furthest images furthest from the rest
/// @param skipped files that could not be read
/// @param files how many files the dataset has
public record DataPicture(
    Group part,
    Weighting weighting,
    DatasetStats stats,
    Estimate estimate,
    List<GroupRow> groups,
    List<FarImage> furthest,
    List<SkippedFile> skipped,
    int files) {

  /// One class or split.
  ///
  /// @param group which one
  /// @param name for people
  /// @param read images read so far
  /// @param found images that it has
  /// @param stats its statistics; null when no image of it was read yet
  /// @param offBy the largest difference, over the channels, of its mean from that of the part, in
  ///   pooled stds of the part; NaN when it cannot be told
  public record GroupRow(
      Group group, String name, int read, int found, DatasetStats stats, double offBy) {}

  /// One unusual image.
  ///
  /// @param image the image
  /// @param outlier what is unusual
  /// @param channel name of the channel
  public record FarImage(ScannedImage image, Outlier outlier, String channel) {}
}
