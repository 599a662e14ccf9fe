package org.normscope.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with the picture of a chart.
public final class PictureMenu {
  private PictureMenu() {}

  /// The menu of a chart.
  static ContextMenu of(PaintedRegion chart) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items(chart, ""));
    return menu;
  }

  /// Its items, for another menu.
  ///
  /// @param which behind each, where there are several charts: ` before`
  public static List<MenuItem> items(PaintedRegion chart, String which) {
    return Arrays.stream(PictureRequest.Kind.values())
        .map(kind -> {
          MenuItem item = new MenuItem(kind.words().replace("picture", "picture" + which));
          item.setId("picture-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
          item.setOnAction(_ -> chart.fireEvent(new PictureRequest(chart, kind)));
          return item;
        })
        .toList();
  }
}
