package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.normscope.chart.Numbers;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.ThumbView;

/// Two rows of pictures, before and after, as many pairs as there is room for. The pictures of a
/// single image stand beside each other, where they are larger.
final class ImagesPane extends Region {
  private static final double GAP = 8;
  private static final double RATIO = 4.0 / 3;
  private static final double BAND = 5;
  private static final double ABOVE_BAND = 3;
  private static final double UNDER_BAND = 5;
  private static final double CORNER = 3;
  // Times as wide as high.
  private static final double WIDEST = 2.2;

  private final Wordings before = new Wordings(3);
  private final Wordings after = new Wordings(4);
  private final List<Slot> top = new ArrayList<>();
  private final List<Slot> bottom = new ArrayList<>();
  private final List<ShareBand> bands = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private List<ImagePair> pairs = List.of();
  private Lit lit = Lit.NONE;
  private Consumer<Plane> pointed = _ -> {};
  private BandPointer pointer = BandPointer.NONE;
  private final Tooltip told = Nodes.tooltip("");
  private Shares shares;
  private Consumer<Integer> opened = _ -> {};
  private Runnable changed = () -> {};
  private String[] afterTexts = {"after"};
  private IntConsumer roomChanged = _ -> {};
  private int places;
  private int visiblePairs;
  private boolean alone;
  private boolean stale;

  ImagesPane() {
    setId("norm-images");
    setMinSize(0, 0);
    getChildren().addAll(before.nodes());
    getChildren().addAll(after.nodes());
  }

  /// @param rangeBefore how the pictures before show their values; null for images as they are
  /// @param rangeAfter the same of the pictures after; null where there are none
  void show(List<ImagePair> shown, ShownRange rangeBefore, ShownRange rangeAfter) {
    if (rangeBefore == null) {
      before.tell("before");
    } else {
      before.tell("before, " + rangeBefore.caption(), "before, " + rangeBefore.title(), "before");
    }
    boolean others = shown.size() != pairs.size();
    pairs = shown;
    double outside = pairs.stream().mapToDouble(ImagePair::outside).average().orElse(0);
    String striped = outside > 0 ? " · " + Numbers.share(outside) + " outside, striped" : "";
    String title = rangeAfter == null ? "" : "after, " + rangeAfter.title();
    afterTexts =
        rangeAfter == null
            ? new String[] {"after"}
            : new String[] {
              "after, " + rangeAfter.caption() + striped, title + striped, title, "after"
            };
    if (others) {
      place();
    }
    setStale(stale);
    for (int i = 0; i < pairs.size(); i++) {
      ImagePair pair = pairs.get(i);
      top.get(i).show(pair, pair.before(), pair.name() + " before", pair.name());
      bottom
          .get(i)
          .show(
              pair,
              pair.after(),
              pair.name() + " after",
              pair.onPreview() ? pair.name() + "\ncomputed on the preview" : pair.name());
    }
    light(lit);
  }

  /// Shows under each picture before which of its channels share a statistic with what.
  ///
  /// @param slices the images that the cube draws: what is one colour there is so here
  /// @param first the first picture, from 0
  void share(SharedAxes axes, List<String> channels, Slices slices, int first) {
    Shares now = Shares.of(axes, channels, slices.count());
    if (!now.equals(shares)) {
      shares = now;
      // What it says is of another method, or of other images.
      told.hide();
    }
    for (int i = 0; i < visiblePairs && i < bands.size(); i++) {
      int slice = Math.min(slices.of(first + i), slices.count() - 1);
      bands.get(i).show(shares, Span.only(slice));
    }
  }

  /// Numbers the pictures as the slices of the cube are.
  ///
  /// @param first the number of the first one
  /// @param single whether there is but one image
  void number(int first, boolean single) {
    for (int i = 0; i < numbers.size(); i++) {
      numbers.get(i).setText(single ? "" : Numbers.count(first + i));
    }
    if (single != alone) {
      alone = single;
      requestLayout();
    }
  }

  // The same views serve all pictures: they may change at every frame.
  private void place() {
    while (top.size() < pairs.size()) {
      top.add(new Slot());
      bottom.add(new Slot());
      bands.add(band(bands.size()));
      Label number = Nodes.label("", "caption", "picture-number");
      number.setMouseTransparent(true);
      numbers.add(number);
    }
    top.subList(pairs.size(), top.size()).clear();
    bottom.subList(pairs.size(), bottom.size()).clear();
    bands.subList(pairs.size(), bands.size()).clear();
    numbers.subList(pairs.size(), numbers.size()).clear();
    getChildren().setAll(before.nodes());
    getChildren().addAll(after.nodes());
    getChildren().addAll(views(top));
    getChildren().addAll(views(bottom));
    getChildren().addAll(bands);
    getChildren().addAll(numbers);
    requestLayout();
  }

  private ShareBand band(int at) {
    ShareBand band = new ShareBand();
    band.setPadding(new Insets(ABOVE_BAND, 0, UNDER_BAND, 0));
    BandPointer.install(
        band, told, channel -> new Plane(pairs.get(at).image(), channel), () -> pointer);
    return band;
  }

  private static List<ThumbView> views(List<Slot> slots) {
    return slots.stream().map(slot -> slot.view).toList();
  }

  /// Takes the pictures after the method back, or shows them again.
  void setStale(boolean now) {
    stale = now;
    for (Slot slot : bottom) {
      slot.view.setOpacity(stale ? 0 : 1);
    }
    after.tell(stale ? new String[] {"after: nothing to show"} : afterTexts);
  }

  /// Hears of the plane whose image is clicked, or chosen by Enter.
  void onPoint(Consumer<Plane> listener) {
    pointed = listener;
  }

  /// Hears of the groups that are pointed at in the bands.
  void onBand(BandPointer listener) {
    pointer = listener;
  }

  /// Hears of the image that is double-clicked, or chosen by Enter: to see it large.
  void onOpen(Consumer<Integer> listener) {
    opened = listener;
  }

  /// Frames the images that have a part in a group, and dims the others.
  void light(Lit lit) {
    this.lit = lit;
    for (int i = 0; i < pairs.size(); i++) {
      lit.dress(top.get(i).view, pairs.get(i).image());
      lit.dress(bottom.get(i).view, pairs.get(i).image());
    }
  }

  /// One picture: a view, and what it shows now.
  private final class Slot {
    private final ThumbView view = new ThumbView();
    private final Tooltip tooltip = Nodes.tooltip("");
    private WritableImage image;
    private ImagePair pair;
    private int[] argb;

    Slot() {
      view.setFocusTraversable(true);
      view.setAccessibleHelp("Enter shows it large, Space lights its group.");
      // So that Enter shows large what was clicked.
      view.setOnMousePressed(_ -> view.requestFocus());
      view.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
          pointed.accept(plane());
        } else if (event.getClickCount() == 2) {
          opened.accept(pair.image());
        }
      });
      view.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER) {
          opened.accept(pair.image());
          event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
          pointed.accept(plane());
          event.consume();
        }
      });
      Tooltip.install(view, tooltip);
    }

    private Plane plane() {
      return new Plane(pair.image(), lit.channel());
    }

    void show(ImagePair now, int[] pixels, String spoken, String told) {
      pair = now;
      view.setAccessibleText(spoken);
      if (!tooltip.getText().equals(told)) {
        tooltip.setText(told);
      }
      if (Arrays.equals(pixels, argb)) {
        return;
      }
      argb = pixels;
      boolean fits =
          image != null && image.getWidth() == now.width() && image.getHeight() == now.height();
      if (!fits) {
        image = new WritableImage(now.width(), now.height());
        view.setImage(image);
      }
      Pictures.paint(image, pixels);
    }
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
    double caption = before.height();
    double band = ABOVE_BAND + BAND;
    double height = Math.max(10, (getHeight() - 2 * caption - band - 10) / 2);
    double second = caption + height + band + 8;
    // As many as fit at their natural shape, then stretched to fill the row.
    int fit = (int) Math.max(1, Math.round((getWidth() + GAP) / (height * RATIO + GAP)));
    if (!top.isEmpty() && fit != places) {
      places = fit;
      roomChanged.accept(fit);
    }
    int columns = Math.min(top.size(), fit);
    if (columns != visiblePairs && columns > 0) {
      visiblePairs = columns;
      changed.run();
    }
    for (int i = 0; i < top.size(); i++) {
      boolean visible = i < columns;
      top.get(i).view.setVisible(visible);
      bottom.get(i).view.setVisible(visible);
      bands.get(i).setVisible(visible);
      numbers.get(i).setVisible(visible && !numbers.get(i).getText().isEmpty());
    }
    double width = Math.min((getWidth() - (columns - 1) * GAP) / columns, height * WIDEST);
    double tall = getHeight() - caption - band - UNDER_BAND;
    double half = Math.min((getWidth() - GAP) / 2, tall * WIDEST);
    if (alone && columns == 1 && half > width) {
      before.layOut(0, 0, half);
      after.layOut(half + GAP, 0, half);
      pair(0, new BoundingBox(0, caption + 2, half, tall), half + GAP, caption + 2);
      return;
    }
    before.layOut(0, 0, getWidth());
    after.layOut(0, second, getWidth());
    for (int i = 0; i < columns; i++) {
      double x = i * (width + GAP);
      pair(i, new BoundingBox(x, caption + 2, width, height), x, second + caption + 2);
    }
  }

  // A picture before with its band and number, and the one after at another place.
  private void pair(int i, Bounds at, double afterX, double afterY) {
    top.get(i).view.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    bands
        .get(i)
        .resizeRelocate(at.getMinX(), at.getMaxY(), at.getWidth(), ABOVE_BAND + BAND + UNDER_BAND);
    Label number = numbers.get(i);
    number.autosize();
    number.relocate(at.getMinX() + CORNER, at.getMinY() + CORNER);
    bottom.get(i).view.resizeRelocate(afterX, afterY, at.getWidth(), at.getHeight());
  }

  /// Pairs that the layout shows.
  int visiblePairs() {
    return visiblePairs;
  }

  /// Hears how many pairs there is room for.
  void onRoom(IntConsumer listener) {
    roomChanged = listener;
  }

  /// Hears when their number changes.
  void onVisiblePairs(Runnable listener) {
    changed = listener;
  }
}
