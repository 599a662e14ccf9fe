package org.normscope.ui.data.images;

import java.util.List;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.Preprocess;
import org.normscope.stats.DatasetStats;

/// One image by itself.
///
/// @param image the image
/// @param place where it stands among the rows, from 0; -1 when the filter hides it
/// @param of how many rows there are
/// @param stats its own statistics
/// @param preprocess what happened to it before it was counted
/// @param findings what is unusual about it, in words
public record ViewedImage(
    ScannedImage image,
    int place,
    int of,
    DatasetStats stats,
    Preprocess preprocess,
    List<String> findings) {}
