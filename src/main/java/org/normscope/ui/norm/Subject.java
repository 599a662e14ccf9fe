package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.export.format.ExportedStats;
import org.normscope.norm.BatchMoments;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.PooledPlanes;
import org.normscope.ui.window.SavedFile;

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

  /// Images that a stats file stands for: pooled counts, and no single image.
  ///
  /// @param name what the file is called
  /// @param planes what it holds
  /// @param stats numbers of these counts
  /// @param rough true where images have 16 bits, and the counts 256 steps
  record Pooled(String name, PooledPlanes planes, DatasetStats stats, boolean rough)
      implements Subject {
    /// Of a stats file.
    static Pooled of(SavedFile file) {
      ExportedStats saved = file.stats();
      List<ChannelCounts> counts = new ArrayList<>();
      List<ChannelStats> channels = new ArrayList<>();
      for (ChannelStats channel : saved.stats().channels()) {
        counts.add(ChannelCounts.of(channel.histogram()));
        channels.add(ChannelStats.of(channel.name(), counts.getLast()));
      }
      int images = Math.max(1, saved.stats().images());
      return new Pooled(
          file.name(),
          new PooledPlanes(saved.channels(), images, counts),
          new DatasetStats(images, channels, saved.stats().perImage(), saved.stats().within()),
          saved.from().bits() == 16 || saved.from().mixedBits());
    }

    @Override
    public int images() {
      return planes.images();
    }

    @Override
    public List<String> channels() {
      return planes.channels();
    }

    @Override
    public Sizes sizes() {
      return Sizes.UNKNOWN;
    }

    @Override
    public long pixels() {
      return planes.pixels();
    }

    @Override
    public List<ScannedImage> list() {
      return List.of();
    }

    @Override
    public String name(int image) {
      return name;
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
