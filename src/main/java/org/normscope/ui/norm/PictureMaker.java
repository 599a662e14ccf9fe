package org.normscope.ui.norm;

import java.io.IOException;
import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Unit;
import org.normscope.image.ImageDecoder;
import org.normscope.job.Progress;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.ui.common.Figures;

/// Computes pictures, and keeps between them what does not depend on the method's parameters, so
/// that a moving slider costs a histogram and nothing else. Used by one thread at a time.
final class PictureMaker {
  private final Materials materials;
  private Material material;
  private Unit unit;
  private HistogramFigure before;
  private Setup axisOf;
  private AxisRange axis;

  /// @param decoder reads images again for methods that look at pixels
  PictureMaker(ImageDecoder decoder) {
    this.materials = new Materials(decoder);
  }

  /// The picture; null while there is no image.
  ///
  /// @param wanted of what
  /// @param choice the method as it is set up
  /// @param wantedUnit of the axis before
  /// @param progress follows a method that looks at pixels, and may stop it
  /// @throws IOException when an image cannot be read again
  /// @throws IllegalArgumentException when the method refuses these images
  NormPicture make(Materials.Wanted wanted, Setup choice, Unit wantedUnit, Progress progress)
      throws IOException {
    use(materials.of(wanted, choice, progress), wantedUnit);
    return material == null ? null : picture(wanted, material.fit(choice), progress);
  }

  /// The picture of images that a method refuses: they have a before all the same. After it is what
  /// asks nothing of them.
  ///
  /// @param refused the method as it is set up
  NormPicture beforeOf(Materials.Wanted wanted, Setup refused, Unit wantedUnit, Progress progress)
      throws IOException {
    use(materials.of(wanted, refused, progress), wantedUnit);
    return material == null
        ? null
        : picture(wanted, material.fit(Setup.defaults(Method.FIXED)), progress);
  }

  private NormPicture picture(Materials.Wanted wanted, Setup fitting, Progress progress)
      throws IOException {
    boolean known = axisKnown(fitting);
    After after = material.apply(fitting, progress, known ? Figures.nextAfter(this::axis) : null);
    List<Moments> moments = after.allMoments();
    return new NormPicture(
        fitting,
        wanted.scope(),
        material.used(),
        material,
        material.before(),
        after,
        moments,
        before,
        Figures.after(after, moments, axis(fitting, moments, progress)));
  }

  private void use(Material wanted, Unit wantedUnit) {
    if (wanted != material) {
      material = wanted;
      axisOf = null;
      before = null;
    }
    if (material != null && (before == null || unit != wantedUnit)) {
      unit = wantedUnit;
      before =
          switch (material.subject()) {
            case Subject.Counted counted -> HistogramFigure.of(counted.set().stats(), unit);
            case Subject.Pooled file -> HistogramFigure.of(file.stats(), unit);
            case Subject.Array array -> Figures.before(array.before(), array.title());
          };
    }
  }

  // The axis stays where the method's opening values put it, so that a slider moves the shape and
  // not the axis; it only grows where the shape would leave it.
  private AxisRange axis(Setup setup, List<Moments> after, Progress progress) throws IOException {
    if (!axisKnown(setup)) {
      axis = opening(setup, after, progress);
      axisOf = setup;
    }
    return axis(AxisRange.of(after));
  }

  private boolean axisKnown(Setup setup) {
    return axisOf != null
        && axisOf.method() == setup.method()
        && axisOf.over().equals(setup.over());
  }

  private AxisRange axis(AxisRange after) {
    return axis.union(after).rounded();
  }

  private AxisRange opening(Setup setup, List<Moments> after, Progress progress)
      throws IOException {
    Setup opening =
        material.fit(Setup.opening(setup.method(), material.channels()).with(setup.over()));
    if (opening.equals(setup)) {
      return AxisRange.of(after);
    }
    try {
      return AxisRange.of(material.apply(opening, progress));
    } catch (IllegalArgumentException _) {
      // What is chosen may be fine where the opening values are not: evaluation of a single pixel,
      // constants for sixteen channels.
      return AxisRange.of(after);
    }
  }
}
