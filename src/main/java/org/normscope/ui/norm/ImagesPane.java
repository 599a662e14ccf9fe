package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.ThumbView;

/// Two rows of pictures, before and after, as many pairs as there is room for.
final class ImagesPane extends Region {
  private static final double GAP = 8;
  private static final double RATIO = 4.0 / 3;

  private final Label before = Nodes.label("before", "caption", "muted");
  private final Label after = Nodes.label("after", "caption", "muted");
  private final List<ThumbView> top = new ArrayList<>();
  private final List<ThumbView> bottom = new ArrayList<>();
  private List<ImagePair> pairs = List.of();
  private Lit lit = Lit.NONE;
  private Consumer<Plane> pointed = _ -> {};
  private Consumer<Integer> opened = _ -> {};
  private Runnable changed = () -> {};
  private String afterText = "";
  private int visiblePairs;

  ImagesPane() {
    setId("norm-images");
    setMinSize(0, 0);
    getChildren().addAll(before, after);
  }

  /// @param caption how the pictures after show their values
  void show(List<ImagePair> shown, String caption) {
    pairs = shown;
    getChildren().setAll(before, after);
    top.clear();
    bottom.clear();
    double outside = pairs.stream().mapToDouble(ImagePair::outside).average().orElse(0);
    afterText =
        "after, "
            + caption
            + (outside > 0 ? " · " + Numbers.share(outside) + " outside, striped" : "");
    after.setText(afterText);
    for (ImagePair pair : pairs) {
      top.add(view(pair, pair.before(), "before"));
      bottom.add(view(pair, pair.after(), "after"));
    }
    getChildren().addAll(top);
    getChildren().addAll(bottom);
    requestLayout();
  }

  /// Takes the pictures after the method back, or shows them again.
  void setStale(boolean stale) {
    for (ThumbView view : bottom) {
      view.setOpacity(stale ? 0 : 1);
    }
    after.setText(stale ? "after: nothing to show" : afterText);
  }

  /// Hears of the plane whose image is clicked, or chosen by Enter.
  void onPoint(Consumer<Plane> listener) {
    pointed = listener;
  }

  /// Hears of the image that is double-clicked, or chosen by Enter: to see it large.
  void onOpen(Consumer<Integer> listener) {
    opened = listener;
  }

  /// Frames the images that have a part in a group, and dims the others.
  void light(Lit lit) {
    this.lit = lit;
    for (int i = 0; i < pairs.size(); i++) {
      for (ThumbView view : List.of(top.get(i), bottom.get(i))) {
        lit.dress(view, pairs.get(i).image());
      }
    }
  }

  private ThumbView view(ImagePair pair, int[] argb, String when) {
    ThumbView view = new ThumbView();
    view.setImage(Pictures.ofArgb(pair.width(), pair.height(), argb));
    view.setAccessibleText(pair.name() + " " + when);
    view.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
        pointed.accept(new Plane(pair.image(), lit.channel()));
      } else if (event.getClickCount() == 2) {
        opened.accept(pair.image());
      }
    });
    view.setFocusTraversable(true);
    view.setAccessibleHelp("Enter shows it large, Space lights its group.");
    view.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        opened.accept(pair.image());
        event.consume();
      } else if (event.getCode() == KeyCode.SPACE) {
        pointed.accept(new Plane(pair.image(), lit.channel()));
        event.consume();
      }
    });
    lit.dress(view, pair.image());
    boolean onPreview = pair.onPreview() && when.equals("after");
    Tooltip.install(
        view, Nodes.tooltip(onPreview ? pair.name() + "\ncomputed on the preview" : pair.name()));
    return view;
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
    double caption = before.prefHeight(-1);
    double height = Math.max(10, (getHeight() - 2 * caption - 10) / 2);
    before.resizeRelocate(0, 0, getWidth(), caption);
    after.resizeRelocate(0, caption + height + 8, getWidth(), caption);
    if (top.isEmpty()) {
      return;
    }
    // As many as fit at their natural shape, then stretched to fill the row.
    int fit = (int) Math.max(1, Math.round((getWidth() + GAP) / (height * RATIO + GAP)));
    int columns = Math.min(top.size(), fit);
    double width = Math.min((getWidth() - (columns - 1) * GAP) / columns, height * 2.2);
    if (columns != visiblePairs) {
      visiblePairs = columns;
      changed.run();
    }
    for (int i = 0; i < top.size(); i++) {
      boolean visible = i < columns;
      top.get(i).setVisible(visible);
      bottom.get(i).setVisible(visible);
      if (visible) {
        double x = i * (width + GAP);
        top.get(i).resizeRelocate(x, caption + 2, width, height);
        bottom.get(i).resizeRelocate(x, 2 * caption + height + 10, width, height);
      }
    }
  }

  /// Pairs that the layout shows.
  int visiblePairs() {
    return visiblePairs;
  }

  /// Hears when their number changes.
  void onVisiblePairs(Runnable listener) {
    changed = listener;
  }
}
