package org.normscope.ui.norm;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// Pales what is still of the picture before, where the next one takes long: a method that looks at
/// pixels of large images. Shorter waits are not worth a flicker.
final class Lag {
  private static final Duration LONG = Duration.millis(250);
  private static final double STALE = 0.35;

  private final NormModel model;
  private final List<Node> nodes;
  private final PauseTransition wait = new PauseTransition(LONG);

  /// @param nodes what shows the picture
  Lag(NormModel model, Node... nodes) {
    this.model = model;
    this.nodes = List.of(nodes);
    wait.setOnFinished(_ -> fade(model.behind() ? STALE : 1));
    model.choice().addListener((_, _, _) -> asked());
    model.scope().addListener((_, _, _) -> asked());
    model.array().addListener((_, _, _) -> asked());
    model.picture().addListener((_, _, _) -> answered());
    model.problem().addListener((_, _, _) -> answered());
  }

  private void asked() {
    if (model.behind()) {
      wait.play();
    } else {
      answered();
    }
  }

  private void answered() {
    fade(1);
    wait.stop();
    if (model.behind()) {
      // It was the answer to an earlier question: the slider has moved on.
      wait.playFromStart();
    }
  }

  private void fade(double opacity) {
    nodes.forEach(node -> node.setOpacity(opacity));
  }
}
