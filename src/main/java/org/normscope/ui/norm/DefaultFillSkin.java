package org.normscope.ui.norm;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.skin.SliderSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A slider whose track is filled from the default to the value: at the default, not at all.
public final class DefaultFillSkin extends SliderSkin {

  private final Region fill = new Region();
  private final double home;
  private Node thumb;

  /// A skin of a slider.
  ///
  /// @param home position of the default, 0 to 1
  public DefaultFillSkin(Slider slider, double home) {
    super(slider);
    this.home = home;
    fill.getStyleClass().add("fill");
    fill.setMouseTransparent(true);
    fill.setManaged(false);
    getChildren().add(1, fill);
  }

  /// A double-click or Delete takes a slider back to its default.
  public static void backToDefault(Slider slider, Runnable back) {
    slider.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            back.run();
          }
        });
    slider.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            back.run();
            event.consume();
          }
        });
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    super.layoutChildren(x, y, width, height);
    if (thumb == null) {
      thumb = getSkinnable().lookup(".thumb");
      // The thumb glides after a click on the track: the fill goes with it.
      thumb.layoutXProperty().subscribe(this::fillTrack);
    }
    fillTrack();
  }

  private void fillTrack() {
    Slider slider = getSkinnable();
    if (slider == null) {
      return;
    }
    double radius = thumb.getLayoutBounds().getWidth() / 2;
    double from = slider.snappedLeftInset();
    double length = slider.getWidth() - from - slider.snappedRightInset() - 2 * radius;
    double start = from + radius + home * length;
    double end = thumb.getLayoutX() + radius;
    double thick = fill.prefHeight(-1);
    double middle = thumb.getLayoutY() + thumb.getLayoutBounds().getHeight() / 2;
    fill.resizeRelocate(Math.min(start, end), middle - thick / 2, Math.abs(end - start), thick);
    fill.setVisible(Math.abs(end - start) > 0.5);
  }
}
