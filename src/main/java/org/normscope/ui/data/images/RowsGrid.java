package org.normscope.ui.data.images;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.normscope.ui.common.Thumbs;

/// The same rows as a grid of pictures: a list of lines, each with as many pictures as there is
/// room for, so that only what is seen exists.
final class RowsGrid extends ListView<Items.Line> {
  // In ems.
  private static final double TILE = 11.5;
  private static final double LARGE_TILE = 15;
  private static final double LARGE = 110;
  private static final double RATIO = 0.9;
  private static final double SCROLL_BAR = 1.6;

  private final ImageListModel model;
  private final Thumbs thumbs;
  // Every line that exists: few more than are seen.
  private final List<Line> lines = new ArrayList<>();
  private ImageRows rows;
  private int columns = 1;

  RowsGrid(ImageListModel model, Thumbs thumbs) {
    this.model = model;
    this.thumbs = thumbs;
    setId("image-grid");
    getStyleClass().addAll("plain-list", "edge-to-edge", "image-grid");
    setAccessibleText("Images as a grid");
    setAccessibleHelp("Arrow keys choose an image, Enter shows it by itself.");
    setCellFactory(_ -> new Line());
    widthProperty().addListener((_, _, _) -> layOut());
    model.chosen().addListener((_, _, _) -> lines.forEach(Line::markChosen));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(ImageRows next) {
    boolean sameOrder = rows != null && rows.key().equals(next.key());
    rows = next;
    layOut();
    if (!sameOrder) {
      scrollTo(0);
    }
  }

  /// The picture that was chosen last is in view.
  void showChosen() {
    int place = rows == null ? -1 : rows.placeOf(model.chosen().get());
    if (place >= 0) {
      scrollTo(Math.max(0, place / columns - 1));
    }
  }

  private double em() {
    return model.window().settings().get().zoom() * 13 / 100.0;
  }

  private double tile() {
    return (getWidth() - SCROLL_BAR * em()) / columns;
  }

  private void layOut() {
    if (rows == null || getWidth() <= 0) {
      return;
    }
    double tile = getWidth() > LARGE * em() ? LARGE_TILE : TILE;
    columns = Math.max(1, (int) ((getWidth() - SCROLL_BAR * em()) / (tile * em())));
    setFixedCellSize(Math.max(8, Math.floor(tile() * RATIO)));
    ImageRows shown = rows;
    int across = columns;
    setItems(
        new Items<>(
            (shown.size() + across - 1) / across,
            line -> new Items.Line(shown, line * across, across)));
    lines.forEach(Line::fit);
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns;
          case DOWN -> columns;
          case PAGE_UP -> -columns * page();
          case PAGE_DOWN -> columns * page();
          case HOME -> Integer.MIN_VALUE;
          case END -> Integer.MAX_VALUE;
          default -> 0;
        };
    if (rows == null || rows.size() == 0) {
      return;
    }
    int at = rows.placeOf(model.chosen().get());
    if (step != 0) {
      choose(Math.clamp((long) Math.max(at, 0) + (at < 0 ? 0 : step), 0, rows.size() - 1));
      event.consume();
    } else if (at >= 0 && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      model.view(model.chosen().get());
      event.consume();
    }
  }

  private int page() {
    return Math.max(1, (int) (getHeight() / getFixedCellSize()) - 1);
  }

  private void choose(int place) {
    model.chosen().set(rows.name(place));
    int line = place / columns;
    // Scrolls only when the line is not in view.
    if (lines.stream().noneMatch(shown -> shown.shows(line, getHeight()))) {
      scrollTo(Math.max(0, line - page() / 2));
    }
  }

  private final class Line extends ListCell<Items.Line> {
    private final HBox box = new HBox();

    Line() {
      box.getStyleClass().add("image-line");
      setGraphic(box);
      lines.add(this);
    }

    boolean shows(int line, double height) {
      return !isEmpty()
          && getIndex() == line
          && getLayoutY() >= 0
          && getLayoutY() + getHeight() <= height;
    }

    @Override
    protected void updateItem(Items.Line line, boolean empty) {
      super.updateItem(line, empty);
      fit();
      for (int i = 0; i < box.getChildren().size(); i++) {
        ImageTile tile = (ImageTile) box.getChildren().get(i);
        if (empty || line == null || line.first() + i >= line.rows().size()) {
          tile.hide();
        } else {
          tile.show(line.rows().list(), line.rows().row(line.first() + i), model.unit());
        }
      }
      markChosen();
    }

    void markChosen() {
      box.getChildren().forEach(tile -> ((ImageTile) tile).mark(model.chosen().get()));
    }

    void fit() {
      while (box.getChildren().size() < columns) {
        box.getChildren().add(new ImageTile(thumbs, model::view));
      }
      while (box.getChildren().size() > columns) {
        ((ImageTile) box.getChildren().getLast()).hide();
        box.getChildren().removeLast();
      }
      for (var tile : box.getChildren()) {
        ((ImageTile) tile).setPrefSize(tile(), getFixedCellSize());
        ((ImageTile) tile).setMinSize(tile(), getFixedCellSize());
      }
    }

    private double getFixedCellSize() {
      return RowsGrid.this.getFixedCellSize();
    }
  }
}
