package org.normscope.ui.window;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.normscope.chart.Unit;

/// The window: the rail at the left, the dataset above, the place that is chosen, the status below.
/// Takes drops anywhere.
public final class WindowView {
  // The plus of the number pad, of keyboards where it has its own key, and where it shares one.
  private static final String[] PLUS = {
    "Shortcut+Add", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals"
  };

  private final WindowModel model;
  private final BorderPane root = new BorderPane();
  private final StackPane center = new StackPane();
  private final Map<Place, Supplier<? extends Node>> makers;
  private final Supplier<? extends Node> saved;
  private final Map<Place, Node> places = new EnumMap<>(Place.class);
  private final EmptyView empty;
  private final Backstage backstage;
  private Node savedView;
  private final Dialogs dialogs;
  private final HelpView help;

  /// A window over a model.
  ///
  /// @param makers of each place; called when it is first shown, so that the window is there sooner
  /// @param saved makes the view of a stats file, which stands in the place Data
  /// @param check shows the check against PyTorch
  public WindowView(
      WindowModel model,
      Map<Place, Supplier<? extends Node>> makers,
      Supplier<? extends Node> saved,
      Runnable check) {
    this.model = model;
    this.makers = makers;
    this.saved = saved;
    dialogs = new Dialogs(model, this::owner);
    help = new HelpView(this::owner, check);
    empty = new EmptyView(model, dialogs);
    backstage = new Backstage(model, this::made);
    root.setLeft(new Rail(model, help::show));
    // In the order in which Tab goes through them.
    BorderPane body = new BorderPane();
    body.setTop(new TopBar(model, new DatasetMenu(model, dialogs).button()));
    body.setCenter(new StackPane(center, backstage.stage()));
    body.setBottom(new StatusBar(model));
    root.setCenter(body);
    model.place().addListener((_, _, _) -> showPlace());
    model.others().shown().addListener((_, _, _) -> showPlace());
    model.others().saved().addListener((_, _, _) -> showPlace());
    model.session().phase().addListener((_, _, _) -> showPlace());
    model.session().index().addListener((_, _, _) -> showPlace());
    model
        .settings()
        .addListener((_, before, now) -> {
          // It dresses the whole window anew.
          if (before.zoom() != now.zoom()) {
            applyZoom();
          }
        });
    applyZoom();
    showPlace();
    acceptDrops();
    PictureSaving.follow(root, model, this::owner);
  }

  /// Makes the places before they are visited, while nobody does anything: empty, and again when
  /// there is something to show.
  public void prepare() {
    backstage.mind(root);
    backstage.prepare();
  }

  /// Whether there are places to be made ready.
  public boolean preparing() {
    return backstage.preparing();
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  /// The keys that work anywhere in the window, besides those of the dataset's menu.
  public void bindKeys(Scene scene) {
    key(scene, "F1", help::show);
    key(scene, "Shortcut+T", () -> Rail.toggleTheme(model));
    key(
        scene,
        "Shortcut+U",
        () -> model.useUnit(model.unit() == Unit.ZERO_ONE ? Unit.ZERO_255 : Unit.ZERO_ONE));
    for (Place place : Place.values()) {
      key(scene, "Shortcut+" + place.key(), () -> model.place().set(place));
    }
    for (String plus : PLUS) {
      key(scene, plus, () -> model.zoom(1));
    }
    for (String minus : new String[] {"Shortcut+Minus", "Shortcut+Subtract"}) {
      key(scene, minus, () -> model.zoom(-1));
    }
    key(scene, "Shortcut+0", () -> model.zoom(0));
    key(scene, "Esc", model::cancel);
    key(scene, "Shortcut+Enter", model::enough);
    key(scene, "Shortcut+R", model.session()::readOn);
  }

  private static void key(Scene scene, String combination, Runnable action) {
    scene.getAccelerators().put(KeyCombination.valueOf(combination), action);
  }

  private void showPlace() {
    boolean nothing =
        model.session().index().get() == null && !model.session().phase().get().running();
    boolean beside =
        model.place().get() == Place.TRAIN
            || (model.place().get() == Place.EXPORT && model.others().saved().get() != null)
            || (model.place().get() == Place.NORM
                && (model.others().shown().get() || model.others().saved().get() != null));
    boolean file = model.place().get() == Place.DATA && model.others().saved().get() != null;
    Node shown = nothing && !beside && !file ? empty : made(model.place().get());
    if (!center.getChildren().equals(List.of(shown))) {
      backstage.clear();
      center.getChildren().setAll(shown);
    }
  }

  private Node made(Place place) {
    if (place == Place.DATA && model.others().saved().get() != null) {
      savedView = savedView == null ? saved.get() : savedView;
      return savedView;
    }
    return places.computeIfAbsent(place, missing -> makers.get(missing).get());
  }

  // All sizes are in em, so the root's font scales everything.
  private void applyZoom() {
    int zoom = model.settings().get().zoom();
    root.setStyle("-fx-font-size: " + 13 * zoom / 100.0 + "px;");
    root.getStyleClass().setAll("root", "window", "zoom-" + zoom);
  }

  private void acceptDrops() {
    root.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        event.consume();
      }
    });
    root.setOnDragEntered(event -> {
      if (event.getDragboard().hasFiles()) {
        root.getStyleClass().add("dropping");
      }
    });
    root.setOnDragExited(_ -> root.getStyleClass().remove("dropping"));
    root.setOnDragDropped(event -> {
      Dragboard board = event.getDragboard();
      if (board.hasFiles()) {
        model.open(board.getFiles().stream().map(File::toPath).toList());
      }
      event.setDropCompleted(board.hasFiles());
      event.consume();
    });
  }

  private Window owner() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }
}
