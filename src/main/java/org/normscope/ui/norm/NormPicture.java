package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.dataset.ImageSet;
import org.normscope.norm.After;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Moments;

/// All that the place Norm shows, computed together.
///
/// @param choice the method as it was set up
/// @param scope which images it was asked for
/// @param used which images it took: fewer, where it looks at pixels
/// @param images the images it was applied to
/// @param sizes how large they are
/// @param before their statistics
/// @param normalized the images after the method
/// @param after moments of each channel after it
/// @param beforeFigure histogram before
/// @param afterFigure histogram after
public record NormPicture(
    Setup choice,
    Scope scope,
    Scope used,
    ImageSet images,
    Sizes sizes,
    DatasetStats before,
    After normalized,
    List<Moments> after,
    HistogramFigure beforeFigure,
    HistogramFigure afterFigure) {

  /// True when the method looked at pixels, and not at counts alone.
  public boolean looksAtPixels() {
    return normalized instanceof NormalizedPixels;
  }

  /// True when it took fewer images than it was asked for.
  public boolean limited() {
    return !used.equals(scope);
  }
}
