package org.normscope.ui.norm;

import org.normscope.chart.Numbers;
import org.normscope.norm.GroupNumbers;

/// What a method was applied to, in words.
final class SubjectWords {
  private SubjectWords() {}

  /// Beside the numbers before: how many images of which size.
  static String note(NormPicture picture) {
    Subject subject = picture.subject();
    String values = Numbers.counted(subject.pixels(), "value") + " each";
    int count = subject.images();
    if (picture.looksAtPixels() && picture.limited()) {
      return "looks at pixels:\na batch of %s images\n%s".formatted(Numbers.count(count), values);
    }
    if (subject instanceof Subject.Pooled file) {
      return "%s %s\n%s\nfrom a stats file%s"
          .formatted(
              Numbers.count(count),
              count == 1 ? "image" : "images",
              values,
              file.rough() ? ",\nin 256 steps" : "");
    }
    boolean one = subject.sizes().one();
    return "%s %s %s\n%s%s"
        .formatted(
            Numbers.count(count),
            count == 1 ? "image" : "images",
            one ? "of " + subject.sizes().first() : "of many sizes",
            values,
            one ? channels(subject) : "\n(a data loader would resize)");
  }

  /// What the axis before shows, and of how many channels where some are left out.
  static String axis(NormPicture picture, Visible visible) {
    int all = picture.subject().channels().size();
    int shown = visible.places().size();
    return picture.beforeFigure().axisTitle()
        + (shown < all ? ", %d of %d".formatted(shown, all) : "");
  }

  private static String channels(Subject subject) {
    int channels = subject.channels().size();
    return channels > 6 ? "\n%d channels (more in …)".formatted(channels) : "";
  }

  /// Beside the numbers after: what a reader of them should know.
  static String remark(NormPicture picture) {
    boolean flat = picture.before().stream().anyMatch(channel -> channel.variance() == 0);
    return flat
        ? "A constant channel has no spread: it lands on one value."
        : GroupNumbers.remark(picture.choice(), picture.after());
  }

  /// Whether there is a badge: the picture took pixels, or fewer images than it was asked for, or
  /// its counts are rough.
  static boolean marked(NormPicture picture) {
    return picture.looksAtPixels() || picture.limited() || rough(picture);
  }

  private static boolean rough(NormPicture picture) {
    return picture.subject() instanceof Subject.Pooled file && file.rough();
  }

  /// What is on it.
  ///
  /// @param brief where there is little room: what it means is told on hover
  static String badge(NormPicture picture, boolean brief) {
    if (rough(picture)) {
      return "to 1/256";
    }
    String first = "first " + Numbers.count(picture.subject().images());
    return picture.limited()
        ? first + (brief ? "" : " of the draw")
        : brief ? "pixels" : "looks at pixels";
  }

  /// What the badge means.
  static String explained(NormPicture picture) {
    if (rough(picture)) {
      return "Some images have 16 bits, and the histograms of a stats file 256 steps: values here"
          + " are right to 1/256 of white. Open the folder for exact ones";
    }
    String count = Numbers.count(picture.subject().images());
    if (!picture.looksAtPixels()) {
      return "Feature maps are held in memory: they are made of " + count + " images at most";
    }
    return picture.limited()
        ? "The method looks at pixels, and not at counts alone: it takes a batch of "
            + count
            + " images, the first of the draw with seed "
            + picture.used().seed()
        : "The method looks at pixels, and not at counts alone: the images are read again";
  }
}
