package org.normscope.ui.norm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.tensor.SharedAxes;

/// Goes by itself through the layers that are one formula over other axes, each for a while, and
/// back to where it began: what changes from one to the next is what shares a statistic.
final class Walk {
  /// How long each is shown.
  static final long STAY_NANOS = TimeUnit.MILLISECONDS.toNanos(2600);

  private static final List<Method> METHODS =
      List.of(Method.BATCH_NORM, Method.LAYER_NORM, Method.INSTANCE_NORM, Method.GROUP_NORM);

  private final NormModel norm;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final Deque<Setup> left = new ArrayDeque<>();
  private Setup shown;
  private long since = -1;

  Walk(NormModel norm) {
    this.norm = norm;
    // Who chooses something else has taken over.
    norm.choice()
        .addListener((_, _, now) -> {
          if (running.get() && !now.equals(shown)) {
            stop();
          }
        });
  }

  /// Whether it goes.
  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// Starts with the next method, or stops where it is.
  void toggle() {
    if (running.get()) {
      stop();
      return;
    }
    left.clear();
    left.addAll(stations());
    since = -1;
    running.set(true);
    next();
  }

  /// Stops where it is.
  void stop() {
    running.set(false);
  }

  /// Goes on when the one that is shown has been seen for long enough.
  ///
  /// @param nanos the time now
  void tick(long nanos) {
    if (since < 0) {
      since = nanos;
    } else if (running.get() && nanos - since >= STAY_NANOS) {
      since = nanos;
      next();
    }
  }

  private void next() {
    shown = left.remove();
    norm.showOnce(shown);
    if (left.isEmpty()) {
      stop();
    }
  }

  // The ones after what is chosen first, and that last. Two that share alike are one.
  private List<Setup> stations() {
    Setup start = norm.choice().get();
    Map<SharedAxes, Setup> different = new LinkedHashMap<>();
    METHODS.forEach(method -> {
      Setup setup = method == start.method() ? start : norm.setupOf(method);
      different.putIfAbsent(setup.axes(), setup);
    });
    List<Setup> all = new ArrayList<>(different.values());
    int at = all.indexOf(different.getOrDefault(start.axes(), start));
    List<Setup> stations = new ArrayList<>(all.subList(at + 1, all.size()));
    stations.addAll(all.subList(0, Math.max(0, at)));
    stations.add(start);
    return stations;
  }
}
