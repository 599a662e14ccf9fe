package org.normscope.ui.norm;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.chart.Unit;
import org.normscope.dataset.BatchSampler;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ImageTensors;
import org.normscope.image.ImageDecoder;
import org.normscope.image.Preprocess;
import org.normscope.job.Progress;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.BatchSize;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.tensor.TensorSource;
import org.normscope.ui.common.Figures;

/// Computes pictures, and keeps between them what does not depend on the method's parameters, so
/// that a moving slider costs a histogram and nothing else. Used by one thread at a time.
final class PictureMaker {
  private final ImageDecoder decoder;
  private ImageSet all;
  private Scope used;
  private ImageSet images;
  private Sizes sizes;
  private GroupMoments groups;
  private TensorSource pixels;
  private Setup axisOf;
  private AxisRange axis;

  /// @param decoder reads images again for methods that look at pixels
  PictureMaker(ImageDecoder decoder) {
    this.decoder = decoder;
  }

  /// What a picture is wanted of.
  ///
  /// @param index the open dataset
  /// @param part which part of it
  /// @param choice the method as it is set up
  /// @param scope which images of the part
  /// @param unit of the axis before
  record Wanted(DatasetIndex index, Group part, Setup choice, Scope scope, Unit unit) {}

  /// The picture; null while there is no image.
  ///
  /// @param progress follows a method that looks at pixels, and may stop it
  /// @throws IOException when an image cannot be read again
  /// @throws IllegalArgumentException when the method refuses these images
  NormPicture make(Wanted wanted, Progress progress) throws IOException {
    ImageSet part = wanted.index().set(wanted.part());
    // Constants opened for three channels: gray images take the first, which can be changed.
    int channels = part.channels().size();
    Setup fitting = fit(wanted.choice(), channels);
    boolean line = fitting.line(channels);
    choose(
        part,
        line ? wanted.scope() : wanted.scope().forPixels(part.images()),
        wanted.index().recipe().preprocess());
    if (images.isEmpty()) {
      return null;
    }
    if (!line && pixels == null) {
      pixels = new KeptTensors(new ImageTensors(images, wanted.index().recipe(), decoder));
    }
    After after = apply(fitting, progress);
    List<Moments> moments = IntStream.range(0, channels).mapToObj(after::moments).toList();
    return new NormPicture(
        fitting,
        wanted.scope(),
        used,
        images,
        sizes,
        images.stats(),
        after,
        moments,
        Figures.before(images.stats(), wanted.unit()),
        Figures.after(after, moments, axis(fitting, after, progress)));
  }

  private void choose(ImageSet part, Scope wanted, Preprocess preprocess) {
    if (part == all && wanted.equals(used)) {
      return;
    }
    all = part;
    used = wanted;
    images =
        wanted.batch()
            ? part.pick(BatchSampler.shuffled(part.images(), wanted.size(), wanted.seed()))
            : part;
    sizes = images.isEmpty() ? null : Sizes.of(images, preprocess);
    groups = null;
    pixels = null;
    axisOf = null;
  }

  private After apply(Setup setup, Progress progress) throws IOException {
    if (!setup.line(images.channels().size())) {
      return pixelsAfter(setup, progress);
    }
    if (groups == null || !groups.axes().equals(setup.axes())) {
      groups = GroupMoments.of(setup, images, all);
    }
    return Normalized.of(images, groups, setup);
  }

  private After pixelsAfter(Setup setup, Progress progress) throws IOException {
    try {
      return NormalizedPixels.of(setup, images.channels(), pixels, progress);
    } catch (OutOfMemoryError _) {
      pixels = null;
      throw new IOException(
          "there is not enough memory to look at the pixels of these images: take a smaller"
              + " batch");
    }
  }

  // The axis stays where the method's opening values put it, so that a slider moves the shape and
  // not the axis; it only grows where the shape would leave it.
  private AxisRange axis(Setup setup, After after, Progress progress) throws IOException {
    boolean same =
        axisOf != null && axisOf.method() == setup.method() && axisOf.over().equals(setup.over());
    if (!same) {
      axis = opening(setup, after, progress);
      axisOf = setup;
    }
    return axis.union(AxisRange.of(after)).rounded();
  }

  private AxisRange opening(Setup setup, After after, Progress progress) throws IOException {
    Setup opening = fit(Setup.opening(setup.method()).with(setup.over()), images.channels().size());
    if (opening.equals(setup) || !accepts(opening)) {
      return AxisRange.of(after);
    }
    if (!opening.line(images.channels().size())) {
      return AxisRange.of(pixelsAfter(opening, progress));
    }
    boolean same = groups != null && opening.axes().equals(groups.axes());
    return AxisRange.of(
        Normalized.of(images, same ? groups : GroupMoments.of(opening, images, all), opening));
  }

  // What is chosen may be fine where the opening values are not: evaluation of a single pixel.
  private boolean accepts(Setup setup) {
    try {
      setup.method().rule().check(BatchSize.of(images), setup.values());
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Setup fit(Setup choice, int channels) {
    return choice.with(choice.values().forChannels(channels));
  }
}
