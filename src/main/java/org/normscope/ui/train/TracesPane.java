package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.TraceFigure;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.chart.TracePane;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// The running statistics over the steps: a column a channel, the mean above the variance.
final class TracesPane {
  private static final int MOST = 4;
  private static final String NEAR = "near the truth";
  private static final String ALL = "from the start";

  private final TrainModel model;
  private final HBox columns = new HBox();
  private final List<Column> shown = new ArrayList<>();
  private final Label problem = Nodes.label("", "refusal");
  private final Label legend = Nodes.label("", "muted", "small");
  private final Button band;
  private final Panel panel;

  private record Column(String channel, Label numbers, TracePane mean, TracePane variance) {}

  TracesPane(TrainModel model) {
    this.model = model;
    columns.getStyleClass().add("trace-columns");
    problem.setId("train-problem");
    problem.setWrapText(true);
    problem.setGraphic(Nodes.icon("fth-alert-triangle"));
    problem.setMaxWidth(480);
    ComboBox<String> zoom =
        Choosers.box(
            "train-zoom",
            "Zoom",
            "What the y axes show: the truth and the batches, or the start value too (Alt+Z)",
            List.of(NEAR, ALL),
            text -> text);
    zoom.getStyleClass().add("flat");
    zoom.setMinWidth(Region.USE_PREF_SIZE);
    Choosers.onChoice(zoom, text -> model.near().set(text.equals(NEAR)));
    model.near().subscribe(near -> zoom.setValue(near ? NEAR : ALL));
    band =
        Nodes.button(
            "Simulate the band",
            "",
            "There is no formula for the spread here: run the training with 200 other seeds",
            model.replicas()::compute);
    band.setId("train-band");
    band.getStyleClass().add("small");
    band.setMinWidth(Region.USE_PREF_SIZE);
    legend.setId("train-legend");
    legend.setTooltip(
        Nodes.tooltip(
            "Mean above, variance below. Dots are the batches' own values, at most one in a few"
                + " pixels. The dashed line is the true value, measured once; the dotted one is"
                + " what the running statistic settles at. The thin line in the band is the"
                + " expectation, which still carries the start, (1 − m)^t. Simulated: 2.5–97.5 % of"
                + " 200 trainings with other seeds."));
    StackPane body = new StackPane(columns, problem);
    body.getStyleClass().add("traces-body");
    panel =
        new Panel(
            body, Nodes.label("Running statistics", "title"), Nodes.space(), legend, band, zoom);
    legend.setMinWidth(0);
    HBox.setHgrow(panel, Priority.ALWAYS);
    panel.setPrefWidth(0);
    Nodes.key(columns, "Alt+Z", () -> model.near().set(!model.near().get()));
    Nodes.key(columns, "Alt+M", () -> model.change(now -> now.withCompares(!now.compares())));
    model.picture().addListener((_, _, now) -> show(now));
    model.problem().addListener((_, _, _) -> refuse());
    model.player().step().addListener((_, _, _) -> showNumbers());
    model.replicas().waiting().addListener((_, _, _) -> showLegend());
    show(model.picture().get());
  }

  Panel panel() {
    return panel;
  }

  private void show(TrainPicture picture) {
    List<String> channels =
        picture == null
            ? List.of()
            : picture.channels().subList(0, Math.min(MOST, picture.channels().size()));
    if (!shown.stream().map(Column::channel).toList().equals(channels)) {
      rebuild(channels);
    }
    for (int c = 0; c < channels.size(); c++) {
      shown.get(c).mean().show(picture.means().get(c));
      shown.get(c).variance().show(picture.variances().get(c));
    }
    showNumbers();
    showLegend();
    refuse();
  }

  private void rebuild(List<String> channels) {
    shown.clear();
    columns.getChildren().clear();
    for (String channel : channels) {
      Label numbers = Nodes.label("", "muted", "small");
      HBox head = new HBox(new ChannelTag(channel), numbers);
      head.setAlignment(Pos.CENTER_LEFT);
      head.getStyleClass().add("trace-head");
      Column column =
          new Column(
              channel,
              numbers,
              new TracePane("running_mean", false),
              new TracePane("running_var", true));
      for (TracePane pane : List.of(column.mean(), column.variance())) {
        pane.stepProperty().bind(model.player().step());
        pane.onSeek(step -> {
          model.player().playing().set(false);
          model.player().seek(step);
        });
        VBox.setVgrow(pane, Priority.ALWAYS);
      }
      VBox box = new VBox(head, column.mean(), column.variance());
      box.setPrefWidth(0);
      HBox.setHgrow(box, Priority.ALWAYS);
      columns.getChildren().add(box);
      shown.add(column);
    }
  }

  private void showNumbers() {
    TrainPicture picture = model.picture().get();
    if (picture == null) {
      return;
    }
    int step = Math.min(model.player().step().get(), picture.steps());
    for (int c = 0; c < shown.size(); c++) {
      shown
          .get(c)
          .numbers()
          .setText(
              text("mean", picture.means().get(c), step)
                  + " · "
                  + text("var", picture.variances().get(c), step));
    }
  }

  private static String text(String name, TraceFigure figure, int step) {
    return figure
        .running()
        .map(values ->
            name + " " + Numbers.fixed(values.at(step) * figure.factor(), decimals(figure)))
        .orElse("no running " + name);
  }

  private static int decimals(TraceFigure figure) {
    return figure.factor() >= 1000 ? 1 : figure.factor() > 1 ? 2 : 4;
  }

  private void showLegend() {
    TrainPicture picture = model.picture().get();
    Nodes.show(band, model.replicas().waiting().get());
    if (picture == null) {
      legend.setText("");
      return;
    }
    boolean formula = picture.theory().isPresent();
    boolean normal = picture.setup().normal();
    boolean simulated = picture.envelope().isPresent();
    String words =
        !picture.setup().tracks()
            ? ""
            : normal
                ? " · 95 % band by theory"
                : formula && simulated
                    ? " · 95 % band: mean by theory, variance simulated"
                    : formula
                        ? " · 95 % band by theory"
                        : simulated ? fixedOr(picture, " · 95 % band simulated") : "";
    legend.setText(
        picture.setup().tracks() ? "dots: batches · line: running" + words : "dots: batches");
  }

  private static String fixedOr(TrainPicture picture, String words) {
    return picture.envelope().get().replicas() == 1 ? " · the order is fixed" : words;
  }

  private void refuse() {
    boolean refused = !model.problem().get().isEmpty();
    problem.setText(model.problem().get());
    Nodes.show(problem, refused);
    columns.setOpacity(refused ? 0.15 : 1);
  }
}
