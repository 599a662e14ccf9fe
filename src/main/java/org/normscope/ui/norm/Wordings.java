package org.normscope.ui.norm;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.normscope.ui.common.Nodes;

/// A line of text in several wordings: the longest that there is room for is seen.
final class Wordings {
  private final List<Label> labels;

  /// @param count how many wordings
  Wordings(int count) {
    labels = Stream.generate(() -> Nodes.label("", "caption", "muted")).limit(count).toList();
  }

  List<Label> nodes() {
    return labels;
  }

  /// @param longestFirst one for each
  void tell(String... longestFirst) {
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setText(longestFirst[Math.min(i, longestFirst.length - 1)]);
    }
  }

  double height() {
    return labels.getFirst().prefHeight(-1);
  }

  void layOut(double x, double y, double width) {
    Label fits =
        labels.stream()
            .filter(label -> label.prefWidth(-1) <= width)
            .findFirst()
            .orElse(labels.getLast());
    for (Label label : labels) {
      label.resizeRelocate(x, y, width, height());
      label.setVisible(label.equals(fits));
    }
  }
}
