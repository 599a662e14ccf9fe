package org.normscope.ui.norm;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// A table of every channel and every group, before and after, with what is not 0 and 1, and why.
final class NumbersView extends VBox {
  private final NumbersModel model;
  private final ObservableList<NumbersModel.Line> items = FXCollections.observableArrayList();
  private final TableView<NumbersModel.Line> table = new TableView<>();
  private final Label what = Nodes.label("", "muted");

  NumbersView(NumbersModel model) {
    this.model = model;
    getStyleClass().add("compare-view");
    setId("numbers-view");
    SortedList<NumbersModel.Line> sorted = new SortedList<>(items);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("numbers-table");
    table.getStyleClass().add("plain");
    table.setAccessibleText("Numbers of channels and groups, before and after");
    table.setPlaceholder(Nodes.label("They are computed …", "muted"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns();
    what.setMinWidth(0);
    Node back = Nodes.button("", "fth-chevron-left", "Back (Esc)", this::close);
    back.getStyleClass().add("flat");
    Label title = Nodes.label("Numbers", "title");
    title.setMinWidth(USE_PREF_SIZE);
    Node copy =
        Nodes.button("Copy", "fth-clipboard", "Copy the table for a spreadsheet", this::copy);
    var close = Nodes.button("Close", "fth-x", "Back to before and after (Esc)", this::close);
    close.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(back, title, what, Nodes.space(), copy, close);
    head.getStyleClass().add("compare-top");
    VBox body = Panel.padded(table);
    body.getStyleClass().addAll("panel", "numbers-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    model.lines().addListener((_, _, _) -> refresh());
  }

  /// Back to before and after.
  void close() {
    model.open().set(false);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(NumbersModel.text(model.lines().get()));
    Clipboard.getSystemClipboard().setContent(content);
    model.norm().window().say("The table was copied");
  }

  private void refresh() {
    items.setAll(model.lines().get());
    NormPicture picture = model.norm().picture().get();
    if (picture != null) {
      int channels = picture.subject().channels().size();
      int groups = items.size() - channels;
      what.setText(
          "%s: %s %s%s"
              .formatted(
                  picture.choice().method().fullName(),
                  Numbers.count(channels),
                  channels == 1 ? "channel" : "channels",
                  groups > 0 ? ", " + Numbers.count(groups) + " groups" : ""));
    }
    table.refresh();
  }

  private void addColumns() {
    TableColumn<NumbersModel.Line, NumbersModel.Line> name = column("which values", 190);
    name.getStyleClass().add("left-head");
    name.setCellFactory(_ -> new Cell(NumbersModel.Line::name, "left-cell"));
    name.setComparator(Comparator.comparing(NumbersModel.Line::name));
    table.getColumns().add(name);
    add(
        "n",
        72,
        line -> line.row().before().count(),
        line -> Numbers.count(line.row().before().count()));
    addBefore("mean", line -> line.row().before().mean());
    addBefore("std", line -> line.row().before().std());
    addAfter("mean after", line -> line.row().after().mean());
    addAfter("std after", line -> line.row().after().std());
    addAfter("min after", line -> line.row().after().min());
    addAfter("max after", line -> line.row().after().max());
    TableColumn<NumbersModel.Line, NumbersModel.Line> why =
        column("what is not 0 and 1, and why", 150);
    why.getStyleClass().add("left-head");
    why.setCellFactory(_ -> new Cell(line -> line.row().why(), "left-cell"));
    why.setComparator(Comparator.comparing(line -> line.row().why()));
    table.getColumns().add(why);
  }

  private void addBefore(String head, ToDoubleFunction<NumbersModel.Line> value) {
    add(head, 64, value, line -> Numbers.value(value.applyAsDouble(line), unit()));
  }

  private void addAfter(String head, ToDoubleFunction<NumbersModel.Line> value) {
    add(head, 82, value, line -> Numbers.normalized(value.applyAsDouble(line)));
  }

  private Unit unit() {
    NormPicture picture = model.norm().picture().get();
    return picture == null ? Unit.ZERO_ONE : picture.beforeFigure().unit();
  }

  private void add(
      String head,
      double width,
      ToDoubleFunction<NumbersModel.Line> value,
      Function<NumbersModel.Line, String> text) {
    TableColumn<NumbersModel.Line, NumbersModel.Line> column = column(head, width);
    column.setCellFactory(_ -> new Cell(text, "number"));
    column.setComparator(Comparator.comparingDouble(value));
    table.getColumns().add(column);
  }

  private static TableColumn<NumbersModel.Line, NumbersModel.Line> column(
      String head, double width) {
    TableColumn<NumbersModel.Line, NumbersModel.Line> column = new TableColumn<>(head);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setPrefWidth(width);
    return column;
  }

  private static final class Cell extends TableCell<NumbersModel.Line, NumbersModel.Line> {
    private final Function<NumbersModel.Line, String> text;

    Cell(Function<NumbersModel.Line, String> text, String style) {
      this.text = text;
      getStyleClass().add(style);
    }

    @Override
    protected void updateItem(NumbersModel.Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? "" : text.apply(line));
      setTooltip(empty || getText().isEmpty() ? null : Nodes.tooltip(getText()));
    }
  }
}
