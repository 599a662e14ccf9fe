package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.normscope.chart.Numbers;
import org.normscope.dataset.ImageSet;
import org.normscope.image.ImageFile;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;
import org.normscope.ui.common.ThumbView;
import org.normscope.ui.common.Thumbs;

/// A grid of the images of the part, to choose a batch by hand. Only what is seen exists, so that
/// it opens at once however many there are.
final class BatchChooser {
  private static final int COLUMNS = 6;
  private static final int SIDE = 240;
  private static final int MOST = 256;
  private static final int PAGE = 4;

  private final NormModel model;
  private final Thumbs thumbs;
  private final Supplier<Window> owner;
  private final Set<String> chosen = new LinkedHashSet<>();
  private final Label count = Nodes.label("", "muted");
  private final Button take =
      Nodes.button("Use as batch", "", "Use these images (Ctrl+Enter)", this::take);
  private final Button none = Nodes.button("None", "", "Choose none of them", this::chooseNone);
  private final Button cancel =
      Nodes.button("Cancel", "", "Leave the batch as it is (Esc)", this::close);
  private ImageSet images;
  private ListView<Integer> list;
  private Stage stage;
  // The image that had the keyboard last.
  private int here;

  BatchChooser(NormModel model, Thumbs thumbs, Supplier<Window> owner) {
    this.model = model;
    this.thumbs = thumbs;
    this.owner = owner;
  }

  /// Opens it with the images that are the batch now.
  void open() {
    images = model.part();
    if (images == null || images.isEmpty()) {
      return;
    }
    chosen.clear();
    chosen.addAll(model.scope().get().chosen());
    here = 0;
    list = new ListView<>();
    list.setId("choose-grid");
    list.getStyleClass().addAll("plain-list", "edge-to-edge", "choose-grid");
    list.setItems(
        FXCollections.observableArrayList(
            IntStream.range(0, (images.images() + COLUMNS - 1) / COLUMNS).boxed().toList()));
    list.setCellFactory(_ -> new Line());
    list.setFocusTraversable(false);
    take.setId("choose-take");
    take.getStyleClass().add("accent");
    HBox bar = new HBox(count, Nodes.space(), none, cancel, take);
    bar.getStyleClass().add("choose-bar");
    BorderPane root = new BorderPane(list);
    root.setBottom(bar);
    root.getStyleClass().addAll("root", "window");
    root.setStyle("-fx-font-size: " + 13 * model.window().settings().get().zoom() / 100.0 + "px;");
    Scene scene = new Scene(root, 860, 640);
    Theme.current().get().wear(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage = new Stage();
    stage.initOwner(owner.get());
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle("Choose the images of the batch");
    stage.setScene(scene);
    tell();
    Node keyboard = owner.get().getScene().getFocusOwner();
    boolean ring = keyboard != null && keyboard.isFocusVisible();
    stage.show();
    if (ring) {
      // The keyboard that opened it is seen in it.
      Platform.runLater(() -> go(0));
    }
  }

  private void chooseNone() {
    chosen.clear();
    list.refresh();
    tell();
  }

  private void tell() {
    count.setText(
        chosen.isEmpty()
            ? "Click images, or go to them by the arrow keys and press Space"
            : Numbers.count(chosen.size()) + (chosen.size() == 1 ? " image" : " images"));
    take.setDisable(chosen.isEmpty());
  }

  private void take() {
    if (!chosen.isEmpty()) {
      model.array().set(null);
      model.scope().set(model.scope().get().withChosen(List.copyOf(chosen)));
      close();
    }
  }

  private void close() {
    stage.close();
  }

  // Before the list, which takes Escape for itself.
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> {
        if (!event.isShortcutDown()) {
          return;
        }
        take();
      }
      case TAB -> {
        if (!tab(event.isShiftDown())) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  // The images are one stop: arrow keys go through them.
  private boolean tab(boolean back) {
    Node keyboard = list.getScene().getFocusOwner();
    Button last = take.isDisabled() ? cancel : take;
    if (keyboard instanceof Pick pick) {
      here = pick.at;
      Nodes.focusVisibly(back ? last : none);
    } else if ((back ? none : last).equals(keyboard)) {
      go(here);
    } else {
      return false;
    }
    return true;
  }

  // The grid makes only the rows that are seen: whoever goes on by keyboard takes it along.
  private void go(int to) {
    int at = Math.clamp(to, 0, images.images() - 1);
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(at / COLUMNS);
      list.layout();
      for (Node node : flow.lookupAll(".choose-pick")) {
        if (node instanceof Pick pick && pick.at == at) {
          Nodes.focusVisibly(pick);
        }
      }
    }
  }

  private final class Line extends ListCell<Integer> {
    private final HBox box = new HBox();
    private final List<Pick> picks = new ArrayList<>();

    Line() {
      box.getStyleClass().add("choose-line");
      for (int i = 0; i < COLUMNS; i++) {
        picks.add(new Pick());
      }
      box.getChildren().addAll(picks);
      setGraphic(box);
    }

    @Override
    protected void updateItem(Integer line, boolean empty) {
      super.updateItem(line, empty);
      for (int i = 0; i < COLUMNS; i++) {
        int at = empty || line == null ? Integer.MAX_VALUE : line * COLUMNS + i;
        picks.get(i).show(at, at < images.images() ? images.image(at).file() : null);
      }
    }
  }

  private final class Pick extends ToggleButton {
    private final ThumbView picture = new ThumbView();
    private int at;
    private ImageFile file;
    private Thumbs.Ticket ticket;

    Pick() {
      picture.getStyleClass().add("choose-picture");
      setGraphic(picture);
      setContentDisplay(ContentDisplay.TOP);
      getStyleClass().add("choose-pick");
      setMnemonicParsing(false);
      setOnAction(_ -> toggle());
      addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
      switch (event.getCode()) {
        case LEFT -> go(at - 1);
        case RIGHT -> go(at + 1);
        case UP -> go(at < COLUMNS ? at : at - COLUMNS);
        case DOWN -> go(at + COLUMNS);
        case PAGE_UP -> go(at - PAGE * COLUMNS);
        case PAGE_DOWN -> go(at + PAGE * COLUMNS);
        case HOME -> go(0);
        case END -> go(Integer.MAX_VALUE);
        default -> {
          return;
        }
      }
      event.consume();
    }

    private void toggle() {
      if (isSelected() && chosen.size() < MOST) {
        chosen.add(file.name());
      } else {
        chosen.remove(file.name());
        setSelected(false);
      }
      tell();
    }

    void show(int place, ImageFile next) {
      at = place;
      if (ticket != null) {
        ticket.cancel();
      }
      file = next;
      picture.setImage(null);
      setVisible(next != null);
      if (next != null) {
        setText(next.name().substring(next.name().lastIndexOf('/') + 1));
        setAccessibleText(next.name());
        setSelected(chosen.contains(next.name()));
        ticket = thumbs.ask(next.path(), SIDE, picture::setImage);
      }
    }
  }
}
