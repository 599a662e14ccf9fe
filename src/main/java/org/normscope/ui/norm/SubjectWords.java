package org.normscope.ui.norm;

import org.normscope.chart.Numbers;

/// What a method was applied to, in words.
final class SubjectWords {
  private SubjectWords() {}

  /// Beside the numbers before: how many images of which size.
  static String note(NormPicture picture) {
    Subject subject = picture.subject();
    String values = Numbers.count(subject.pixels()) + " values each";
    int count = subject.images();
    if (picture.looksAtPixels() && picture.limited()) {
      return "looks at pixels:\na batch of %s images\n%s".formatted(Numbers.count(count), values);
    }
    if (subject instanceof Subject.Pooled) {
      return "%s %s\n%s\nfrom a stats file"
          .formatted(Numbers.count(count), count == 1 ? "image" : "images", values);
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

  private static String channels(Subject subject) {
    int channels = subject.channels().size();
    return channels > 6 ? "\n%d channels (more in …)".formatted(channels) : "";
  }

  /// Beside the numbers after: what a reader of them should know.
  static String remark(NormPicture picture) {
    boolean flat = picture.before().stream().anyMatch(channel -> channel.variance() == 0);
    return flat
        ? "A constant channel has no spread: it lands on one value."
        : picture.choice().method().rule().remark(picture.choice().values());
  }

  /// On the badge of a picture that took pixels, or fewer images than it was asked for.
  static String badge(NormPicture picture) {
    String first = "first " + Numbers.count(picture.subject().images());
    return picture.limited() ? first + " of the draw" : "looks at pixels";
  }

  /// What the badge means.
  static String explained(NormPicture picture) {
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
