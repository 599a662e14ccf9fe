package org.normscope.ui.data.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.normscope.ui.common.ColumnWidth;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.ThumbView;
import org.normscope.ui.common.Thumbs;

/// One row an image. What a cell says it looks up when it is seen, so that a million rows cost
/// nothing until then.
final class RowsTable extends TableView<Items.Row> {
  private static final int THUMB = 72;
  private static final double ROW = 31;
  private static final double BAR = 16;
  private static final ColumnWidth PICTURE = new ColumnWidth(48, 48, 48);

  private final ImageListModel model;
  private final Thumbs thumbs;
  private final ObservableValue<Integer> zoom;
  private ImageRows rows;
  private List<TableColumn<Items.Row, ?>> layout = List.of();
  private boolean showing;
  private Fit fitted;

  RowsTable(ImageListModel model, Thumbs thumbs) {
    this.model = model;
    this.thumbs = thumbs;
    setId("image-table");
    getStyleClass().addAll("plain", "image-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setAccessibleText("Images");
    setAccessibleHelp(
        "Enter shows an image by itself. Heads of columns sort. Ctrl+C copies the chosen rows.");
    setRowFactory(_ -> new Row());
    zoom = model.window().typeSize();
    zoom.subscribe(now -> {
      setFixedCellSize(ROW * now / 100);
      fit();
    });
    widthProperty().addListener((_, _, _) -> fit());
    setSortPolicy(_ -> askForOrder());
    getSelectionModel().selectedIndexProperty().addListener((_, _, now) -> chosen(now.intValue()));
    getColumns()
        .addListener((ListChangeListener<? super TableColumn<Items.Row, ?>>) _ -> tellSort());
    setOnKeyPressed(event -> {
      int place = getSelectionModel().getSelectedIndex();
      if (place >= 0 && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
        model.view(getItems().get(place).name());
        event.consume();
      }
    });
  }

  /// Shows rows; the one that was chosen stays so.
  void show(ImageRows next) {
    boolean sameOrder = rows != null && rows.key().equals(next.key());
    showing = true;
    try {
      boolean sameColumns = rows != null && wanted(rows).equals(wanted(next));
      rows = next;
      if (!sameColumns || layout.isEmpty()) {
        layOut();
      }
      setItems(new Items<>(next.size(), place -> new Items.Row(next, place)));
      tellSort();
      int place = next.placeOf(model.chosen().get());
      if (place >= 0) {
        getSelectionModel().clearAndSelect(place);
      } else {
        getSelectionModel().clearSelection();
      }
      if (!sameOrder) {
        scrollTo(0);
      }
    } finally {
      showing = false;
    }
  }

  /// Shows other columns: figures of each channel, or of all together.
  void layOut() {
    layout = new ArrayList<>();
    layout.add(thumbColumn());
    for (SortKey key : wanted(rows)) {
      layout.add(column(key));
    }
    fitted = null;
    fit();
    getColumns().setAll(layout);
  }

  /// What columns are made for.
  private record Fit(int zoom, boolean room) {}

  // Where there is no room for all columns, they are scrolled to. Who has made one wider keeps it.
  private void fit() {
    double least = layout.stream().mapToDouble(column -> width(column).least()).sum();
    double scale = zoom.getValue() / 100.0;
    boolean room = getWidth() == 0 || (least + BAR) * scale <= getWidth();
    Fit wanted = new Fit(zoom.getValue(), room);
    if (wanted.equals(fitted)) {
      return;
    }
    fitted = wanted;
    setColumnResizePolicy(
        room ? CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN : UNCONSTRAINED_RESIZE_POLICY);
    for (TableColumn<Items.Row, ?> column : layout) {
      ColumnWidth width = width(column);
      (room ? width : new ColumnWidth(width.least(), width.least(), width.most()))
          .of(column, zoom.getValue());
    }
  }

  private static ColumnWidth width(TableColumn<Items.Row, ?> column) {
    return column.getUserData() instanceof SortKey key ? width(key.column()) : PICTURE;
  }

  /// The row that was chosen last is in view, and has the focus.
  void showChosen() {
    int place = rows == null ? -1 : rows.placeOf(model.chosen().get());
    if (place >= 0) {
      showing = true;
      getSelectionModel().clearAndSelect(place);
      getFocusModel().focus(place);
      showing = false;
      scrollTo(Math.max(0, place - 3));
    } else if (rows != null && rows.size() > 0) {
      getFocusModel().focus(0);
    }
  }

  /// The rows of the figures that are chosen; all that are shown when fewer than two are.
  int[] chosenRows() {
    List<Integer> places = getSelectionModel().getSelectedIndices();
    return places.size() < 2
        ? rows.order()
        : places.stream().mapToInt(rows::row).sorted().toArray();
  }

  private List<SortKey> wanted(ImageRows of) {
    List<SortKey> keys = new ArrayList<>();
    for (Column column : Column.values()) {
      if (!of.list().says(column)) {
        continue;
      }
      int channels = of.list().table().channels().size();
      if (column.perChannel() && model.perChannel().get() && channels > 1) {
        for (int c = 0; c < channels; c++) {
          keys.add(new SortKey(column, c, false));
        }
      } else {
        keys.add(new SortKey(column, SortKey.ALL, false));
      }
    }
    return keys;
  }

  private TableColumn<Items.Row, Items.Row> column(SortKey key) {
    Column what = key.column();
    String channel =
        key.channel() == SortKey.ALL ? "" : " " + rows.list().table().channels().get(key.channel());
    TableColumn<Items.Row, Items.Row> column = new TableColumn<>(what.title() + channel);
    column.setUserData(key);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(_ -> new TextCell(key));
    if (!what.number()) {
      column.getStyleClass().add("left-head");
    }
    return column;
  }

  // Names and findings share what is left.
  private static ColumnWidth width(Column column) {
    return switch (column) {
      case NAME -> new ColumnWidth(110, 260, 700);
      case FINDING -> new ColumnWidth(90, 280, 900);
      case KIND -> new ColumnWidth(56, 78, 150);
      case LABEL -> new ColumnWidth(52, 96, 200);
      case SIZE -> new ColumnWidth(80, 88, 110);
      case SPLIT -> new ColumnWidth(44, 52, 70);
      case MEAN, STD, MIN, MAX -> new ColumnWidth(55, 64, 90);
    };
  }

  private TableColumn<Items.Row, Items.Row> thumbColumn() {
    TableColumn<Items.Row, Items.Row> column = new TableColumn<>();
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(_ -> new ThumbCell());
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    return column;
  }

  // The table asks when a head is clicked; the order comes later, with other rows.
  private boolean askForOrder() {
    if (showing) {
      return true;
    }
    if (getSortOrder().isEmpty()) {
      model.sort(SortKey.FINDINGS);
    } else {
      TableColumn<Items.Row, ?> by = getSortOrder().getFirst();
      SortKey key = (SortKey) by.getUserData();
      model.sort(key.turned(by.getSortType() == TableColumn.SortType.DESCENDING));
    }
    return true;
  }

  // The arrow stands where the rows say that they are sorted.
  private void tellSort() {
    if (rows == null) {
      return;
    }
    boolean before = showing;
    showing = true;
    SortKey key = rows.key();
    for (TableColumn<Items.Row, ?> column : getColumns()) {
      if (column.getUserData() instanceof SortKey of && of.equals(key.turned(false))) {
        column.setSortType(
            key.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (!getSortOrder().equals(List.of(column))) {
          getSortOrder().setAll(List.of(column));
        }
      }
    }
    showing = before;
  }

  private void chosen(int place) {
    if (!showing && rows != null && place >= 0 && place < rows.size()) {
      model.chosen().set(getItems().get(place).name());
    }
  }

  /// A click shows its image; with Ctrl or Shift it only chooses the row.
  private final class Row extends TableRow<Items.Row> {
    Row() {
      Tooltip tooltip = Nodes.tooltip("");
      tooltip.setOnShowing(_ -> tooltip.setText(isEmpty() ? "" : words()));
      setTooltip(tooltip);
      setOnMouseClicked(event -> {
        boolean plain =
            event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && !event.isShortcutDown()
                && !event.isShiftDown();
        if (plain && !isEmpty()) {
          model.view(getItem().name());
        }
      });
    }

    private String words() {
      List<String> lines = new ArrayList<>(List.of(getItem().name()));
      lines.addAll(getItem().rows().list().words(getItem().row()));
      return String.join("\n", lines);
    }
  }

  private final class TextCell extends TableCell<Items.Row, Items.Row> {
    private final SortKey key;

    TextCell(SortKey key) {
      this.key = key;
      if (!key.column().number()) {
        getStyleClass().add("left-cell");
      }
    }

    @Override
    protected void updateItem(Items.Row item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || item == null
              ? null
              : item.rows().list().text(key.column(), key.channel(), item.row(), model.unit()));
    }
  }

  private final class ThumbCell extends TableCell<Items.Row, Items.Row> {
    private final ThumbView view = new ThumbView();
    private Thumbs.Ticket ticket;
    private Path shown;

    ThumbCell() {
      view.getStyleClass().add("row-thumb");
      setGraphic(view);
      getStyleClass().add("thumb-cell");
    }

    @Override
    protected void updateItem(Items.Row item, boolean empty) {
      super.updateItem(item, empty);
      Path path = empty || item == null ? null : item.rows().image(item.place()).file().path();
      if (path != null && path.equals(shown)) {
        return;
      }
      if (ticket != null) {
        ticket.cancel();
      }
      shown = path;
      view.setImage(null);
      ticket = path == null ? null : thumbs.ask(path, THUMB, view::setImage);
    }
  }
}
