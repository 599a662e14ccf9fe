package org.normscope.dataset.findings;

import java.util.Comparator;

/// Something about one image that somebody should look at.
///
/// @param image place of the image in its table
/// @param kind what it is
/// @param channel in which channel; -1 where it is about all of them
/// @param value how much, see [Kind]
/// @param other place of the image that this one is the same as; -1 otherwise
/// @param severity 0..100, comparable over all kinds, see [Kind]
public record Finding(int image, Kind kind, int channel, double value, int other, double severity) {

  /// The most severe first; of equals the kind that comes first, then the image.
  public static final Comparator<Finding> RANK =
      Comparator.comparingDouble(Finding::severity)
          .reversed()
          .thenComparing(Finding::kind)
          .thenComparingInt(Finding::image);

  /// What can be unusual, in the order of words.
  public enum Kind {
    /// Every pixel is the same. Value: its mean. Severity 100.
    CONSTANT("constant", "one colour: every pixel is the same"),

    /// In every channel at least 99 % of the pixels have a value of at most 10/255; not said where
    /// more than half of the images are like that. Value: that share, of the channel where it is
    /// least. Severity: the same, of 100.
    NEARLY_BLACK("nearly_black", "at least 99 % of its pixels are nearly black"),

    /// The same with at least 245/255.
    NEARLY_WHITE("nearly_white", "at least 99 % of its pixels are nearly white"),

    /// It has at least 8 times the pixels of the middle image and at least 1 % of all pixels, so
    /// that it weighs heavily in what is pooled. Value: its share of all pixels. Severity: 100
    /// times the root of it.
    HUGE("huge", "so large that it weighs heavily in the pooled numbers"),

    /// Its content is that of another image, pixel by pixel, in the other's kind. Value: how many
    /// images share it. Severity: 95 where one of them lies in another split (training data in a
    /// test set), 85 in another class, else 60.
    DUPLICATE("duplicate", "the same image is there more than once"),

    /// More than half of the images are of one kind, and at most a tenth (or it alone) of its own.
    /// Value: the share of its kind. Severity: 80 times (1 - value).
    ODD_KIND("odd_kind", "another kind of file than most"),

    /// At least nine tenths of the images have one size, and it has another. Value: its pixels over
    /// theirs. Severity 50.
    ODD_SIZE("odd_size", "another size than nearly all others"),

    /// At least nine tenths of the images have an aspect within 2 % of the middle one, and its own
    /// is off by more than 10 %; not said beside [#ODD_SIZE]. Value: its width over its height.
    /// Severity 50.
    ODD_SHAPE("odd_shape", "another aspect ratio than nearly all others"),

    /// Its mean in a channel lies at least 3.5 robust standard deviations from the middle image's
    /// ([org.normscope.stats.RobustScale]); needs 20 images, and is not said of what is constant,
    /// nearly black or nearly white. Value: that z-score. Severity: `100 (1 - 3 / |z|)`.
    FAR_MEAN("far_mean", "far brighter or darker than most"),

    /// The same with its std.
    FAR_STD("far_std", "far more or less contrast than most");

    private final String id;
    private final String description;

    Kind(String id, String description) {
      this.id = id;
      this.description = description;
    }

    /// What files call it.
    public String id() {
      return id;
    }

    /// What it means, for people.
    public String description() {
      return description;
    }
  }
}
