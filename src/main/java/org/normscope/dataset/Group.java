package org.normscope.dataset;

/// A part of a dataset, by split, class and kind of file; an empty text stands for all of them.
///
/// @param split `train`, `val`, `test`, or empty for all
/// @param label class, or empty for all
/// @param kind kind of file as [org.normscope.image.Pixels#kind()], or empty for all
public record Group(String split, String label, String kind) {
  /// The whole dataset.
  public static final Group ALL = new Group("", "", "");

  /// All images of a split.
  public static Group ofSplit(String split) {
    return new Group(split, "", "");
  }

  /// This part, narrowed to a class.
  public Group withLabel(String newLabel) {
    return new Group(split, newLabel, kind);
  }

  /// This part, narrowed to a kind of file.
  public Group withKind(String newKind) {
    return new Group(split, label, newKind);
  }

  /// True when everything in `narrower` belongs to this part.
  public boolean covers(Group narrower) {
    return matches(split, narrower.split)
        && matches(label, narrower.label)
        && matches(kind, narrower.kind);
  }

  /// True when an image belongs to this part.
  public boolean contains(ScannedImage image) {
    return matches(split, image.file().split())
        && matches(label, image.file().label())
        && matches(kind, image.kind());
  }

  static Group of(ScannedImage image) {
    return new Group(image.file().split(), image.file().label(), image.kind());
  }

  private static boolean matches(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }
}
