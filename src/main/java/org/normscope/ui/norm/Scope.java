package org.normscope.ui.norm;

import java.util.List;
import org.normscope.dataset.BatchSampler;

/// Which images a method is applied to, and what is taken of them.
///
/// @param batch false for all images of the part, as one batch
/// @param size images in the batch
/// @param seed seed of the draw
/// @param draw how a batch is drawn
/// @param chosen names of the images of a batch that was chosen by hand; none where it is drawn
/// @param features true for feature maps instead of pixels
public record Scope(
    boolean batch, int size, long seed, Draw draw, List<String> chosen, boolean features) {
  /// What the window opens with.
  public static final Scope OPENING = new Scope(false, 8, 7, Draw.SHUFFLED, List.of(), false);

  /// The largest batch of a method that looks at pixels: they are read again and held in memory.
  public static final int MOST_PIXEL_IMAGES = 64;

  /// The largest batch of feature maps: all of them are held in memory.
  public static final int MOST_FEATURE_IMAGES = 32;

  /// How a batch is drawn.
  public enum Draw {
    /// The first of a shuffle: a data loader with `shuffle=True`.
    SHUFFLED("shuffled"),
    /// Each image anew: it may come twice.
    REPLACEMENT("with replacement"),
    /// As they lie in the folder: class after class.
    SORTED("sorted by class");

    private final String title;

    Draw(String title) {
      this.title = title;
    }

    /// For people.
    public String title() {
      return title;
    }

    /// True when a seed changes it.
    public boolean seeded() {
      return this != SORTED;
    }
  }

  /// Copies the list.
  public Scope {
    chosen = List.copyOf(chosen);
  }

  /// All images, or a batch.
  public Scope withBatch(boolean newBatch) {
    return new Scope(newBatch, size, seed, draw, List.of(), features);
  }

  /// A batch of another size.
  public Scope withSize(int newSize) {
    return new Scope(true, newSize, seed, draw, List.of(), features);
  }

  /// A batch from another shuffle.
  public Scope withSeed(long newSeed) {
    return new Scope(true, size, newSeed, draw, List.of(), features);
  }

  /// A batch that is drawn in another way.
  public Scope withDraw(Draw newDraw) {
    return new Scope(true, size, seed, newDraw, List.of(), features);
  }

  /// A batch that is chosen by hand; drawn again where no name is given.
  public Scope withChosen(List<String> names) {
    boolean some = batch || !names.isEmpty();
    return new Scope(some, names.isEmpty() ? size : names.size(), seed, draw, names, features);
  }

  /// Feature maps, or pixels.
  public Scope withFeatures(boolean newFeatures) {
    return new Scope(batch, size, seed, draw, chosen, newFeatures);
  }

  /// True when it was chosen by hand.
  public boolean byHand() {
    return !chosen.isEmpty();
  }

  /// The places of a drawn batch among so many images in sorted path order.
  int[] places(int available) {
    return switch (draw) {
      case SHUFFLED -> BatchSampler.shuffled(available, size, seed);
      case REPLACEMENT -> BatchSampler.withReplacement(available, size, seed);
      case SORTED -> BatchSampler.sorted(available, size);
    };
  }

  /// What of it is taken where only so many images can be: the first of the same draw.
  ///
  /// @param available images that there are
  Scope atMost(int most, int available) {
    if (byHand()) {
      return size > most ? withChosen(chosen.subList(0, most)) : this;
    }
    int wanted = batch ? Math.min(size, available) : available;
    return wanted > most ? withSize(most) : this;
  }
}
