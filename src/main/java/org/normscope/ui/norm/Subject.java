package org.normscope.ui.norm;

import java.util.List;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.norm.BatchMoments;

/// What a method is applied to.
public sealed interface Subject {
  /// How many images.
  int images();

  /// Names of the channels.
  List<String> channels();

  /// How large the images are.
  Sizes sizes();

  /// Values of each channel, over all images.
  long pixels();

  /// The image files; none where it is an array.
  List<ScannedImage> list();

  /// The name of an image.
  String name(int image);

  /// Image files, as counts.
  ///
  /// @param set the images
  /// @param sizes how large they are
  record Counted(ImageSet set, Sizes sizes) implements Subject {
    @Override
    public int images() {
      return set.images();
    }

    @Override
    public List<String> channels() {
      return set.channels();
    }

    @Override
    public long pixels() {
      return set.pixels();
    }

    @Override
    public List<ScannedImage> list() {
      return set.list();
    }

    @Override
    public String name(int image) {
      return set.image(image).file().name();
    }
  }

  /// One tensor in memory: feature maps, an array from a file, numbers to check by hand.
  ///
  /// @param before the tensor and its moments
  /// @param list the image files that it was made of; none for others
  /// @param title what its values are, for the axis: `feature map value`
  record Array(BatchMoments before, List<ScannedImage> list, String title) implements Subject {
    @Override
    public int images() {
      return before.tensor().shape().n();
    }

    @Override
    public List<String> channels() {
      return before.names();
    }

    @Override
    public Sizes sizes() {
      var shape = before.tensor().shape();
      return new Sizes(shape.w() + "×" + shape.h(), true, shape.plane(), shape.plane());
    }

    @Override
    public long pixels() {
      return (long) images() * before.tensor().shape().plane();
    }

    @Override
    public String name(int image) {
      return list.isEmpty() ? "image " + (image + 1) : list.get(image).file().name();
    }

    /// True when every number can be shown.
    boolean small() {
      return before.tensor().shape().size() <= 64;
    }
  }
}
