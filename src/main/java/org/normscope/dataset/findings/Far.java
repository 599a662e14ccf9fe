package org.normscope.dataset.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Finding.Kind;
import org.normscope.stats.Outlier;
import org.normscope.stats.Outlier.Figure;
import org.normscope.stats.RobustScale;

/// Images whose mean or std lies far from those of the others. Each is named by its most unusual
/// figure.
final class Far {
  // Of fewer normal numbers one in seven sets has an outlier by chance.
  private static final int FEWEST = 20;

  private Far() {}

  static void find(ImageTable table, boolean[] flat, List<Finding> found) {
    for (int[] group : comparable(table)) {
      if (group.length < FEWEST) {
        continue;
      }
      for (Outlier outlier : Outlier.among(table.figures(), group)) {
        double far = Math.abs(outlier.z());
        if (far >= RobustScale.OUTLIER && !flat[outlier.image()]) {
          Kind kind = outlier.figure() == Figure.MEAN ? Kind.FAR_MEAN : Kind.FAR_STD;
          double severity = 100 * (1 - 3 / far);
          found.add(
              new Finding(outlier.image(), kind, outlier.channel(), outlier.z(), -1, severity));
        }
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
