package org.normscope.ui.norm;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.normscope.chart.Unit;
import org.normscope.ui.common.Nodes;

/// The table of numbers: a line a channel and a line a group. Its numbers are never cut, and its
/// words stand in as many lines as they need.
final class NumbersTable extends StackPane {
  // In ems: what a cell has around its text, a head has beside its words for the mark of the
  // order, and a scroll bar takes.
  private static final double AROUND = 1;
  private static final double MARK = 1.4;
  private static final double SCROLL_BAR = 0.9;
  private static final double HEAD_SIZE = 0.923;
  private static final double ROUNDING = 4;

  private final TableView<NumbersModel.Line> table = new TableView<>();
  private final ObservableList<NumbersModel.Line> items = FXCollections.observableArrayList();
  private final List<NumberColumn> numbers;
  private List<NumbersModel.Line> longest = List.of();
  private final TableColumn<NumbersModel.Line, NumbersModel.Line> name =
      words("which values", NumbersModel.Line::name);
  private final TableColumn<NumbersModel.Line, NumbersModel.Line> why =
      words("what is not 0 and 1, and why", line -> line.row().why());
  private final FontProbe font = FontProbe.calling(this::fit);
  private final Text measured = new Text();

  /// An empty table.
  ///
  /// @param unit of the values before
  NumbersTable(Supplier<Unit> unit) {
    numbers = NumberColumn.all(unit);
    SortedList<NumbersModel.Line> sorted = new SortedList<>(items);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("numbers-table");
    table.getStyleClass().add("plain");
    table.setAccessibleText("Numbers of channels and groups, before and after");
    table.setPlaceholder(Nodes.label("They are computed …", "muted"));
    table.getColumns().add(name);
    numbers.forEach(number -> table.getColumns().add(column(number)));
    table.getColumns().add(why);
    getChildren().addAll(font, table);
    table.widthProperty().addListener((_, _, _) -> fit());
    table.getSortOrder().addListener((ListChangeListener<Object>) _ -> fit());
  }

  /// Shows these lines.
  void show(NumbersModel.Lines lines) {
    longest = lines.longest();
    items.setAll(lines.all());
    fit();
  }

  private void fit() {
    if (font == null || items.isEmpty() || table.getWidth() <= 0) {
      return;
    }
    double em = font.getFont().getSize();
    List<Double> needed = numbers.stream().map(each -> needed(each, em)).toList();
    double room = table.getWidth() - SCROLL_BAR * em - needed.stream().mapToDouble(w -> w).sum();
    NumbersWidths widths =
        NumbersWidths.of(
            Math.floor(room),
            numbers.size(),
            needed(name, NumbersModel.Line::name, em),
            needed(why, line -> line.row().why(), em),
            em);
    name.setPrefWidth(widths.name());
    for (int i = 0; i < needed.size(); i++) {
      table.getColumns().get(i + 1).setPrefWidth(needed.get(i) + widths.more());
    }
    why.setPrefWidth(widths.why());
    // Rows are as high as their words were in the width before.
    table.refresh();
  }

  private double needed(NumberColumn number, double em) {
    TableColumn<NumbersModel.Line, ?> column = table.getColumns().get(numbers.indexOf(number) + 1);
    return Math.ceil(Math.max(width(number.longest(longest), 1), head(column)) + AROUND * em);
  }

  private double needed(
      TableColumn<NumbersModel.Line, ?> column,
      Function<NumbersModel.Line, String> text,
      double em) {
    double widest =
        longest.stream().map(text).distinct().mapToDouble(words -> width(words, 1)).max().orElse(0);
    return Math.ceil(Math.max(widest, head(column)) + AROUND * em);
  }

  private double head(TableColumn<NumbersModel.Line, ?> column) {
    double mark = table.getSortOrder().contains(column) ? MARK * font.getFont().getSize() : 0;
    return width(column.getText(), HEAD_SIZE) + mark;
  }

  private double width(String text, double size) {
    measured.setFont(Font.font(font.family(), size * font.getFont().getSize()));
    measured.setText(text);
    return measured.getLayoutBounds().getWidth();
  }

  private static TableColumn<NumbersModel.Line, NumbersModel.Line> column(NumberColumn number) {
    TableColumn<NumbersModel.Line, NumbersModel.Line> column = column(number.head());
    column.setCellFactory(_ -> new Cell(number.text(), "number"));
    column.setComparator(Comparator.comparingDouble(number.value()));
    return column;
  }

  private static TableColumn<NumbersModel.Line, NumbersModel.Line> words(
      String head, Function<NumbersModel.Line, String> text) {
    TableColumn<NumbersModel.Line, NumbersModel.Line> column = column(head);
    column.getStyleClass().add("left-head");
    column.setComparator(Comparator.comparing(text));
    column.setCellFactory(_ -> {
      Cell cell = new Cell(text, "left-cell");
      cell.setWrapText(true);
      return cell;
    });
    return column;
  }

  private static TableColumn<NumbersModel.Line, NumbersModel.Line> column(String head) {
    TableColumn<NumbersModel.Line, NumbersModel.Line> column = new TableColumn<>(head);
    column.setReorderable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    return column;
  }

  private static final class Cell extends TableCell<NumbersModel.Line, NumbersModel.Line> {
    private final Function<NumbersModel.Line, String> text;

    Cell(Function<NumbersModel.Line, String> text, String style) {
      this.text = text;
      getStyleClass().add(style);
    }

    // A row asks its cells how high they are in one line; and lines whose heights are rounded to
    // whole pixels one by one would not have room for their sum.
    @Override
    protected double computePrefHeight(double width) {
      return isWrapText()
          ? super.computePrefHeight(getTableColumn().getWidth()) + ROUNDING
          : super.computePrefHeight(width);
    }

    @Override
    protected void updateItem(NumbersModel.Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? "" : text.apply(line));
    }
  }
}
