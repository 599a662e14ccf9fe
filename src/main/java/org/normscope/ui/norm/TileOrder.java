package org.normscope.ui.norm;

import java.util.Comparator;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// In which order methods are compared.
enum TileOrder {
  /// From what shares most to what shares least.
  SHARES(
      "what shares one statistic", Comparator.comparingInt(tile -> -shared(tile.setup().axes()))),
  /// As the tabs stand.
  TABS("as the tabs", Comparator.comparing(tile -> tile.setup().method())),
  /// By name.
  NAME("name", Comparator.comparing(Tile::name)),
  /// Narrow ones first.
  SPREAD("how wide they spread", Comparator.comparingDouble(Tile::spread));

  private final String title;
  private final Comparator<Tile> order;

  TileOrder(String title, Comparator<Tile> order) {
    this.title = title;
    this.order = order;
  }

  String title() {
    return title;
  }

  Comparator<Tile> order() {
    return order.thenComparing(tile -> tile.setup().method());
  }

  private static int shared(SharedAxes axes) {
    int size = axes.wholeDataset() ? 16 : 0;
    for (Axis axis : axes.over()) {
      size += axis == Axis.N ? 8 : axis == Axis.C ? 2 : 3;
    }
    return axes.window().isPresent() ? 1 : size;
  }
}
