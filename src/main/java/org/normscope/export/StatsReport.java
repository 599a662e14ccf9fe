package org.normscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.dataset.findings.Findings;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;

/// All that the files and the text about a dataset's statistics tell.
///
/// @param index the dataset
/// @param part the split that the statistics are taken over
/// @param weighting what counts the same in means and stds
/// @param table the images of the part
/// @param findings what is unusual about them
/// @param duplicates how files were compared; nothing when they were not
/// @param drifts how far classes and splits lie from each other, and what else was asked for
public record StatsReport(
    DatasetIndex index,
    Group part,
    Weighting weighting,
    ImageTable table,
    Findings findings,
    Optional<Duplicates> duplicates,
    List<GroupDrift> drifts) {

  /// What can be told without reading a file again: all but duplicates.
  ///
  /// @throws IllegalArgumentException when no image of the part was read
  public static StatsReport of(DatasetIndex index, Group part, Weighting weighting) {
    ImageTable table = ImageTable.of(index, part);
    if (table.images().isEmpty()) {
      throw new IllegalArgumentException("no image could be read");
    }
    // Beside each other: a command is never as slow as when its code runs for the first time.
    var drifts = CompletableFuture.supplyAsync(() -> GroupDrift.ranked(index, part));
    Findings findings = Findings.of(table);
    return new StatsReport(
        index, part, weighting, table, findings, Optional.empty(), drifts.join());
  }

  /// The same with duplicates.
  public StatsReport with(Duplicates compared) {
    return new StatsReport(
        index,
        part,
        weighting,
        table,
        findings.with(compared.findings(table)),
        Optional.of(compared),
        drifts);
  }

  /// The same with one more comparison, in front of the ranked ones.
  public StatsReport with(GroupDrift drift) {
    List<GroupDrift> more = new ArrayList<>(drifts);
    more.addFirst(drift);
    return new StatsReport(index, part, weighting, table, findings, duplicates, List.copyOf(more));
  }

  /// Statistics of a part as they are weighted here.
  public DatasetStats stats(Group group) {
    return index.set(group).stats().weighted(weighting);
  }

  /// How far these stand for all of the part.
  public Estimate estimate(Group group) {
    return index.estimate(group, weighting);
  }

  /// Images of the part.
  ImageSet set() {
    return index.set(part);
  }
}
