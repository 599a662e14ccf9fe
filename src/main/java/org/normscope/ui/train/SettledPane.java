package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.norm.RunningStats;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.Preset;
import org.normscope.simulation.Settled;
import org.normscope.simulation.Theory;
import org.normscope.ui.chart.MeterPane;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.Choosers.Switch;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// Whether the running statistics have forgotten their start, and how far they are from constants
/// that are measured once.
final class SettledPane {
  private static final int MOST = 4;

  private final TrainModel model;
  private final Label badge = Nodes.label("", "badge");
  private final MeterPane meter = new MeterPane("settled");
  private final GridPane facts = new GridPane();
  private final VBox settled = new VBox(meter, Nodes.rule(), facts);
  private final GridPane constants = new GridPane();
  private final Label none =
      Rows.note("track_running_stats=False: there are no running statistics that could settle.");
  private final Switch what;
  private final Panel panel;
  private boolean comparing;

  SettledPane(TrainModel model) {
    this.model = model;
    badge.setId("settled-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.setTooltip(
        Nodes.tooltip(
            "Settled: the start-up bias is below 1 % of the true value, of mean and variance"
                + " each"));
    what =
        Choosers.segments(
            "Shown",
            "Whether the start is forgotten, or the running statistics beside constants that are"
                + " measured once",
            List.of(
                new Segment("show-settled", "Settled"), new Segment("show-constants", "Constants")),
            index -> {
              comparing = index == 1;
              refresh();
            });
    what.select(0);
    settled.getStyleClass().add("settled-body");
    facts.getStyleClass().add("fact-rows");
    facts.getColumnConstraints().setAll(new ColumnConstraints(), right());
    constants.getStyleClass().add("constant-rows");
    constants.getColumnConstraints().setAll(new ColumnConstraints(), right(), right());
    VBox body = new VBox(settled, constants, none);
    panel = new Panel(Panel.padded(body), what, Nodes.space(), badge);
    panel.head().getStyleClass().add("low");
    panel.getStyleClass().add("settings-panel");
    model.picture().addListener((_, _, _) -> refresh());
    model.preset().subscribe(this::follow);
    model.player().step().addListener((_, _, _) -> refresh());
    refresh();
  }

  Panel panel() {
    return panel;
  }

  private static ColumnConstraints right() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  // The published experiment is about constants.
  private void follow(Preset preset) {
    boolean constants = preset == Preset.FIRST_LAYER || preset == Preset.FIRST_LAYER_AUGMENTED;
    what.select(constants ? 1 : 0);
  }

  private void refresh() {
    TrainPicture picture = model.picture().get();
    boolean tracks = picture != null && picture.setup().tracks();
    Nodes.show(settled, !comparing && tracks);
    Nodes.show(constants, comparing && tracks);
    Nodes.show(badge, tracks);
    Nodes.show(none, picture != null && !tracks);
    if (!tracks) {
      return;
    }
    int step = Math.min(model.player().step().get(), picture.steps());
    SettledFigure figure = SettledFigure.of(picture, step);
    boolean done = figure.meanSettled() && figure.varianceSettled();
    badge.setText(done ? "settled" : figure.meanSettled() ? "mean only" : "not yet");
    String style = done ? "ok" : "warning";
    if (!badge.getStyleClass().contains(style)) {
      badge.getStyleClass().setAll("label", "badge", style);
    }
    if (comparing) {
      compare(picture, step);
    } else {
      meter.show(figure.meter(picture.steps()));
      settle(picture, figure, step);
    }
  }

  private void settle(TrainPicture picture, SettledFigure figure, int step) {
    Settled any = figure.any();
    double left = picture.run().running().startLeft(step);
    boolean cumulative = picture.run().settings().rule().weightOfNew().isEmpty();
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"start value left", left == 0 ? "0" : Numbers.share(left)});
    rows.add(
        new String[] {
          "halves every", cumulative ? "at once" : number(any.halfLife(), 1, " steps")
        });
    rows.add(
        new String[] {
          "remembers about", cumulative ? "all batches" : number(any.memory(), 0, " batches")
        });
    rows.add(
        new String[] {
          "1 % of the start at",
          any.ofStart().isPresent() ? "step " + Numbers.count(any.ofStart().getAsLong()) : "never"
        });
    rows.add(new String[] {"noise of the mean", noise(picture)});
    fill(facts, rows);
  }

  private static String number(OptionalDouble value, int decimals, String unit) {
    if (value.isEmpty()) {
      return "never";
    }
    double number = value.getAsDouble();
    return (number >= 1000 ? Numbers.count(Math.round(number)) : Numbers.plain(number, decimals))
        + unit;
  }

  // Half the band at the end.
  private static String noise(TrainPicture picture) {
    if (picture.envelope().map(envelope -> envelope.replicas() == 1).orElse(false)) {
      return "none: a fixed order";
    }
    double factor = picture.wanted().unit().factor();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (var figure : picture.means()) {
      if (figure.band().isEmpty()) {
        return "–";
      }
      var band = figure.band().get();
      int end = band.steps().length - 1;
      double half = (band.high()[end] - band.low()[end]) / 2 * factor;
      least = Math.min(least, half);
      most = Math.max(most, half);
    }
    int decimals = factor > 1 ? 1 : 3;
    String low = Numbers.fixed(least, decimals);
    String high = Numbers.fixed(most, decimals);
    return "± " + (low.equals(high) ? high : low + " to " + high);
  }

  private void compare(TrainPicture picture, int step) {
    RunningStats running = picture.run().running().at(step);
    FirstLayer layer = FirstLayer.of(picture.truth(), running);
    double factor = picture.wanted().unit().factor();
    int decimals = factor > 1 ? 2 : 4;
    int wide = factor > 1 ? 1 : 4;
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"", "mean", "variance"});
    for (int c = 0; c < Math.min(MOST, picture.channels().size()); c++) {
      String channel = picture.channels().get(c);
      rows.add(
          new String[] {
            channel + " measured once",
            Numbers.fixed(picture.truth().means()[c] * factor, decimals),
            Numbers.fixed(picture.truth().variances()[c] * factor * factor, wide)
          });
      rows.add(
          new String[] {
            channel + " running",
            Numbers.fixed(running.mean().get(c) * factor, decimals),
            Numbers.fixed(running.variance().get(c) * factor * factor, wide)
          });
    }
    rows.add(
        new String[] {
          "mean |difference|",
          Numbers.fixed(layer.meanDifference() * factor, decimals),
          Numbers.fixed(layer.varianceDifference() * factor * factor, wide)
        });
    picture.theory().ifPresent(theory -> addTheory(rows, theory, picture, step));
    fill(constants, rows);
  }

  private static void addTheory(
      List<String[]> rows, Theory theory, TrainPicture picture, int step) {
    int channels = picture.channels().size();
    double factor = picture.wanted().unit().factor();
    int decimals = factor > 1 ? 2 : 4;
    double mean = average(channels, c -> theory.meanSd(step, c)) * factor;
    boolean knows = theory.knowsVarianceSpread();
    double variance = average(channels, c -> theory.varianceSd(step, c));
    rows.add(
        new String[] {
          "theory expects",
          Numbers.fixed(FirstLayer.expected(mean), decimals),
          knows ? Numbers.fixed(FirstLayer.expected(variance), 4) : "–"
        });
    rows.add(
        new String[] {
          "theory’s std", Numbers.fixed(mean, decimals), knows ? Numbers.fixed(variance, 4) : "–"
        });
  }

  private static double average(int channels, IntToDoubleFunction value) {
    return IntStream.range(0, channels).mapToDouble(value).average().orElseThrow();
  }

  // Labels stay where there are enough of them: numbers may change at every frame.
  private static void fill(GridPane grid, List<String[]> rows) {
    List<String> texts = rows.stream().flatMap(Arrays::stream).toList();
    if (grid.getChildren().size() == texts.size()) {
      for (int i = 0; i < texts.size(); i++) {
        ((Label) grid.getChildren().get(i)).setText(texts.get(i));
      }
      return;
    }
    grid.getChildren().clear();
    for (int r = 0; r < rows.size(); r++) {
      String[] row = rows.get(r);
      for (int c = 0; c < row.length; c++) {
        boolean head = c == 0 || row[0].isEmpty();
        Label label = Nodes.label(row[c], head ? "muted" : "number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, c, r);
      }
    }
  }
}
