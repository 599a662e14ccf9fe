package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.tensor.Shape;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.Pictures;

/// One image before and after, large, with a probe that reads the value of a pixel in both.
final class LargeView extends VBox {
  private final LargeModel model;
  private final ProbePane before = new ProbePane("before");
  private final ProbePane after = new ProbePane("after");
  private final Label name = Nodes.label("", "title");
  private final Label outside = Nodes.label("", "muted", "small");
  private final Label place = Nodes.label("", "muted");
  private final Label problem = Nodes.label("", "muted");
  private final ChannelTable table = new ChannelTable(false);
  private int x;
  private int y;

  /// @param shown chooses how values become colours
  LargeView(LargeModel model, ComboBox<ShownRange> shown) {
    this.model = model;
    getStyleClass().add("large-view");
    setId("large-view");
    name.setMinWidth(0);
    Node back = Nodes.button("", "fth-chevron-left", "Back (Esc)", this::back);
    back.getStyleClass().add("flat");
    Node previous = turn("fth-arrow-left", "The image before (Page up)", -1);
    Node next = turn("fth-arrow-right", "The next image (Page down)", 1);
    var close = Nodes.button("Close", "fth-x", "Back to before and after (Esc)", this::back);
    close.setId("large-close");
    close.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(back, name, previous, next, Nodes.space(), outside, shown, close);
    head.getStyleClass().add("compare-top");
    Panel left = new Panel(Panel.padded(before), Nodes.label("Before", "title"));
    Panel right = new Panel(Panel.padded(after), Nodes.label("After", "title"));
    for (Panel panel : List.of(left, right)) {
      panel.setPrefWidth(0);
      HBox.setHgrow(panel, Priority.ALWAYS);
    }
    HBox both = new HBox(left, right);
    both.getStyleClass().add("panel-row");
    StackPane center = new StackPane(both, problem);
    VBox.setVgrow(center, Priority.ALWAYS);
    HBox probe = new HBox(table, place);
    probe.getStyleClass().addAll("panel-body", "pair-difference");
    Panel below = new Panel(probe, Nodes.label("Pixel", "subtitle"));
    below.head().getStyleClass().add("low");
    below.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, center, below);
    for (ProbePane pane : List.of(before, after)) {
      pane.onProbe(this::probe, this::carry);
    }
    model.shown().addListener((_, _, _) -> refresh());
    model.problem().addListener((_, _, now) -> problem.setText(now));
    model.image().addListener((_, _, _) -> problem.setText("It is read …"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setFocusTraversable(true);
    setAccessibleHelp("Arrow keys move the probe, Page up and down turn, Enter carries the pixel.");
  }

  private Node turn(String icon, String does, int by) {
    Node button = Nodes.button("", icon, does, () -> model.turn(by));
    button.getStyleClass().add("flat");
    return button;
  }

  /// Back to before and after.
  void back() {
    model.image().set(null);
  }

  private void key(KeyEvent event) {
    int step = event.isShiftDown() ? 10 : 1;
    switch (event.getCode()) {
      case PAGE_UP -> model.turn(-1);
      case PAGE_DOWN -> model.turn(1);
      case LEFT -> probe(x - step, y);
      case RIGHT -> probe(x + step, y);
      case UP -> probe(x, y - step);
      case DOWN -> probe(x, y + step);
      case ENTER -> carry(x, y);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void refresh() {
    LargeModel.Large large = model.shown().get();
    before.setVisible(large != null);
    after.setVisible(large != null);
    problem.setVisible(large == null);
    if (large == null) {
      return;
    }
    NormPicture picture = model.norm().picture().get();
    name.setText(picture.subject().name(large.image()) + channel(picture));
    before.show(Pictures.ofArgb(large.width(), large.height(), large.before()));
    after.show(Pictures.ofArgb(large.width(), large.height(), large.after().argb()));
    double share = large.after().outside();
    outside.setText(
        model.images().shownNow().caption()
            + (share > 0 ? " · " + Numbers.share(share) + " outside, striped" : ""));
    probe(x, y);
  }

  // Which one is painted, where a picture is not all channels at once.
  private String channel(NormPicture picture) {
    List<String> channels = picture.subject().channels();
    return channels.size() == 1 || channels.getFirst().equals("R")
        ? ""
        : " · channel "
            + channels.get(Math.min(model.images().channel().get(), channels.size() - 1));
  }

  private void probe(int column, int row) {
    LargeModel.Large large = model.shown().get();
    if (large == null) {
      return;
    }
    x = Math.clamp(column, 0, large.width() - 1);
    y = Math.clamp(row, 0, large.height() - 1);
    before.mark(x, y);
    after.mark(x, y);
    int stored = large.stored(x, y);
    Shape shape = large.values().shape();
    String turned =
        large.orientation().value() == 1
            ? ""
            : "\nturned upright by its EXIF tag; in the tensor it is row %d, column %d"
                .formatted(stored / shape.w(), stored % shape.w());
    place.setText(
        "row %d, column %d of %d × %d%s\nclick, or press Enter, to carry it through the formula"
            .formatted(y, x, large.height(), large.width(), turned));
    NormPicture picture = model.norm().picture().get();
    List<Integer> shown =
        Visible.of(picture.subject().channels(), model.norm().hidden().get()).places();
    Unit unit = picture.beforeFigure().unit();
    List<String> values = new ArrayList<>();
    List<String> lands = new ArrayList<>();
    for (int c : shown) {
      int at = c * shape.plane() + stored;
      values.add(Numbers.among(picture.before().get(c).largest(), large.values().at(at), unit));
      lands.add(
          Numbers.signedAmong(
              picture.after().get(c).largest(), large.normalized().at(at), Unit.NORMALIZED));
    }
    table.show(
        shown.stream().map(picture.subject().channels()::get).toList(),
        List.of(new Column("before, " + unit.label(), values), new Column("after", lands)));
    setAccessibleText(
        "row %d, column %d: before %s; after %s"
            .formatted(y, x, String.join(", ", values), String.join(", ", lands)));
  }

  private void carry(int column, int row) {
    if (model.shown().get() != null) {
      model.carry(model.images().channel().get(), model.shown().get().stored(column, row));
      back();
    }
  }
}
