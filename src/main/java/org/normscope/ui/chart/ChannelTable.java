package org.normscope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.normscope.ui.common.Nodes;

/// Numbers per channel: one row a channel with its tag and line, heads above right-aligned numbers.
public final class ChannelTable extends GridPane {
  private final boolean lines;
  private final List<Label> cells = new ArrayList<>();
  private List<String> shown = List.of();

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

  /// Shows other numbers. The same rows and columns keep their cells: numbers may change at every
  /// frame.
  public void show(List<String> channels, List<Column> columns) {
    List<String> shape =
        Stream.concat(channels.stream(), columns.stream().map(c -> c.head() + "\n" + c.style()))
            .toList();
    List<String> numbers = columns.stream().flatMap(column -> column.cells().stream()).toList();
    if (shape.equals(shown) && numbers.size() == cells.size()) {
      for (int i = 0; i < numbers.size(); i++) {
        cells.get(i).setText(numbers.get(i));
      }
      return;
    }
    shown = shape;
    cells.clear();
    build(channels, columns);
  }

  private void build(List<String> channels, List<Column> columns) {
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
        Label number = cell(column.cells().get(i), column.style(), "number");
        cells.add(number);
        add(number, first + c, i + 1);
      }
    }
  }

  private static Label cell(String text, String... styles) {
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
