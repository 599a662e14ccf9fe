package org.normscope.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What can be done with the picture of a chart.
public final class PictureMenu {
  private PictureMenu() {}

  /// Gives a chart its menu: right click, or Shift+F10.
  ///
  /// @param picture the chart as it is when it is asked for
  public static void attach(Node chart, Supplier<Picture> picture) {
    ContextMenu menu = new ContextMenu();
    chart.setOnContextMenuRequested(event -> {
      show(menu, chart, picture, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    // Not every platform makes the request of these keys.
    chart.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            Bounds on = chart.localToScreen(chart.getBoundsInLocal());
            show(menu, chart, picture, on.getCenterX(), on.getCenterY());
            event.consume();
          }
        });
  }

  private static void show(
      ContextMenu menu, Node chart, Supplier<Picture> picture, double x, double y) {
    menu.hide();
    menu.getItems().setAll(items(chart, picture, ""));
    menu.show(chart, x, y);
  }

  /// Its items, for another menu.
  ///
  /// @param which behind each, where there are several charts: ` before`
  public static List<MenuItem> items(Node chart, Supplier<Picture> picture, String which) {
    return Arrays.stream(PictureRequest.Kind.values())
        .map(kind -> {
          MenuItem item = new MenuItem(kind.words().replace("picture", "picture" + which));
          item.setId("picture-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
          item.setOnAction(_ -> chart.fireEvent(new PictureRequest(chart, picture.get(), kind)));
          return item;
        })
        .toList();
  }
}
