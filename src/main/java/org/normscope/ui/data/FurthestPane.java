package org.normscope.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.image.ImageFile;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.ThumbView;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.data.DataPicture.FarImage;

/// Pictures of the images furthest from the rest, as many as there is room for.
final class FurthestPane extends Region {
  private static final double GAP = 10;
  // In ems of the captions, which must fit.
  private static final double NARROWEST = 7;
  private static final double WIDEST = 12.5;
  private static final double RATIO = 0.7;

  private final Thumbs thumbs;
  private final Consumer<String> view;
  private final Label nothing = Nodes.label("Appears with the third image.", "muted", "small");
  private List<FarImage> shown = List.of();

  /// @param view shows the image of a name by itself
  FurthestPane(Thumbs thumbs, Consumer<String> view) {
    this.thumbs = thumbs;
    this.view = view;
    setMinSize(0, 0);
  }

  void show(List<FarImage> images) {
    if (same(images)) {
      return;
    }
    shown = images;
    getChildren().clear();
    for (FarImage image : images) {
      getChildren().add(new Tile(image));
    }
    if (images.isEmpty()) {
      getChildren().add(nothing);
    }
    requestLayout();
  }

  // While a folder is read the pictures change only when the order does, not with every decimal.
  private boolean same(List<FarImage> images) {
    if (images.size() != shown.size() || images.isEmpty()) {
      return false;
    }
    for (int i = 0; i < images.size(); i++) {
      if (!images.get(i).image().file().equals(shown.get(i).image().file())) {
        return false;
      }
    }
    return true;
  }

  // The pictures take the room that there is: they never ask for more.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (shown.isEmpty()) {
      nothing.resizeRelocate(0, 0, getWidth(), nothing.prefHeight(-1));
      return;
    }
    double caption = ((Tile) getChildren().getFirst()).captionHeight();
    int columns = columns(caption);
    double width = width(columns);
    double height = width * RATIO + caption;
    int rows = rows(height);
    // One row is better cut lower than not at all.
    double fits = Math.min(height, getHeight());
    for (int i = 0; i < getChildren().size(); i++) {
      Tile tile = (Tile) getChildren().get(i);
      boolean visible = i < rows * columns;
      tile.setVisible(visible);
      if (visible) {
        int row = i / columns;
        tile.resizeRelocate((i % columns) * (width + GAP), row * (height + GAP), width, fits);
        tile.load();
      }
    }
  }

  // As many columns as leave the least room empty.
  private int columns(double caption) {
    double em = ((Tile) getChildren().getFirst()).em();
    int best = Math.max(2, (int) Math.ceil((getWidth() + GAP) / (WIDEST * em + GAP)));
    double bestArea = 0;
    for (int columns = best; width(columns) >= NARROWEST * em; columns++) {
      double width = width(columns);
      double area = columns * rows(width * RATIO + caption) * width * width;
      if (area > bestArea) {
        best = columns;
        bestArea = area;
      }
    }
    return best;
  }

  private double width(int columns) {
    return (getWidth() - (columns - 1) * GAP) / columns;
  }

  private int rows(double height) {
    return Math.max(1, (int) ((getHeight() + GAP) / (height + GAP)));
  }

  /// One picture with its name and what is unusual about it.
  private final class Tile extends VBox {
    private final ThumbView picture = new ThumbView();
    private final Label name;
    private final Label figure;
    private final Path path;
    private boolean asked;

    Tile(FarImage far) {
      ImageFile file = far.image().file();
      path = file.path();
      String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
      name = Nodes.label(fileName, "caption");
      figure =
          Nodes.label(
              "%s %s %s"
                  .formatted(
                      far.outlier().figure().title(),
                      far.channel(),
                      Numbers.sigma(far.outlier().z())),
              "caption",
              "muted");
      getChildren().addAll(picture, name, figure);
      setSpacing(2);
      Tooltip.install(
          this,
          Nodes.tooltip(
              "%s\n%d×%d, %s\n%s"
                  .formatted(
                      file.name(),
                      far.image().width(),
                      far.image().height(),
                      far.image().kind(),
                      figure.getText())));
      setAccessibleText(file.name() + ", " + figure.getText());
      setAccessibleRole(AccessibleRole.BUTTON);
      getStyleClass().add("clickable");
      setFocusTraversable(true);
      setOnMouseClicked(_ -> view.accept(file.name()));
      setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
          view.accept(file.name());
          event.consume();
        }
      });
    }

    double em() {
      return figure.getFont().getSize();
    }

    double captionHeight() {
      return name.prefHeight(-1) + figure.prefHeight(-1) + 2 * getSpacing();
    }

    void load() {
      if (!asked) {
        asked = true;
        thumbs.ask(path, picture::setImage);
      }
    }

    @Override
    protected void layoutChildren() {
      double caption = captionHeight();
      double height = Math.max(0, getHeight() - caption);
      picture.resizeRelocate(0, 0, getWidth(), height);
      double line = name.prefHeight(-1);
      name.resizeRelocate(0, height + getSpacing(), getWidth(), line);
      figure.resizeRelocate(0, height + 2 * getSpacing() + line, getWidth(), figure.prefHeight(-1));
    }
  }
}
