package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.RoomScroll;

/// Every method as a small multiple of the same images; two that are pinned beside each other.
final class CompareView extends VBox {
  private final CompareModel model;
  private final StackPane body = new StackPane();
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane(sections);
  private final PairPane pair;
  private final Label what = Nodes.label("", "muted");
  private String last = "";
  private final Label waiting = Nodes.label("Every method is computed …", "muted");

  CompareView(CompareModel model) {
    this.model = model;
    this.pair = new PairPane(model);
    getStyleClass().add("compare-view");
    setId("compare-view");
    sections.getStyleClass().add("compare-sections");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    waiting.setWrapText(true);
    ScrollPane two = new RoomScroll(pair);
    two.visibleProperty().bind(pair.visibleProperty());
    body.getChildren().addAll(scroll, two, waiting);
    VBox.setVgrow(body, Priority.ALWAYS);
    what.setMinWidth(0);
    what.setWrapText(true);
    HBox head = head();
    getChildren().addAll(head, body);
    head.widthProperty().addListener((_, _, _) -> placeWords(head));
    what.textProperty().addListener((_, _, _) -> placeWords(head));
    model.tiles().addListener((_, _, _) -> refresh());
    model.beside().addListener((_, _, _) -> refresh());
    model.problem().addListener((_, _, _) -> refresh());
    model.open().addListener((_, _, _) -> refresh());
    model.pinned().addListener((_, _, _) -> tiles().forEach(CompareTile::showPinned));
    sections.widthProperty().addListener((_, _, _) -> fitAgain());
    scroll.heightProperty().addListener((_, _, _) -> fitAgain());
    refresh();
  }

  /// From the two that are pinned to all of them, and from those to before and after.
  void back() {
    if (model.pinned().get().size() == 2) {
      model.unpin();
    } else {
      model.open().set(false);
    }
  }

  private HBox head() {
    Node back = Nodes.button("", "fth-chevron-left", "Back (Esc)", this::back);
    back.getStyleClass().add("flat");
    Label title = Nodes.label("Compare all", "title");
    title.setMinWidth(USE_PREF_SIZE);
    CheckBox pitfalls = new CheckBox("Pitfalls");
    pitfalls.setId("compare-pitfalls");
    Nodes.describe(pitfalls, "Show the usual mistakes among them");
    pitfalls.setMinWidth(USE_PREF_SIZE);
    pitfalls.selectedProperty().bindBidirectional(model.pitfalls());
    ComboBox<TileOrder> order =
        Choosers.box(
            "compare-order",
            "Sorted by",
            "In which order the methods stand",
            List.of(TileOrder.values()),
            each -> "Sort: " + each.title());
    order.valueProperty().bindBidirectional(model.order());
    Choosers.flat(order);
    order.setMinWidth(USE_PREF_SIZE);
    var close =
        Nodes.button(
            "Close", "fth-x", "Back to before and after (Esc)", () -> model.open().set(false));
    close.setId("compare-close");
    close.setMinWidth(USE_PREF_SIZE);
    // They are about all methods, not about two.
    model
        .beside()
        .subscribe(two -> {
          Nodes.show(pitfalls, two == null);
          Nodes.show(order, two == null);
        });
    HBox head = new HBox(back, title, what, Nodes.space(), pitfalls, order, close);
    head.getStyleClass().add("compare-top");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  // In the head where it is read to its end, and under it where there is no room.
  private void placeWords(HBox head) {
    // How wide it was may be known of other words.
    what.requestLayout();
    double needed = head.getSpacing() * head.getChildren().size();
    for (Node node : head.getChildren()) {
      needed += node.isManaged() && !node.equals(what) ? node.prefWidth(-1) : 0;
    }
    boolean beside = needed + what.prefWidth(-1) <= head.getWidth();
    if (beside != head.getChildren().contains(what)) {
      getChildren().remove(what);
      head.getChildren().remove(what);
      (beside ? head : this).getChildren().add(beside ? 2 : 1, what);
    }
  }

  private void refresh() {
    Node keyboard = getScene() == null ? null : getScene().getFocusOwner();
    boolean ring = keyboard != null && keyboard.isFocusVisible();
    String here = tileOf(keyboard);
    boolean two = model.beside().get() != null;
    boolean back = pair.isVisible() && !two;
    List<Tile> tiles = model.tiles().get();
    Nodes.show(pair, two);
    Nodes.show(scroll, !two && !tiles.isEmpty());
    Nodes.show(waiting, !two && tiles.isEmpty());
    String problem = model.problem().get();
    waiting.setText(problem.isEmpty() ? "Every method is computed …" : problem);
    NormPicture picture = model.norm().picture().get();
    if (picture == null) {
      return;
    }
    what.setText(words(problem, tiles));
    what.getStyleClass().remove("danger-text");
    if (!problem.isEmpty()) {
      what.getStyleClass().add("danger-text");
    }
    if (two) {
      last = here.isEmpty() ? last : here;
      pair.show(model.beside().get(), picture);
      if (ring && !here.isEmpty()) {
        pair.takeKeyboard();
      }
      return;
    }
    // From a pair the keyboard goes back to the tile that it was on.
    String focused = back ? last : here;
    List<CompareTile> before = tiles().toList();
    sections.getChildren().clear();
    List<String> channels = picture.subject().channels();
    int most = Tile.mostImages(tiles);
    Function<Tile, CompareTile> node =
        tile ->
            before.stream()
                .filter(each -> each.shows(tile, most))
                .findFirst()
                .orElseGet(() -> new CompareTile(model, tile, most, channels));
    section("Around 0", tiles.stream().filter(Tile::around).toList(), node);
    section("At or above 0", tiles.stream().filter(tile -> !tile.around()).toList(), node);
    fit();
    if (!focused.isEmpty()) {
      tiles()
          .filter(tile -> focused.equals(tile.getId()))
          .findFirst()
          .ifPresent(ring ? Nodes::focusVisibly : Node::requestFocus);
    }
  }

  private String words(String problem, List<Tile> tiles) {
    if (model.beside().get() != null) {
      return Tile.compared(model.beside().get().tiles(), "two methods");
    }
    // Where there are no tiles it stands in their place.
    return tiles.isEmpty()
        ? ""
        : problem.isEmpty()
            ? Tile.compared(tiles, "every method") + " · click one, or pin two"
            : problem;
  }

  private Stream<CompareTile> tiles() {
    return grids().flatMap(grid -> grid.getChildren().stream()).map(CompareTile.class::cast);
  }

  private Stream<TilePane> grids() {
    return sections.getChildren().stream()
        .filter(TilePane.class::isInstance)
        .map(TilePane.class::cast);
  }

  // Tiles are made anew when their figures come; whoever goes through them by keyboard stays there.
  private static String tileOf(Node keyboard) {
    for (Node node = keyboard; node != null; node = node.getParent()) {
      if (node instanceof CompareTile tile) {
        return tile.getId();
      }
    }
    return "";
  }

  // Tiles come one by one: those that are there stay.
  private void section(String name, List<Tile> tiles, Function<Tile, CompareTile> node) {
    if (tiles.isEmpty()) {
      return;
    }
    String axis =
        tiles.stream()
            .filter(tile -> !tile.refuses())
            .findFirst()
            .map(tile -> tile.figure().home())
            .map(home ->
                "one axis for all, %s to %s"
                    .formatted(
                        Numbers.significant(home.low(), 4), Numbers.significant(home.high(), 4)))
            .orElse("");
    HBox head = new HBox(Nodes.label(name, "subtitle"), Nodes.label(axis, "muted", "small"));
    head.getStyleClass().add("compare-section");
    TilePane grid = new TilePane();
    grid.getStyleClass().add("compare-grid");
    tiles.forEach(tile -> grid.getChildren().add(node.apply(tile)));
    sections.getChildren().addAll(head, grid);
  }

  // Sizes change while the pane is laid out, which has measured its tiles by then.
  private void fitAgain() {
    fit();
    Platform.runLater(() -> grids().forEach(TilePane::requestLayout));
  }

  private void fit() {
    double em = model.norm().window().settings().get().zoom() * 13 / 100.0;
    if (sections.getWidth() <= 0 || scroll.getHeight() <= 0) {
      return;
    }
    List<TilePane> grids = grids().toList();
    List<Integer> counts =
        new ArrayList<>(grids.stream().map(g -> g.getChildren().size()).toList());
    if (!counts.isEmpty()) {
      // Those that are still to come have their places: nothing changes its size when they do.
      counts.set(0, counts.getFirst() + model.missing());
    }
    double heads = (sections.getChildren().size() - 1) * sections.getSpacing();
    for (Node node : sections.getChildren()) {
      heads += node instanceof TilePane ? 0 : node.prefHeight(-1);
    }
    // Rounded down, or they do not all fit.
    CompareGrid grid =
        CompareGrid.of(
            (sections.getWidth() - 1) / em, (scroll.getHeight() - heads - 2) / em, counts);
    for (TilePane pane : grids) {
      pane.setPrefTileWidth(Math.floor(grid.width() * em));
      pane.setPrefTileHeight(Math.floor(grid.height() * em));
      pane.setHgap(CompareGrid.GAP * em);
      pane.setVgap(CompareGrid.GAP * em);
      pane.setPrefColumns(grid.columns());
    }
  }
}
