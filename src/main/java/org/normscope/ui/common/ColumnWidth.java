package org.normscope.ui.common;

import javafx.scene.control.TableColumn;

/// How wide a column of a table is, in pixels at the usual size of the type: stylesheets know
/// nothing of columns.
///
/// @param least what its cells need
/// @param usual where there is room
/// @param most where there is more
public record ColumnWidth(double least, double usual, double most) {
  private static final double ANY = 5000;

  /// A column that takes what the others leave.
  public ColumnWidth(double least, double usual) {
    this(least, usual, ANY);
  }

  /// Makes a column that wide.
  ///
  /// @param zoom size of the type, percent
  public void of(TableColumn<?, ?> column, int zoom) {
    double scale = zoom / 100.0;
    // In this order, least is never above most.
    column.setMinWidth(0);
    column.setMaxWidth(most * scale);
    column.setMinWidth(least * scale);
    column.setPrefWidth(usual * scale);
  }
}
