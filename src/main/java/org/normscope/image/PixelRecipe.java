package org.normscope.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that the counted pixels depend on besides the image files.
///
/// @param policy which channels, and what their values are
/// @param preprocess what happens to an image before its pixels are counted
/// @param ignored codes that are not counted
/// @param masks a folder of images with the same names: where they are zero, nothing is counted
public record PixelRecipe(
    PixelPolicy policy, Preprocess preprocess, Ignored ignored, Optional<Path> masks) {

  /// Every pixel as the policy sees it.
  public static PixelRecipe of(PixelPolicy policy) {
    return new PixelRecipe(policy, Preprocess.NONE, Ignored.NONE, Optional.empty());
  }

  /// The same with another policy.
  public PixelRecipe with(PixelPolicy other) {
    return new PixelRecipe(other, preprocess, ignored, masks);
  }

  /// Whether some pixels of an image may not be counted.
  public boolean leavesOut() {
    return !ignored.isNone() || masks.isPresent();
  }

  /// What tells apart the indexes of a folder, besides the masks' files themselves: `rgb`, `rgb
  /// resize 256 crop 224 ignore 0 ignore-pixel 0,0,0 masks`.
  public String id() {
    StringBuilder id = new StringBuilder(policy.id());
    if (preprocess.resize() > 0) {
      id.append(" resize ").append(preprocess.resize());
    }
    if (preprocess.crop() > 0) {
      id.append(" crop ").append(preprocess.crop());
    }
    ignored.value().ifPresent(value -> id.append(" ignore ").append(value));
    if (!ignored.pixel().isEmpty()) {
      id.append(" ignore-pixel ").append(ignored.codes());
    }
    masks.ifPresent(_ -> id.append(" masks"));
    return id.toString();
  }

  /// What differs from every pixel as it is, in a few words for people: `resized to 256, centre
  /// 224, without value 0, masked`; empty when nothing does. The policy is told elsewhere.
  public String words() {
    List<String> words = new ArrayList<>();
    if (!preprocess.isNone()) {
      words.add(preprocess.words());
    }
    if (!ignored.isNone()) {
      words.add(ignored.words());
    }
    masks.ifPresent(_ -> words.add("masked"));
    return String.join(", ", words);
  }
}
