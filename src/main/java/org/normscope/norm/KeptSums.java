package org.normscope.norm;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.normscope.tensor.Window;

/// What was computed of one tensor for windows of some sizes, plane by plane: a slider of sizes has
/// few stops, and comes back to each of them. What was not asked for longest is forgotten where
/// there is too much.
final class KeptSums {
  private final long most;
  private final Map<Window, double[][]> known = new LinkedHashMap<>(16, 0.75f, true);

  /// @param most values that are kept, at most; the latest window is kept however many it has
  KeptSums(long most) {
    this.most = most;
  }

  /// The sums of a window, which nobody changes.
  synchronized double[][] of(Window window, Supplier<double[][]> compute) {
    double[][] sums = known.get(window);
    if (sums == null) {
      sums = compute.get();
      known.put(window, sums);
      forget();
    }
    return sums;
  }

  private void forget() {
    long values = known.values().stream().mapToLong(KeptSums::size).sum();
    Iterator<double[][]> longest = known.values().iterator();
    while (values > most && known.size() > 1) {
      values -= size(longest.next());
      longest.remove();
    }
  }

  private static long size(double[][] sums) {
    long size = 0;
    for (double[] plane : sums) {
      size += plane.length;
    }
    return size;
  }
}
