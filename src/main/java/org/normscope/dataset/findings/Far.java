package org.normscope.dataset.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Finding.Kind;
import org.normscope.stats.ImageFigures;
import org.normscope.stats.RobustScale;

/// Images whose mean or std lies far from those of the others. Each is named by its most unusual
/// figure.
final class Far {
  // Of fewer normal numbers one in seven sets has an outlier by chance.
  private static final int FEWEST = 20;

  private Far() {}

  static void find(ImageTable table, boolean[] flat, List<Finding> found) {
    Finding[] worst = new Finding[table.images().size()];
    for (int[] group : comparable(table)) {
      if (group.length < FEWEST) {
        continue;
      }
      for (int c = 0; c < table.figures().channels() && table.figures().has(group[0], c); c++) {
        find(table.figures(), group, Kind.FAR_MEAN, c, worst);
        find(table.figures(), group, Kind.FAR_STD, c, worst);
      }
    }
    for (int i = 0; i < worst.length; i++) {
      if (worst[i] != null && !flat[i]) {
        found.add(worst[i]);
      }
    }
  }

  private static void find(
      ImageFigures figures, int[] group, Kind kind, int channel, Finding[] worst) {
    double[] values = new double[group.length];
    for (int i = 0; i < group.length; i++) {
      values[i] =
          kind == Kind.FAR_MEAN ? figures.mean(group[i], channel) : figures.std(group[i], channel);
    }
    RobustScale scale = RobustScale.of(values);
    for (int i = 0; i < group.length; i++) {
      double z = scale.z(values[i]);
      Finding before = worst[group[i]];
      if (Math.abs(z) >= RobustScale.OUTLIER
          && (before == null || Math.abs(z) > Math.abs(before.value()))) {
        double severity = 100 * (1 - 3 / Math.abs(z));
        worst[group[i]] = new Finding(group[i], kind, channel, z, -1, severity);
      }
    }
  }

  // All images, or where they have channels of their own those of each kind.
  private static List<int[]> comparable(ImageTable table) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < table.images().size(); i++) {
      String kind = table.channels().isEmpty() ? table.images().get(i).kind() : "";
      groups.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
