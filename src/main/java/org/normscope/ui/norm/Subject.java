package org.normscope.ui.norm;

import java.util.List;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.export.format.ExportedStats;
import org.normscope.norm.BatchMoments;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Moments;
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
  /// @param stats its numbers
  record Pooled(String name, PooledPlanes planes, DatasetStats stats) implements Subject {
    // Numbers that are printed to the last digit and read again are the same to within this.
    private static final double SAME = 1e-9;
    private static final String NOT_COUNTS =
        "the histograms of this stats file have 256 steps, and do not give its own mean and std"
            + " (images of 16 bits, or each image counting the same): open the folder instead";

    /// Of a stats file.
    ///
    /// @throws IllegalArgumentException when its histograms are not its counts
    static Pooled of(SavedFile file) {
      ExportedStats saved = file.stats();
      List<ChannelStats> channels = saved.stats().channels();
      List<ChannelCounts> counts =
          channels.stream().map(channel -> ChannelCounts.of(channel.histogram())).toList();
      for (int c = 0; c < counts.size(); c++) {
        Moments moments = counts.get(c).moments();
        boolean same =
            Math.abs(moments.mean() - channels.get(c).mean()) < SAME
                && Math.abs(moments.std() - channels.get(c).std()) < SAME;
        if (!same) {
          throw new IllegalArgumentException(NOT_COUNTS);
        }
      }
      int images = Math.max(1, saved.stats().images());
      return new Pooled(
          file.name(), new PooledPlanes(saved.channels(), images, counts), saved.stats());
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
