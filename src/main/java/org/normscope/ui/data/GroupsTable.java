package org.normscope.ui.data;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.normscope.chart.MeansFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.stats.ChannelStats;
import org.normscope.ui.chart.MeansRow;
import org.normscope.ui.chart.Picture;
import org.normscope.ui.chart.PictureMenu;
import org.normscope.ui.common.ColumnWidth;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.data.DataPicture.GroupRow;

/// Classes and splits, one a row: how many images, their means as dots on one axis, and how far off
/// they are. A click shows that part alone.
final class GroupsTable extends TableView<GroupRow> {
  private Unit unit = Unit.ZERO_ONE;
  private MeansFigure figure;
  private final TableColumn<GroupRow, GroupRow> means = column("");
  private final Label empty = Nodes.label("", "muted", "small");
  private final Label lowEnd = new Label();
  private final Label highEnd = new Label();

  /// @param zoom size of the type, percent
  GroupsTable(Consumer<Group> choose, ObservableValue<Integer> zoom) {
    getStyleClass().add("plain");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(empty);
    TableColumn<GroupRow, GroupRow> name = column("class");
    name.setCellFactory(_ -> text(row -> row.name(), "left-cell"));
    TableColumn<GroupRow, GroupRow> read = column("images");
    read.setCellFactory(_ ->
        text(
            row ->
                row.read() == row.found()
                    ? Numbers.count(row.read())
                    : Numbers.count(row.read()) + " / " + Numbers.count(row.found()),
            ""));
    means.setCellFactory(_ -> new MeansCell());
    TableColumn<GroupRow, GroupRow> off = column("off by");
    off.setCellFactory(
        _ -> text(row -> Double.isNaN(row.offBy()) ? "" : Numbers.sigma(row.offBy()), ""));
    zoom.subscribe(now -> {
      new ColumnWidth(50, 80).of(name, now);
      new ColumnWidth(60, 70).of(read, now);
      new ColumnWidth(110, 150).of(means, now);
      new ColumnWidth(62, 62).of(off, now);
    });
    getColumns().add(name);
    getColumns().add(read);
    getColumns().add(means);
    getColumns().add(off);
    HBox head = new HBox(lowEnd, Nodes.space(), new Label("mean"), Nodes.space(), highEnd);
    head.getStyleClass().add("axis-head");
    head.getChildren().stream()
        .filter(node -> node instanceof Label)
        .forEach(node -> ((Label) node).setMinWidth(USE_PREF_SIZE));
    head.prefWidthProperty().bind(means.widthProperty().subtract(16));
    means.setGraphic(head);
    name.getStyleClass().add("left-head");
    setRowFactory(_ -> {
      TableRow<GroupRow> row = new TableRow<>();
      row.setOnMouseClicked(event -> {
        boolean chosen = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (!row.isEmpty() && chosen) {
          choose.accept(row.getItem().group());
        }
      });
      return row;
    });
    setOnKeyPressed(event -> {
      GroupRow chosen = getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && chosen != null) {
        choose.accept(chosen.group());
        event.consume();
      }
    });
    setAccessibleText("Classes and splits");
    setAccessibleHelp(
        "Enter shows the numbers of the row alone, and once more all of them; the context menu"
            + " saves the means as a picture.");
    PictureMenu.attach(this, this::picture);
  }

  private Picture picture() {
    MeansRow row = new MeansRow();
    row.show(figure, 0);
    return row.picture();
  }

  void clear() {
    getItems().clear();
    empty.setText("Appears with the first images.");
  }

  void show(DataPicture picture, Unit newUnit) {
    unit = newUnit;
    figure =
        MeansFigure.of(
            picture.groups().stream()
                .map(row -> MeansFigure.Row.of(row.name(), row.stats()))
                .toList(),
            picture.stats(),
            newUnit);
    lowEnd.setText(figure.text(figure.axis().low()));
    highEnd.setText(figure.text(figure.axis().high()));
    getItems().setAll(picture.groups());
    empty.setText("No class folders: the images lie in one folder.");
    refresh();
  }

  private static TableColumn<GroupRow, GroupRow> column(String title) {
    TableColumn<GroupRow, GroupRow> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    return column;
  }

  private static TableCell<GroupRow, GroupRow> text(
      Function<GroupRow, String> words, String style) {
    return new TableCell<>() {
      {
        if (!style.isEmpty()) {
          getStyleClass().add(style);
        }
      }

      @Override
      protected void updateItem(GroupRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? "" : words.apply(row));
      }
    };
  }

  /// Draws the dots of one row.
  private final class MeansCell extends TableCell<GroupRow, GroupRow> {
    private final MeansRow dots = new MeansRow();

    @Override
    protected void updateItem(GroupRow row, boolean empty) {
      super.updateItem(row, empty);
      boolean nothing = empty || row == null || row.stats() == null;
      setGraphic(nothing ? null : dots);
      if (!nothing) {
        dots.show(figure, getIndex());
        StringBuilder words = new StringBuilder();
        for (ChannelStats channel : row.stats().channels()) {
          words
              .append(words.isEmpty() ? "" : "\n")
              .append(channel.name())
              .append("  mean ")
              .append(Numbers.value(channel.mean(), unit))
              .append("  std ")
              .append(Numbers.value(channel.std(), unit));
        }
        Nodes.tip(this, words.toString());
        setAccessibleText(row.name() + ": " + words.toString().replace('\n', ';'));
      }
    }
  }
}
