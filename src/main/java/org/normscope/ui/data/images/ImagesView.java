package org.normscope.ui.data.images;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.dataset.findings.Finding;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.FindingWords;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.Thumbs;

/// Every image of a part, as a table or as a grid of pictures, with a filter above; or one of them
/// by itself.
public final class ImagesView {
  private final ImageListModel model;
  private final StackPane root = new StackPane();
  private final RowsTable table;
  private final RowsGrid grid;
  private final StackPane body = new StackPane();
  private final CustomTextField words = new CustomTextField();
  private final FlowPane chips = new FlowPane();
  private final Label count = Nodes.label("", "muted", "small");
  private final Label nothing = Nodes.label("", "muted");
  private final VBox empty;
  private final ToggleButton perChannel = new ToggleButton("Per channel");
  private final Panel panel;
  private final ViewerView viewer;

  /// A view of a list and of one image of it.
  ///
  /// @param parts chooses which images
  public ImagesView(ViewerModel viewed, Node parts, Thumbs thumbs) {
    this.model = viewed.list();
    table = new RowsTable(model, thumbs);
    grid = new RowsGrid(model, thumbs);
    viewer = new ViewerView(viewed);
    Button all =
        Nodes.button("Show all", "", "Clear the filter and show every image", model::clearFilter);
    all.getStyleClass().add("small");
    all.visibleProperty().bind(model.words().isNotEmpty().or(kindsAsked()));
    empty = new VBox(nothing, all);
    empty.getStyleClass().add("empty-body");
    body.getChildren().setAll(table);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox column = new VBox(filterRow(), body);
    column.getStyleClass().addAll("panel-body", "images-body");
    column.setMinSize(0, 0);
    panel = new Panel(column, head(parts));
    root.getChildren().setAll(panel);
    model.rows().addListener((_, _, now) -> show(now));
    model.grid().addListener((_, _, _) -> show(model.rows().get()));
    model.perChannel().addListener((_, _, _) -> showColumns());
    model.viewed().addListener((_, _, now) -> showViewer(now));
    model.window().settings().addListener((_, _, _) -> restyle());
    Nodes.key(root, "Shortcut+F", this::findByName);
    Nodes.key(root, "Shortcut+G", () -> model.grid().set(!model.grid().get()));
    show(model.rows().get());
    if (!model.viewed().get().isEmpty()) {
      showViewer(model.viewed().get());
    }
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  /// The keys of what is shown work at once.
  public void focus() {
    if (!model.viewed().get().isEmpty()) {
      viewer.focus();
    } else {
      (model.grid().get() ? grid : table).requestFocus();
    }
  }

  private BooleanBinding kindsAsked() {
    return Bindings.createBooleanBinding(() -> !model.kinds().get().isEmpty(), model.kinds());
  }

  private Node[] head(Node parts) {
    perChannel.setId("per-channel");
    perChannel.getStyleClass().addAll("flat");
    Nodes.describe(perChannel, "Mean and std of each channel, or of all channels together");
    perChannel.selectedProperty().bindBidirectional(model.perChannel());
    Choosers.Switch look =
        Choosers.segments(
            "Show as",
            "A table of figures, or a grid of pictures (Ctrl+G)",
            List.of(new Segment("as-table", "Table"), new Segment("as-grid", "Grid")),
            choice -> model.grid().set(choice == 1));
    model.grid().subscribe(on -> look.select(on ? 1 : 0));
    Button copy =
        Nodes.button(
            "Copy rows",
            "fth-copy",
            "Copy the chosen rows, or all that are shown, as text for a spreadsheet (Ctrl+C)",
            this::copyRows);
    copy.setId("copy-rows");
    copy.getStyleClass().addAll("small", "with-icon");
    Button path =
        Nodes.button(
            "Copy path", "fth-folder", "Copy the path of the chosen image", this::copyPath);
    path.setId("copy-path");
    path.getStyleClass().addAll("small", "with-icon");
    for (Region each : List.of(perChannel, copy, path)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    path.disableProperty().bind(model.chosen().isEqualTo(""));
    return new Node[] {parts, count, Nodes.space(), perChannel, look, path, copy};
  }

  private HBox filterRow() {
    words.setId("image-filter");
    words.setPromptText("Filter by name, class, kind or finding");
    words.setAccessibleText("Filter by name, class, kind or finding");
    words.setTooltip(
        Nodes.tooltip("Words that all occur in the name, class, kind or finding (Ctrl+F)"));
    words.setLeft(Nodes.icon("fth-search", "field-icon"));
    words.textProperty().bindBidirectional(model.words());
    words.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
        words.clear();
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        focus();
        event.consume();
      }
    });
    chips.getStyleClass().add("chips");
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox row = new HBox(words, chips);
    row.getStyleClass().add("filter-row");
    return row;
  }

  private void findByName() {
    model.back();
    words.requestFocus();
    words.selectAll();
  }

  private void show(ImageRows rows) {
    perChannel.setVisible(!model.grid().get());
    if (rows == null) {
      count.setText("");
      showChips(Map.of());
      showEmpty("Appears with the first images.");
      return;
    }
    int all = rows.list().rows();
    count.setText(
        rows.size() == all
            ? Numbers.images(all)
            : Numbers.count(rows.size()) + " of " + Numbers.count(all));
    showChips(rows.list().kinds());
    if (rows.size() == 0) {
      showEmpty(all == 0 ? "No image of this part was read yet." : "No image matches the filter.");
      return;
    }
    if (model.grid().get()) {
      grid.show(rows);
    } else {
      table.show(rows);
    }
    swap(model.grid().get() ? grid : table);
  }

  private void showEmpty(String sentence) {
    nothing.setText(sentence);
    swap(empty);
  }

  private void swap(Node shown) {
    if (!body.getChildren().equals(List.of(shown))) {
      body.getChildren().setAll(shown);
    }
  }

  private void showChips(Map<Finding.Kind, Integer> kinds) {
    chips.getChildren().clear();
    kinds.forEach((kind, images) -> {
      ToggleButton chip = new ToggleButton(FindingWords.title(kind) + "  " + Numbers.count(images));
      chip.getStyleClass().add("chip");
      chip.setMinWidth(Region.USE_PREF_SIZE);
      chip.setSelected(model.kinds().get().contains(kind));
      chip.setOnAction(_ -> model.toggle(kind));
      Nodes.describe(chip, "Only images with this finding: " + kind.description());
      chips.getChildren().add(chip);
    });
  }

  private void showColumns() {
    ImageRows rows = model.rows().get();
    if (rows != null) {
      table.show(rows);
      table.layOut();
    }
  }

  // Another unit, or another size of everything.
  private void restyle() {
    table.refresh();
    grid.refresh();
  }

  private void showViewer(String name) {
    root.getChildren().setAll(name.isEmpty() ? panel : viewer);
    if (name.isEmpty()) {
      table.showChosen();
      grid.showChosen();
    }
    focus();
  }

  private void copyRows() {
    ImageRows rows = model.rows().get();
    if (rows == null || rows.size() == 0) {
      return;
    }
    int[] wanted = model.grid().get() ? rows.order() : table.chosenRows();
    put(CopyRows.of(rows.list(), wanted));
    model.window().say(Numbers.count(wanted.length) + " rows copied, in 0..1");
  }

  private void copyPath() {
    ImageRows rows = model.rows().get();
    int place = rows == null ? -1 : rows.placeOf(model.chosen().get());
    if (place >= 0) {
      String path = rows.image(place).file().path().toString();
      put(path);
      model.window().say("Copied " + path);
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
