package org.normscope.ui.data.drift;

import java.util.List;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Drift;

/// Two groups beside each other, and which others could be.
///
/// @param index what was computed from
/// @param ranked the comparisons within the dataset, the most different first
/// @param sides what can be chosen
/// @param a one group; null when there is nothing to compare
/// @param b the other
/// @param statsA statistics of the first; null while none of its images was read
/// @param statsB of the second
/// @param drift how far they differ; null while one of them has no image
record DriftPicture(
    DatasetIndex index,
    List<GroupDrift> ranked,
    List<Side> sides,
    Side a,
    Side b,
    DatasetStats statsA,
    DatasetStats statsB,
    Drift drift) {}
