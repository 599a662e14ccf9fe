package org.normscope.ui.norm;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.dataset.ImageSet;
import org.normscope.norm.Normalized;
import org.normscope.norm.Setup;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Moments;

/// All that the place Norm shows, computed together.
///
/// @param choice the method as it was set up
/// @param scope which images it was asked for
/// @param images the images it was applied to
/// @param sizes how large they are
/// @param before their statistics
/// @param normalized the lines of the method
/// @param after moments of each channel after it
/// @param beforeFigure histogram before
/// @param afterFigure histogram after
public record NormPicture(
    Setup choice,
    Scope scope,
    ImageSet images,
    Sizes sizes,
    DatasetStats before,
    Normalized normalized,
    List<Moments> after,
    HistogramFigure beforeFigure,
    HistogramFigure afterFigure) {}
