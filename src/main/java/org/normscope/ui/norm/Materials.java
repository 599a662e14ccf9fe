package org.normscope.ui.norm;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ImageTensors;
import org.normscope.image.ImageDecoder;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import org.normscope.job.Progress;
import org.normscope.norm.BatchMoments;
import org.normscope.norm.Setup;
import org.normscope.tensor.FeatureMaps;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;
import org.normscope.ui.window.SavedFile;

/// Finds what a method is applied to: images of the open folder as counts, feature maps of a few of
/// them, or an array. The last one of each is kept. Used by one thread at a time.
final class Materials {
  /// Feature maps are made of the middle square of images resized to this.
  static final int FEATURE_SIDE = 128;

  private static final List<String> NUMBERS = ArraySource.numbered(FeatureMaps.COUNT);

  private final ImageDecoder decoder;
  private ImageSet part;
  private ArraySource array;
  private Material ofArray;
  private SavedFile saved;
  private Material ofFile;
  private final Map<Scope, Material> known = new HashMap<>();

  /// @param decoder reads images again for methods that look at pixels
  Materials(ImageDecoder decoder) {
    this.decoder = decoder;
  }

  /// What is wanted.
  ///
  /// @param index the open dataset; null where there is none
  /// @param part which part of it
  /// @param scope which images of the part
  /// @param array looked at instead of the dataset; null for the dataset
  /// @param saved a stats file that stands for the dataset where there is no index; may be null
  /// @param mostPixelImages the largest batch of a method that looks at pixels
  record Wanted(
      DatasetIndex index,
      Group part,
      Scope scope,
      ArraySource array,
      SavedFile saved,
      int mostPixelImages) {
    /// The same where methods that look at pixels take fewer images.
    Wanted withPixelImages(int most) {
      return new Wanted(index, part, scope, array, saved, most);
    }
  }

  /// Where a method is applied; null while there is no image.
  ///
  /// @throws IOException when an image cannot be read again
  Material of(Wanted wanted, Setup choice, Progress progress) throws IOException {
    if (wanted.array() != null) {
      if (!wanted.array().equals(array)) {
        array = wanted.array();
        ofArray = new Material(array.subject(), wanted.scope(), null, null);
      }
      return ofArray;
    }
    if (wanted.index() == null) {
      if (!wanted.saved().equals(saved)) {
        ofFile = new Material(Subject.Pooled.of(wanted.saved()), wanted.scope(), null, null);
        saved = wanted.saved();
      }
      return ofFile;
    }
    ImageSet set = wanted.index().set(wanted.part());
    if (set != part) {
      part = set;
      known.clear();
    }
    if (set.isEmpty()) {
      return null;
    }
    Scope scope = used(wanted, choice, set);
    Material found = known.get(scope);
    if (found == null) {
      // Of one scope, and of what of it methods that look at pixels take.
      if (known.size() > 1) {
        known.clear();
      }
      found = make(wanted, scope, progress);
      if (found != null) {
        known.put(scope, found);
      }
    }
    return found;
  }

  private static Scope used(Wanted wanted, Setup choice, ImageSet set) {
    Scope scope = wanted.scope();
    if (scope.features()) {
      return scope.atMost(Scope.MOST_FEATURE_IMAGES, set.images());
    }
    int channels = set.channels().size();
    Setup fitting = choice.with(choice.values().forChannels(channels));
    return fitting.line(channels) ? scope : scope.atMost(wanted.mostPixelImages(), set.images());
  }

  private Material make(Wanted wanted, Scope scope, Progress progress) throws IOException {
    ImageSet images = pick(scope);
    if (images.isEmpty()) {
      return null;
    }
    PixelRecipe recipe = wanted.index().recipe();
    if (scope.features()) {
      return features(images, scope, recipe, progress);
    }
    Sizes sizes = Sizes.of(images, recipe.preprocess());
    // Masked images can be counted, but not looked at.
    TensorSource pixels =
        recipe.leavesOut() ? new Refused(images.images()) : pixels(images, recipe);
    return new Material(new Subject.Counted(images, sizes), scope, part, pixels);
  }

  private TensorSource pixels(ImageSet images, PixelRecipe recipe) {
    return new KeptTensors(new ImageTensors(images, recipe, decoder));
  }

  private ImageSet pick(Scope scope) {
    if (!scope.batch()) {
      return part;
    }
    if (!scope.byHand()) {
      return part.pick(scope.places(part));
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < part.images(); i++) {
      places.put(part.image(i).file().name(), i);
    }
    return part.pick(
        scope.chosen().stream().filter(places::containsKey).mapToInt(places::get).toArray());
  }

  private Material features(ImageSet images, Scope scope, PixelRecipe recipe, Progress progress)
      throws IOException {
    PixelRecipe square =
        new PixelRecipe(
            recipe.policy(),
            new Preprocess(FEATURE_SIDE, FEATURE_SIDE),
            recipe.ignored(),
            recipe.masks());
    ImageTensors source = new ImageTensors(images, square, decoder);
    int channels = images.channels().size();
    Shape shape = new Shape(images.images(), channels, FEATURE_SIDE, FEATURE_SIDE);
    double[] values = new double[shape.size()];
    progress.found(images.images());
    for (int n = 0; n < shape.n(); n++) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      System.arraycopy(source.tensor(n).toArray(), 0, values, n * shape.image(), shape.image());
      progress.done(1);
    }
    BatchMoments before = BatchMoments.of(FeatureMaps.of(Tensor.of(shape, values)), NUMBERS);
    return new Material(
        new Subject.Array(before, images.list(), "feature map value"), scope, part, null);
  }

  /// Images of which some pixels are not counted.
  private record Refused(int images) implements TensorSource {
    @Override
    public Shape shape(int image) {
      throw refusal();
    }

    @Override
    public Tensor tensor(int image) {
      throw refusal();
    }

    private static IllegalArgumentException refusal() {
      return new IllegalArgumentException(ImageTensors.WHOLE_IMAGES);
    }
  }
}
