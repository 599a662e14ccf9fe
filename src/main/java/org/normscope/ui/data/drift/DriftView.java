package org.normscope.ui.data.drift;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.RoomScroll;
import org.normscope.ui.common.Showing;

/// Two groups beside each other: their histograms on the same axes, how far they differ, and the
/// other comparisons by how far those do.
public final class DriftView {
  // Below this, in ems, the tables stand under each other.
  private static final double SLIM = 68;

  private final DriftModel model;
  private final StackPane root = new StackPane();
  private final RoomScroll all;
  private final VBox empty;
  private final Label emptyTitle = Nodes.label("", "empty-title");
  private final Label emptyWords = Nodes.label("", "muted", "empty-sentence");
  private final ComboBox<Side> first;
  private final ComboBox<Side> second;
  private final Button swap;
  private final HistogramPane before = new HistogramPane();
  private final HistogramPane after = new HistogramPane();
  private final Label factsA = Nodes.label("", "muted", "small");
  private final Label factsB = Nodes.label("", "muted", "small");
  private final DifferenceTable differences = new DifferenceTable();
  private final RankedTable ranked;
  private final Showing showing = new Showing();

  /// A view of a model.
  public DriftView(DriftModel model) {
    this.model = model;
    first = sides("drift-a", "A, the first group", "Compare this group");
    second = sides("drift-b", "B, the second group", "with this one");
    ranked = new RankedTable(model::compare, model.window().typeSize());
    swap = Nodes.button("", "fth-repeat", "Swap A and B", model::swap);
    swap.setId("drift-swap");
    swap.getStyleClass().add("flat");
    Button folder = folderButton();
    folder.setId("drift-folder");
    folder.getStyleClass().add("small");
    Panel a = chart("A", first, factsA, before);
    Panel b = chart("B", second, factsB, after);
    Panel far = far();
    Panel list = list(folder);
    all =
        new RoomScroll(
            new PanelRows(
                    root,
                    model.window().typeSize(),
                    Row.growing("drift-charts", a, b),
                    Row.still("drift-tables", far, list))
                .below(
                    SLIM,
                    "slim",
                    Row.growing("drift-charts", a, b),
                    Row.still("drift-far", far),
                    Row.still("drift-list", list)));
    Button emptyFolder = folderButton();
    emptyFolder.getStyleClass().addAll("accent", "roomy");
    emptyWords.setWrapText(true);
    empty =
        new VBox(
            Nodes.icon("fth-columns", "empty-icon"),
            emptyTitle,
            emptyWords,
            emptyFolder,
            new OtherRow(model.other()));
    empty.getStyleClass().addAll("panel", "drift-empty");
    link();
    model.picture().addListener((_, _, _) -> refresh());
    model.window().settings().addListener((_, _, _) -> refresh());
    refresh();
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  private ComboBox<Side> sides(String id, String name, String does) {
    ComboBox<Side> box = Choosers.box(id, name, does, List.of(), Side::title);
    box.getStyleClass().addAll("flat", "side-box");
    Choosers.onChoice(box, _ -> showing.unless(this::chosen));
    return box;
  }

  private void chosen() {
    if (first.getValue() != null && second.getValue() != null) {
      model.compare(first.getValue(), second.getValue());
    }
  }

  private Button folderButton() {
    return Nodes.button(
        "Another folder…",
        "fth-folder",
        "Read another folder in the background, to compare the dataset with it",
        this::chooseFolder);
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Compare with another folder of images");
    File folder = chooser.showDialog(root.getScene().getWindow());
    if (folder != null) {
      model.openOther(folder.toPath());
    }
  }

  private Panel chart(String letter, ComboBox<Side> side, Label facts, HistogramPane pane) {
    pane.setId("drift-histogram-" + letter);
    Label title = Nodes.label(letter, "title");
    List<Node> head = new ArrayList<>(List.of(title, side, facts, Nodes.space()));
    if (letter.equals("A")) {
      head.add(swap);
    }
    return wide(new Panel(pane, head.toArray(Node[]::new)));
  }

  private static Panel wide(Panel panel) {
    HBox.setHgrow(panel, Priority.ALWAYS);
    panel.setPrefWidth(0);
    return panel;
  }

  private Panel far() {
    Label note =
        Nodes.label(
            "KS is the largest difference between the two distribution functions; it comes without"
                + " a p-value, since pixels of one image are not independent.",
            "muted",
            "small");
    note.setWrapText(true);
    note.setMinHeight(0);
    VBox body = new VBox(differences, note);
    body.getStyleClass().addAll("panel-body", "numbers-pane");
    return wide(new Panel(body, Nodes.label("How far apart", "title")));
  }

  private Panel list(Button folder) {
    return wide(
        new Panel(
            Panel.padded(ranked),
            Nodes.label("Most different", "title"),
            Nodes.space(),
            new OtherRow(model.other()),
            folder));
  }

  // One axis for both, and what is pointed at in one is shown in both.
  private void link() {
    before.visibleRangeProperty().bindBidirectional(after.visibleRangeProperty());
    before.besideProperty().bind(after.figureProperty());
    after.besideProperty().bind(before.figureProperty());
    before.hoverValueProperty().addListener((_, _, now) -> point(now));
    after.hoverValueProperty().addListener((_, _, now) -> point(now));
    before.messageProperty().set("No image of this group was read yet.");
    after.messageProperty().set("No image of this group was read yet.");
  }

  private void point(Double value) {
    Crosshair at = value == null ? null : Crosshair.at(value);
    before.crosshairProperty().set(at);
    after.crosshairProperty().set(at);
  }

  private void refresh() {
    DriftPicture picture = model.picture().get();
    boolean nothing = picture == null || picture.a() == null;
    if (!root.getChildren().equals(List.of(nothing ? empty : all))) {
      root.getChildren().setAll(nothing ? empty : all);
    }
    if (nothing) {
      emptyTitle.setText(picture == null ? "Comparing…" : "Nothing to compare with");
      emptyWords.setText(
          picture == null
              ? "Groups appear with the first images."
              : "These images have one class and no splits. Choose another folder to compare them"
                  + " with, or open a folder whose subfolders are classes or splits.");
      return;
    }
    showing.during(() -> {
      show(first, picture.sides(), picture.a());
      show(second, picture.sides(), picture.b());
    });
    Unit unit = model.unit();
    show(before, factsA, picture.statsA(), unit);
    show(after, factsB, picture.statsB(), unit);
    differences.show(picture.drift(), unit);
    ranked.show(picture.ranked(), picture.a(), picture.b());
  }

  // The rest of a group is offered where it is looked at.
  private static void show(ComboBox<Side> box, List<Side> sides, Side chosen) {
    List<Side> offered = new ArrayList<>(sides);
    if (!offered.contains(chosen)) {
      offered.add(chosen);
    }
    if (!box.getItems().equals(offered)) {
      box.getItems().setAll(offered);
    }
    box.setValue(chosen);
  }

  private static void show(HistogramPane pane, Label facts, DatasetStats stats, Unit unit) {
    HistogramFigure figure = stats == null ? null : HistogramFigure.of(stats, unit);
    pane.setFigure(figure);
    facts.setText(stats == null ? "" : Numbers.images(stats.images()));
  }
}
