package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.norm.After;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;

/// All that the place Norm shows, computed together.
///
/// @param choice the method as it was set up
/// @param scope which images it was asked for
/// @param used which images it took: fewer, where it looks at pixels
/// @param material what it was applied to
/// @param before moments of each channel before it
/// @param normalized the images after the method
/// @param after moments of each channel after it
/// @param beforeFigure histogram before
/// @param afterFigure histogram after
public record NormPicture(
    Setup choice,
    Scope scope,
    Scope used,
    Material material,
    List<Moments> before,
    After normalized,
    List<Moments> after,
    HistogramFigure beforeFigure,
    HistogramFigure afterFigure) {

  /// What it was applied to.
  public Subject subject() {
    return material.subject();
  }

  /// True where it is of feature maps of images.
  boolean featureMaps() {
    return subject() instanceof Subject.Array array && !array.list().isEmpty();
  }

  /// True when the method looked at pixels, and not at counts alone.
  public boolean looksAtPixels() {
    return normalized instanceof NormalizedPixels;
  }

  /// True when it took fewer images than it was asked for.
  public boolean limited() {
    return !used.equals(scope);
  }
}
