package org.normscope.ui.data.images;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.normscope.chart.Unit;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.ThumbView;
import org.normscope.ui.common.Thumbs;

/// A picture of the grid with its name and what is unusual about it.
final class ImageTile extends VBox {
  /// Longest side of the picture that is read.
  private static final int SIDE = 240;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Thumbs thumbs;
  private final ThumbView picture = new ThumbView();
  private final Label name = Nodes.label("", "caption");
  private final Label finding = Nodes.label("", "caption", "muted");
  private final Tooltip tooltip = Nodes.tooltip("");
  private Thumbs.Ticket ticket;
  private Path shown;
  private String file = "";

  /// @param view shows the image of a name by itself
  ImageTile(Thumbs thumbs, Consumer<String> view) {
    this.thumbs = thumbs;
    getStyleClass().add("image-tile");
    setAccessibleRole(AccessibleRole.BUTTON);
    name.setMinWidth(0);
    finding.setMinWidth(0);
    getChildren().addAll(picture, name, finding);
    Tooltip.install(this, tooltip);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        view.accept(file);
      }
    });
  }

  void show(ListedImages list, int row, Unit unit) {
    var image = list.image(row);
    String words = list.text(Column.FINDING, SortKey.ALL, row, unit);
    file = image.file().name();
    name.setText(file.substring(file.lastIndexOf('/') + 1));
    finding.setText(words);
    tooltip.setText(
        "%s\n%s, %s\nmean %s, std %s%s"
            .formatted(
                file,
                list.text(Column.SIZE, SortKey.ALL, row, unit),
                image.kind(),
                list.text(Column.MEAN, SortKey.ALL, row, unit),
                list.text(Column.STD, SortKey.ALL, row, unit),
                words.isEmpty() ? "" : "\n" + words));
    setAccessibleText(file + (words.isEmpty() ? "" : ", " + words));
    setVisible(true);
    if (!image.file().path().equals(shown)) {
      clear();
      shown = image.file().path();
      ticket = thumbs.ask(shown, SIDE, picture::setImage);
    }
  }

  /// Marks it when it is the one that was chosen.
  void mark(String chosen) {
    pseudoClassStateChanged(CHOSEN, isVisible() && chosen.equals(file));
  }

  /// Shows nothing; what was asked for is no longer wanted.
  void hide() {
    clear();
    setVisible(false);
  }

  private void clear() {
    if (ticket != null) {
      ticket.cancel();
    }
    ticket = null;
    shown = null;
    picture.setImage(null);
  }

  @Override
  protected void layoutChildren() {
    double left = getInsets().getLeft();
    double width = getWidth() - left - getInsets().getRight();
    double line = name.prefHeight(-1);
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom() - 2 * line - 2;
    double top = getInsets().getTop();
    picture.resizeRelocate(left, top, width, Math.max(0, height));
    name.resizeRelocate(left, top + height + 2, width, line);
    finding.resizeRelocate(left, top + height + 2 + line, width, line);
  }
}
