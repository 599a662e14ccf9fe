package org.normscope.ui.train;

import java.util.List;
import java.util.Optional;
import org.normscope.chart.HistogramFigure;
import org.normscope.dataset.ScannedImage;
import org.normscope.norm.RunningStats;
import org.normscope.simulation.BothModes;

/// One batch through both modes.
///
/// @param setup of the training that it belongs to
/// @param step number of steps that are over, from 0
/// @param epoch where the batch stands in its epoch, and how epochs are
/// @param channels their names
/// @param images of the batch; none for normal values
/// @param running what evaluation mode used; absent without running statistics
/// @param recalibrated the images that a cumulative pass read; 0 for the statistics of training
/// @param modes the batch through both
/// @param evaluationMeans mean of evaluation mode's output, by channel
/// @param evaluationStds its standard deviation
/// @param training histogram of training mode's output
/// @param evaluation histogram of evaluation mode's output
/// @param words what there is to see, a sentence or two
record BatchPicture(
    TrainSetup setup,
    int step,
    String epoch,
    List<String> channels,
    List<ScannedImage> images,
    Optional<RunningStats> running,
    int recalibrated,
    BothModes modes,
    List<Double> evaluationMeans,
    List<Double> evaluationStds,
    HistogramFigure training,
    HistogramFigure evaluation,
    String words) {}
