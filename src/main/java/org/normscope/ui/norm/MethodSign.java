package org.normscope.ui.norm;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;

/// What a method shares, as a small sign: a row an image, a column a channel, one colour for what
/// shares a statistic. Batch norm has stripes down, layer norm across, instance norm neither.
final class MethodSign extends StackPane {
  /// How wide it is.
  static final double WIDTH = 22;

  private static final double HEIGHT = 20;
  private static final int IMAGES = 3;

  private final ShareBand rows = new ShareBand();

  MethodSign() {
    getStyleClass().add("method-sign");
    setMouseTransparent(true);
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    getChildren().add(rows);
  }

  /// @param channels names of the channels
  void show(SharedAxes axes, List<String> channels) {
    rows.show(Shares.of(axes, channels, IMAGES), new Span(0, IMAGES));
  }
}
