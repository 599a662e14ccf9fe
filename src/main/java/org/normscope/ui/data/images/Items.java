package org.normscope.ui.data.images;

import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/// A list whose items are made when they are asked for: what tables and lists show through their
/// cells, however many there are.
///
/// @param <T> an item, which is equal to another only when it looks the same
final class Items<T> extends ObservableListBase<T> {
  private final int size;
  private final IntFunction<T> at;

  Items(int size, IntFunction<T> at) {
    this.size = size;
    this.at = at;
  }

  /// A row of a table.
  record Row(ImageRows rows, int place) {
    int row() {
      return rows.row(place);
    }

    String name() {
      return rows.name(place);
    }
  }

  /// A line of a grid.
  record Line(ImageRows rows, int first, int columns) {}

  @Override
  public T get(int place) {
    return at.apply(place);
  }

  @Override
  public int size() {
    return size;
  }

  // Selection models ask for places of items; going through all of them would take long.
  @Override
  public int indexOf(Object item) {
    int place =
        switch (item) {
          case Row row -> row.place();
          case Line line -> line.first() / line.columns();
          case null, default -> -1;
        };
    return place >= 0 && place < size && get(place).equals(item) ? place : -1;
  }

  @Override
  public int lastIndexOf(Object item) {
    return indexOf(item);
  }

  @Override
  public boolean contains(Object item) {
    return indexOf(item) >= 0;
  }
}
