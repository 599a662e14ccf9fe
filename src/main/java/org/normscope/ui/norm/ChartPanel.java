package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.stats.Moments;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// A histogram with its numbers under it: the half of the place Norm before, or after.
final class ChartPanel {
  // For small words of 12 px.
  private static final double ROOM_FOR_NOTE = 520;
  private static final double SMALL = 12;

  private final HistogramPane histogram = new HistogramPane();
  private final ChannelTable table = new ChannelTable(true);
  private final Label note = Nodes.label("", "muted", "small");
  private final Label refusal = Nodes.label("", "refusal");
  private final Label refusalOfTorch = Nodes.label("", "muted", "small");
  private final VBox refusals = new VBox(refusal, refusalOfTorch);
  private final Panel panel;
  // It is not made so low that no shape is seen.
  private final StackPane plot =
      new StackPane() {
        @Override
        protected double computeMinHeight(double width) {
          return histogram.readableHeight();
        }
      };
  private int rows;
  private String noteText = "";
  private boolean readingOut;

  ChartPanel(String id, Node... head) {
    histogram.setId(id);
    Region rule = Nodes.rule();
    note.setWrapText(true);
    note.getStyleClass().add("chart-note");
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox numbers = new HBox(table, note);
    numbers.getStyleClass().add("under-chart");
    refusal.setId(id + "-problem");
    refusal.setWrapText(true);
    refusal.setGraphic(Nodes.icon("fth-alert-triangle"));
    refusalOfTorch.setWrapText(true);
    refusals.getStyleClass().add("refusals");
    refusals.setMouseTransparent(true);
    Nodes.show(refusals, false);
    plot.getChildren().addAll(histogram, refusals);
    VBox.setVgrow(plot, Priority.ALWAYS);
    VBox body = new VBox(plot, rule, numbers);
    panel = new Panel(body, head);
    panel.setPrefWidth(0);
    panel.setMinHeight(Region.USE_COMPUTED_SIZE);
    HBox.setHgrow(panel, Priority.ALWAYS);
    panel.widthProperty().addListener((_, _, _) -> showNote());
    note.fontProperty().addListener((_, _, _) -> showNote());
  }

  Panel panel() {
    return panel;
  }

  HistogramPane histogram() {
    return histogram;
  }

  /// True when there is no room beside the numbers.
  boolean narrow() {
    return panel.getWidth() < ROOM_FOR_NOTE * note.getFont().getSize() / SMALL;
  }

  /// Shows mean, std, min and max per channel, then what is read off under the mouse.
  void show(
      List<String> channels, List<Moments> moments, Unit unit, List<Column> readout, String words) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("mean", moments, unit, Moments::mean));
    columns.add(column("std", moments, unit, Moments::std));
    if (!narrow() || readout.isEmpty()) {
      columns.add(column("min", moments, unit, Moments::min));
      columns.add(column("max", moments, unit, Moments::max));
    }
    columns.addAll(readout);
    table.show(channels, columns);
    if (channels.size() != rows) {
      rows = channels.size();
      plot.requestLayout();
    }
    noteText = words;
    readingOut = !readout.isEmpty();
    showNote();
  }

  /// Says why there is nothing to show.
  void refuse(List<String> channels, Problem problem) {
    histogram.messageProperty().set("");
    histogram.setFigure(null);
    List<String> none = channels.stream().map(_ -> "–").toList();
    table.show(
        channels, Stream.of("mean", "std", "min", "max").map(h -> new Column(h, none)).toList());
    refusal.setText(problem.sentence());
    refusalOfTorch.setText(problem.torch().isEmpty() ? "" : "PyTorch: " + problem.torch());
    Nodes.show(refusalOfTorch, !problem.torch().isEmpty());
    Nodes.show(refusals, true);
    noteText = "";
    showNote();
  }

  /// There is something to show, or will be.
  void accept() {
    Nodes.show(refusals, false);
    histogram.messageProperty().set("Appears with the first images.");
  }

  /// Shows nothing.
  void clear() {
    histogram.setFigure(null);
    table.show(List.of(), List.of());
    noteText = "";
    showNote();
  }

  private void showNote() {
    note.setText(noteText);
    Nodes.show(note, !readingOut && !noteText.isEmpty() && !narrow());
  }

  private static Column column(
      String head, List<Moments> moments, Unit unit, ToDoubleFunction<Moments> figure) {
    return new Column(
        head,
        moments.stream()
            .map(m -> Numbers.among(m.largest(), figure.applyAsDouble(m), unit))
            .toList());
  }
}
