package org.normscope.ui.norm;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.dataset.BatchSampler;
import org.normscope.dataset.ImageSet;
import org.normscope.job.Progress;
import org.normscope.norm.After;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.NextHistogram;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.Moments;
import org.normscope.tensor.TensorSource;

/// What methods are applied to, and all that does not depend on a method: computed once, kept while
/// methods and parameters change. Used by one thread at a time.
final class Material {
  private final Subject subject;
  private final Scope used;
  private final ImageSet all;
  private final TensorSource pixels;
  private final List<Moments> before;
  private final int[] places;
  private GroupMoments groups;
  private NormalizedBatch ofArray;
  private NormalizedPixels ofPixels;

  /// @param subject what methods are applied to
  /// @param used the scope that it is of
  /// @param all the part of the dataset whose statistics `over=dataset` means; null for arrays
  /// @param pixels the images again, for methods that look at them; null for arrays
  Material(Subject subject, Scope used, ImageSet all, TensorSource pixels) {
    this.subject = subject;
    this.used = used;
    this.all = all;
    this.pixels = pixels;
    this.places = places(subject, used);
    this.before =
        switch (subject) {
          case Subject.Counted counted ->
              counted.set().stats().channels().stream().map(Material::moments).toList();
          case Subject.Array array -> array.before().channels();
          case Subject.Pooled file ->
              file.stats().channels().stream().map(Material::moments).toList();
        };
  }

  Subject subject() {
    return subject;
  }

  Scope used() {
    return used;
  }

  /// Moments of each channel.
  List<Moments> before() {
    return before;
  }

  /// Images in the order in which they are looked at: a batch as it was drawn; a dataset, which
  /// begins with one class, shuffled.
  int[] places() {
    return places;
  }

  private static int[] places(Subject subject, Scope used) {
    if (subject instanceof Subject.Pooled) {
      return new int[0];
    }
    int count = subject.images();
    return used.batch() || subject instanceof Subject.Array
        ? IntStream.range(0, count).toArray()
        : BatchSampler.shuffled(count, count, used.seed());
  }

  int channels() {
    return subject.channels().size();
  }

  /// The images again; null for arrays.
  TensorSource pixels() {
    return pixels;
  }

  /// A setup whose numbers fit these channels.
  Setup fit(Setup choice) {
    return choice.with(choice.values().forChannels(channels()));
  }

  /// The images after a method.
  ///
  /// @throws IOException when an image cannot be read again
  /// @throws IllegalArgumentException when the method refuses these images
  After apply(Setup setup, Progress progress) throws IOException {
    return apply(setup, progress, null);
  }

  /// The same where one knows what is asked for next.
  ///
  /// @param next the histogram; null where nothing is known of it
  After apply(Setup setup, Progress progress, NextHistogram next) throws IOException {
    return switch (subject) {
      case Subject.Array array -> {
        // There is nothing to count, but it may take long.
        progress.found(0);
        ofArray = NormalizedBatch.of(array.before(), setup, ofArray, next);
        yield ofArray;
      }
      case Subject.Counted counted -> {
        if (!setup.line(channels())) {
          yield looked(setup, progress, next);
        }
        if (groups == null || !groups.axes().equals(setup.axes())) {
          groups = GroupMoments.of(setup, counted.set(), all);
        }
        yield Normalized.of(counted.set(), groups, setup);
      }
      case Subject.Pooled file -> {
        if (!setup.line(channels()) || !setup.oneLinePerChannel()) {
          throw new IllegalArgumentException(
              setup.method().title()
                  + " needs single images, and a stats file holds none: open the folder, or choose"
                  + " a method with one statistic per channel of the batch or the dataset");
        }
        if (groups == null || !groups.axes().equals(setup.axes())) {
          groups = GroupMoments.of(setup, file.planes(), file.planes());
        }
        yield Normalized.of(file.planes(), groups, setup);
      }
    };
  }

  private After looked(Setup setup, Progress progress, NextHistogram next) throws IOException {
    try {
      ofPixels = NormalizedPixels.of(setup, subject.channels(), pixels, progress, ofPixels, next);
      return ofPixels;
    } catch (OutOfMemoryError _) {
      throw new IOException(
          "there is not enough memory to look at the pixels of these images: take a smaller"
              + " batch");
    }
  }

  private static Moments moments(ChannelStats channel) {
    return new Moments(
        channel.count(),
        channel.mean(),
        channel.std() * channel.std(),
        channel.min(),
        channel.max());
  }
}
