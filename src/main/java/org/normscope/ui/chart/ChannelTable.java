package org.normscope.ui.chart;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.normscope.ui.common.Nodes;

/// Numbers per channel: one row a channel with its tag and line, heads above right-aligned numbers.
public final class ChannelTable extends GridPane {
  private final boolean lines;

  /// A table whose rows begin with the channel's tag.
  ///
  /// @param lines whether a sample of the channel's line follows the tag
  public ChannelTable(boolean lines) {
    this.lines = lines;
    getStyleClass().addAll("numbers", "channel-table");
  }

  /// One column.
  ///
  /// @param head what the numbers are
  /// @param cells one a channel
  /// @param style style class of head and cells; may be empty
  public record Column(String head, List<String> cells, String style) {
    /// An ordinary column.
    public Column(String head, List<String> cells) {
      this(head, cells, "");
    }
  }

  /// Shows other numbers.
  public void show(List<String> channels, List<Column> columns) {
    getChildren().clear();
    getColumnConstraints().clear();
    int first = lines ? 2 : 1;
    for (int i = 0; i < first; i++) {
      getColumnConstraints().add(new ColumnConstraints());
    }
    for (int i = 0; i < channels.size(); i++) {
      add(new ChannelTag(channels.get(i)), 0, i + 1);
      if (lines) {
        add(new LineSample(channels.get(i)), 1, i + 1);
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHalignment(HPos.RIGHT);
      constraints.setMinWidth(USE_PREF_SIZE);
      constraints.setFillWidth(true);
      constraints.setHgrow(Priority.SOMETIMES);
      getColumnConstraints().add(constraints);
      add(cell(column.head(), column.style(), "head"), first + c, 0);
      for (int i = 0; i < column.cells().size(); i++) {
        add(cell(column.cells().get(i), column.style(), "number"), first + c, i + 1);
      }
    }
  }

  private static Node cell(String text, String... styles) {
    Label label = Nodes.label(text);
    for (String style : styles) {
      if (!style.isEmpty()) {
        label.getStyleClass().add(style);
      }
    }
    label.setMinWidth(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().add("cell");
    return label;
  }
}
