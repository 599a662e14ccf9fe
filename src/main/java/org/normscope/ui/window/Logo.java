package org.normscope.ui.window;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The mark of the program: a bell curve over its axis on the accent colour.
final class Logo extends StackPane {
  // A bell.
  private static final String CURVE = "M2 17 C7 17 7.5 3 11 3 C14.5 3 15 17 20 17";

  // Its mean, dashed.
  private static final String MIDDLE = "M11 7.5 L11 9.5 M11 12 L11 14 M11 16.5 L11 17.5";

  Logo() {
    getStyleClass().add("logo");
    SVGPath curve = new SVGPath();
    curve.setContent(CURVE);
    curve.getStyleClass().add("logo-line");
    SVGPath middle = new SVGPath();
    middle.setContent(MIDDLE);
    middle.getStyleClass().add("logo-line");
    Region back = new Region();
    back.getStyleClass().add("logo-back");
    StackPane lines = new StackPane(curve, middle);
    lines.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(back, lines);
    setAccessibleText("NormScope");
  }
}
