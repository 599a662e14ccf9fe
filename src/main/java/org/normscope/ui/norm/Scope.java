package org.normscope.ui.norm;

import java.util.Arrays;
import java.util.List;
import org.normscope.dataset.ImageSet;
import org.normscope.simulation.Batches;
import org.normscope.simulation.Loader;
import org.normscope.simulation.Sampler;
import org.normscope.simulation.TrainingImages;

/// Which images a method is applied to, and what is taken of them.
///
/// @param batch false for all images of the part, as one batch
/// @param size images in the batch
/// @param seed seed of the draw
/// @param sampler how a batch is drawn
/// @param chosen names of the images of a batch that was chosen by hand; none where it is drawn
/// @param features true for feature maps instead of pixels
public record Scope(
    boolean batch, int size, long seed, Sampler sampler, List<String> chosen, boolean features) {
  /// What the window opens with.
  public static final Scope OPENING = new Scope(false, 8, 7, Sampler.SHUFFLED, List.of(), false);

  /// The largest batch of a method that looks at pixels: they are read again and held in memory.
  public static final int MOST_PIXEL_IMAGES = 64;

  /// The largest batch of feature maps: all of them are held in memory.
  public static final int MOST_FEATURE_IMAGES = 32;

  /// Samplers that draw one batch; a class alone is chosen as the part of the dataset.
  static final List<Sampler> SAMPLERS =
      Arrays.stream(Sampler.values()).filter(each -> each != Sampler.ONE_CLASS).toList();

  /// Copies the list.
  public Scope {
    chosen = List.copyOf(chosen);
  }

  /// All images, or a batch.
  public Scope withBatch(boolean newBatch) {
    return new Scope(newBatch, size, seed, sampler, List.of(), features);
  }

  /// A batch of another size.
  public Scope withSize(int newSize) {
    return new Scope(true, newSize, seed, sampler, List.of(), features);
  }

  /// A batch from another shuffle.
  public Scope withSeed(long newSeed) {
    return new Scope(true, size, newSeed, sampler, List.of(), features);
  }

  /// A batch that is drawn in another way.
  public Scope with(Sampler newSampler) {
    return new Scope(true, size, seed, newSampler, List.of(), features);
  }

  /// A batch that is chosen by hand; drawn again where no name is given.
  public Scope withChosen(List<String> names) {
    boolean some = batch || !names.isEmpty();
    return new Scope(some, names.isEmpty() ? size : names.size(), seed, sampler, names, features);
  }

  /// Feature maps, or pixels.
  public Scope withFeatures(boolean newFeatures) {
    return new Scope(batch, size, seed, sampler, chosen, newFeatures);
  }

  /// True when it was chosen by hand.
  public boolean byHand() {
    return !chosen.isEmpty();
  }

  /// The places of a drawn batch among images in sorted path order: the first batch of a training
  /// with this sampler.
  int[] places(ImageSet images) {
    Loader first = new Loader(sampler, size, 1, seed, false, "");
    return Batches.draw(TrainingImages.of(images), first).batch(0);
  }

  /// How many images it has: a batch may be asked for that is larger than the folder.
  ///
  /// @param available images that there are
  int images(int available) {
    return byHand() ? size : batch ? Math.min(size, available) : available;
  }

  /// What of it is taken where only so many images can be: the first of the same draw.
  ///
  /// @param available images that there are
  Scope atMost(int most, int available) {
    if (byHand()) {
      return size > most ? withChosen(chosen.subList(0, most)) : this;
    }
    return images(available) > most ? withSize(most) : this;
  }
}
