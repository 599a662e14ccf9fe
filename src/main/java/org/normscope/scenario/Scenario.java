package org.normscope.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.normscope.dataset.Group;
import org.normscope.norm.Setup;

/// What the place Norm shows.
///
/// @param source what is looked at
/// @param setup the method
/// @param look how it is drawn
public record Scenario(Source source, Setup setup, Look look) {

  /// What is looked at: folders, an array, or the numbers to check by hand.
  public sealed interface Source {}

  /// Images of folders.
  ///
  /// @param paths folders or files; none for whatever is open
  /// @param part which part of them
  /// @param batch which images of the part; none for all
  /// @param features true for feature maps instead of pixels
  public record Images(List<Path> paths, Group part, Optional<Batch> batch, boolean features)
      implements Source {}

  /// An array of a file.
  public record Array(Path file) implements Source {}

  /// The numbers to check by hand.
  public record ByHand() implements Source {}

  /// A batch.
  ///
  /// @param size how many images
  /// @param seed of the draw
  /// @param sampler how it is drawn: the id of a sampler that draws from all images
  /// @param chosen names of images that were chosen by hand; none where they are drawn
  public record Batch(int size, long seed, String sampler, List<String> chosen) {}

  /// How it is drawn.
  ///
  /// @param heights `linear`, `log`, `density`; empty for what opens best
  /// @param linked whether both histograms have one x axis
  /// @param numbers whether the formula is filled in
  /// @param hidden names of the channels that are not drawn; none while nobody has chosen
  /// @param before what the x axis before shows; none for all of it
  /// @param after what the x axis after shows; none for all of it
  public record Look(
      String heights,
      boolean linked,
      boolean numbers,
      Optional<List<String>> hidden,
      Optional<Stretch> before,
      Optional<Stretch> after) {}

  /// A stretch of an axis.
  ///
  /// @param low its left end
  /// @param high its right end
  public record Stretch(double low, double high) {}
}
