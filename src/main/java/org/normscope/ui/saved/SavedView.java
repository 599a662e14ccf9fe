package org.normscope.ui.saved;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.export.format.Escapes;
import org.normscope.export.format.ExportedStats;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.RoomScroll;
import org.normscope.ui.window.SaveDialog;
import org.normscope.ui.window.SavedFile;

/// A stats file as a dataset without images, or two sets of statistics beside each other with the
/// channel that differs most first.
public final class SavedView {
  private final SavedModel model;
  private final VBox root = new VBox();
  private final Side left = new Side("saved-a", "A");
  private final Side right = new Side("saved-b", "B");
  private final ChannelTable table = new ChannelTable(false);
  private final Label title = Nodes.label("", "title");
  private final Label words = Nodes.label("", "muted", "small");
  private final Button swap;

  /// A view of a model.
  public SavedView(SavedModel model) {
    this.model = model;
    root.getStyleClass().add("place-view");
    Narrow.follow(root, model.window().typeSize());
    swap = Nodes.button("", "fth-repeat", "Swap A and B", model::swap);
    swap.setId("saved-swap");
    swap.getStyleClass().add("flat");
    Button compare =
        Nodes.button(
            "Compare with…",
            "fth-columns",
            "Open another stats file, to see how far the two differ",
            this::choose);
    compare.setId("saved-compare");
    compare.getStyleClass().add("small");
    Button close =
        Nodes.button("Close", "fth-x", "Back to the folder, or to an empty window", model::close);
    close.setId("saved-close");
    close.getStyleClass().add("small");
    left.panel.head().getChildren().add(swap);
    words.setId("saved-words");
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    VBox body = new VBox(table, words);
    body.getStyleClass().addAll("panel-body", "numbers-pane");
    Panel numbers = new Panel(body, title, Nodes.space(), compare, close);
    numbers.setMinHeight(Panel.USE_PREF_SIZE);
    HBox.setHgrow(numbers, Priority.ALWAYS);
    RoomScroll scroll =
        new RoomScroll(
            new PanelRows(
                root,
                model.window().typeSize(),
                Row.growing("saved-charts", left.panel, right.panel),
                Row.still("saved-numbers", numbers)));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren().add(scroll);
    left.histogram.visibleRangeProperty().bindBidirectional(right.histogram.visibleRangeProperty());
    left.histogram.hoverValueProperty().addListener((_, _, now) -> point(now));
    right.histogram.hoverValueProperty().addListener((_, _, now) -> point(now));
    model.picture().subscribe(_ -> refresh());
    model.window().settings().addListener((_, _, _) -> refresh());
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  private void point(Double value) {
    Crosshair at = value == null ? null : Crosshair.at(value);
    left.histogram.crosshairProperty().set(at);
    right.histogram.crosshairProperty().set(at);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Compare with another stats file");
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("NormScope statistics", "*.json"));
    SaveDialog.startIn(model.window(), chooser);
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.open(List.of(file.toPath()));
    }
  }

  private void refresh() {
    SavedPicture now = model.picture().get();
    if (now == null) {
      return;
    }
    left.show(now.a());
    Nodes.show(right.panel, now.b() != null);
    Nodes.show(swap, now.b() != null);
    right.show(now.b());
    left.histogram.besideProperty().set(right.histogram.getFigure());
    right.histogram.besideProperty().set(left.histogram.getFigure());
    if (now.difference() != null) {
      title.setText("How far apart, the channel that differs most first");
      SavedTables.differences(table, now.difference(), model.window().unit());
    } else {
      title.setText("Mean and std");
      SavedTables.numbers(table, now.a().stats(), model.window().unit());
    }
    words.setText(SavedTables.words(now));
  }

  /// Half of the view.
  private final class Side {
    private final HistogramPane histogram = new HistogramPane();
    private final Label name = Nodes.label("", "strong");
    private final Label facts = Nodes.label("", "muted", "small");
    private final Label from = Nodes.label("", "muted", "small");
    private final Panel panel;

    Side(String id, String letter) {
      histogram.setId(id);
      VBox.setVgrow(histogram, Priority.ALWAYS);
      from.setWrapText(true);
      from.setMinHeight(Label.USE_PREF_SIZE);
      from.getStyleClass().add("saved-from");
      VBox body = new VBox(histogram, Nodes.rule(), from);
      panel = new Panel(body, Nodes.label(letter, "title"), name, facts, Nodes.space());
      HBox.setHgrow(panel, Priority.ALWAYS);
      panel.setPrefWidth(0);
    }

    void show(SavedFile file) {
      ExportedStats stats = file == null ? null : file.stats();
      histogram.setFigure(
          stats == null ? null : HistogramFigure.of(stats.stats(), model.window().unit()));
      if (stats == null) {
        return;
      }
      name.setText(file.name());
      facts.setText(
          String.format(
              Locale.ROOT,
              "%s images, %s",
              Numbers.count(stats.from().images()),
              stats.from().exact() ? "exact" : "an estimate"));
      from.setText(
          String.join("\n", stats.from().lines().stream().skip(2).map(Escapes::line).toList()));
    }
  }
}
