package org.normscope.ui.norm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.norm.Family;
import org.normscope.norm.Setup;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.ThumbView;

/// A method as a small multiple: what it shares, its histogram, and the first images after it.
final class CompareTile extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  // How high the pictures are in it.
  private static final double PICTURES = 0.19;

  private final CompareModel model;
  private final Tile tile;
  private final int most;
  private final ToggleButton pin = new ToggleButton("", Nodes.icon("fth-columns"));

  /// @param most images that another tile is of
  CompareTile(CompareModel model, Tile tile, int most, List<String> channels) {
    this.model = model;
    this.tile = tile;
    this.most = most;
    Setup setup = tile.setup();
    getStyleClass().addAll("panel", "compare-tile");
    setId(
        "compare-"
            + setup.method().id()
            + (setup.over().id().isEmpty() ? "" : "-" + setup.over().id()));
    boolean chosen = setup.equals(model.norm().choice().get());
    pseudoClassStateChanged(CHOSEN, chosen);
    Label name = Nodes.label(setup.method().title(), chosen ? "accent-text" : "subtitle");
    name.setMinWidth(USE_PREF_SIZE);
    if (setup.method().family() == Family.PITFALL) {
      name.setGraphic(Nodes.icon("fth-alert-triangle"));
      name.getStyleClass().add("pitfall-name");
      Nodes.tip(name, setup.method().summary());
    }
    String fewer = tile.fewer(most);
    String all = joined(MethodHead.how(setup), fewer);
    Label how = Nodes.label(joined(MethodHead.brief(setup), fewer), "muted", "small");
    how.setMinWidth(0);
    if (!all.isEmpty()) {
      Nodes.tip(how, all);
    }
    pin.getStyleClass().addAll("flat", "pin");
    Nodes.describe(pin, "Pin: two pinned methods are compared with each other (P)");
    showPinned();
    pin.setOnAction(_ -> model.pin(setup));
    MethodSign sign = new MethodSign();
    sign.show(setup.axes(), channels);
    // What is told is told to its end: under the name, where there is no room beside it.
    FlowPane words = new FlowPane(name, how);
    words.getStyleClass().add("compare-words");
    words.setPrefWrapLength(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(sign, words, pin);
    head.getStyleClass().add("compare-head");
    getChildren().add(head);
    getChildren().add(tile.refuses() ? refusal() : chart());
    if (!tile.refuses()) {
      Region pictures = pictures(tile.pairs());
      pictures.setMinHeight(USE_PREF_SIZE);
      pictures.prefHeightProperty().bind(heightProperty().multiply(PICTURES));
      getChildren().add(pictures);
    }
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(
        setup.method().fullName()
            + ". "
            + (setup.method().family() == Family.PITFALL ? "A pitfall. " : "")
            + (tile.refuses() ? tile.problem().sentence() : tile.figure().sentence())
            + (fewer.isEmpty() ? "" : " " + fewer + "."));
    setAccessibleHelp("Enter shows it after, P pins it.");
    setFocusTraversable(true);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        model.choose(setup);
      }
    });
    pin.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Whether it is this tile's.
  boolean shows(Tile other, int mostImages) {
    return tile.equals(other) && most == mostImages;
  }

  private static String joined(String how, String fewer) {
    return Stream.of(how, fewer).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  /// Shows whether it is pinned.
  void showPinned() {
    pin.setSelected(model.pinned().get().contains(tile.setup()));
  }

  private void key(KeyEvent event) {
    // The pin in it has Enter and Space of its own.
    boolean chooses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (chooses && event.getTarget() == this) {
      model.choose(tile.setup());
      event.consume();
    } else if (event.getCode() == KeyCode.P) {
      model.pin(tile.setup());
      event.consume();
    }
  }

  private Node chart() {
    HistogramPane pane = new HistogramPane();
    pane.compactProperty().set(true);
    pane.logCountsProperty().bind(model.norm().heights().isEqualTo(HeightScale.LOG));
    pane.setFigure(tile.figure());
    // The tile is what is clicked and reached by keys.
    pane.setMouseTransparent(true);
    pane.setFocusTraversable(false);
    pane.getStyleClass().add("compare-chart");
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }

  private Node refusal() {
    Label words = Nodes.label(tile.problem().sentence(), "muted", "small");
    words.setWrapText(true);
    VBox.setVgrow(words, Priority.ALWAYS);
    words.setMaxHeight(Double.MAX_VALUE);
    words.getStyleClass().add("compare-refusal");
    return words;
  }

  /// A row of pictures after a method, equally wide.
  static Region pictures(List<ImagePair> pairs) {
    HBox row = new HBox();
    row.getStyleClass().add("compare-pictures");
    for (ImagePair pair : pairs) {
      ThumbView view = new ThumbView();
      view.setImage(Pictures.ofArgb(pair.width(), pair.height(), pair.after()));
      view.setAccessibleText(pair.name() + " after");
      view.getStyleClass().add("compare-picture");
      HBox.setHgrow(view, Priority.ALWAYS);
      row.getChildren().add(view);
    }
    return row;
  }
}
