package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.dataset.ScannedImage;
import org.normscope.simulation.BothModes;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.ThumbView;
import org.normscope.ui.common.Thumbs;

/// The batch under the playhead through training mode and evaluation mode, side by side.
final class BatchPane {
  private static final int PICTURES = 8;

  private final TrainModel model;
  private final Thumbs thumbs;
  private final List<ThumbView> pictures = new ArrayList<>();
  private final List<Thumbs.Ticket> tickets = new ArrayList<>();
  private List<ScannedImage> pictured = List.of();
  private final Label which = Nodes.label("", "muted", "small");
  private final HistogramPane training = new HistogramPane();
  private final HistogramPane evaluation = new HistogramPane();
  private final Label trainingTitle = Nodes.label("Training mode", "subtitle");
  private final Label evaluationTitle = Nodes.label("Evaluation mode", "subtitle");
  private final Label evaluationBy = Nodes.label("running statistics", "muted", "small");
  private final ChannelTable table = new ChannelTable(false);
  private final Label words = Nodes.label("", "muted", "small");
  private final ToggleButton recalibrate = new ToggleButton("Recalibrate");
  private final Panel panel;

  BatchPane(TrainModel model, Thumbs thumbs) {
    this.model = model;
    this.thumbs = thumbs;
    HBox strip = new HBox();
    strip.getStyleClass().add("batch-strip");
    for (int i = 0; i < PICTURES; i++) {
      ThumbView view = new ThumbView();
      view.getStyleClass().add("batch-thumb");
      Nodes.show(view, false);
      pictures.add(view);
      strip.getChildren().add(view);
    }
    for (Label title : List.of(trainingTitle, evaluationTitle)) {
      title.setTooltip(
          Nodes.tooltip("In the accent's colour: the mode that the layer is in at this step"));
    }
    training.setId("train-mode");
    evaluation.setId("eval-mode");
    for (HistogramPane pane : List.of(training, evaluation)) {
      pane.compactProperty().set(true);
      VBox.setVgrow(pane, Priority.ALWAYS);
    }
    training.visibleRangeProperty().bindBidirectional(evaluation.visibleRangeProperty());
    words.setWrapText(true);
    words.setId("train-words");
    recalibrate.setId("recalibrate");
    recalibrate.getStyleClass().add("small");
    recalibrate.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.describe(
        recalibrate,
        "Evaluate with new running statistics: reset, then one cumulative pass over the data at"
            + " evaluation, as update_bn does; again for those of training (Alt+R)");
    recalibrate.selectedProperty().bindBidirectional(model.recalibrated());
    VBox side = new VBox(table, words);
    side.getStyleClass().add("modes-side");
    HBox body =
        new HBox(
            half(trainingTitle, Nodes.label("the batch's own", "muted", "small"), training),
            half(evaluationTitle, evaluationBy, evaluation),
            side);
    body.getStyleClass().add("modes");
    panel =
        new Panel(
            body,
            Nodes.label("The same batch, both modes", "subtitle"),
            strip,
            which,
            Nodes.space(),
            recalibrate);
    panel.head().getStyleClass().add("low");
    which.setMinWidth(0);
    which.setId("train-epochs");
    Tooltip whole = Nodes.tooltip("");
    whole.textProperty().bind(which.textProperty());
    which.setTooltip(whole);
    HBox.setHgrow(panel, Priority.ALWAYS);
    panel.setPrefWidth(0);
    Nodes.key(table, "Alt+R", () -> model.recalibrated().set(!model.recalibrated().get()));
    model.batch().addListener((_, _, now) -> show(now));
    model.setup().addListener((_, _, _) -> mark());
    model.player().step().addListener((_, _, _) -> mark());
    show(model.batch().get());
  }

  Panel panel() {
    return panel;
  }

  private static VBox half(Label title, Label by, HistogramPane pane) {
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, by);
    head.getStyleClass().add("mode-head");
    VBox half = new VBox(head, pane);
    half.setPrefWidth(0);
    half.setMinWidth(0);
    HBox.setHgrow(half, Priority.ALWAYS);
    return half;
  }

  private void show(BatchPicture picture) {
    HistogramFigure left = picture == null ? null : picture.training();
    HistogramFigure right = picture == null ? null : picture.evaluation();
    training.besideProperty().set(right);
    evaluation.besideProperty().set(left);
    training.setFigure(left);
    evaluation.setFigure(right);
    showPictures(picture == null ? List.of() : picture.images());
    mark();
    if (picture == null) {
      which.setText("");
      words.setText("");
      table.show(List.of(), List.of());
      return;
    }
    which.setText(
        "batch %s · %s".formatted(Numbers.count(Math.max(1, picture.step())), picture.epoch()));
    evaluationBy.setText(
        picture.running().isEmpty()
            ? "the batch's own too"
            : picture.recalibrated() > 0 ? "recalibrated" : "running statistics");
    table.show(picture.channels(), columns(picture));
    words.setText(picture.words());
  }

  private static List<Column> columns(BatchPicture picture) {
    List<BothModes.Channel> modes = picture.modes().channels();
    return List.of(
        new Column(
            "mean",
            picture.evaluationMeans().stream().map(mean -> Numbers.fixed(mean, 2)).toList()),
        new Column(
            "std", picture.evaluationStds().stream().map(std -> Numbers.fixed(std, 2)).toList()),
        new Column(
            "mean |Δ|",
            IntStream.range(0, modes.size())
                .mapToObj(c -> Numbers.fixed(modes.get(c).distance(), 2))
                .toList()),
        new Column(
            "KS",
            IntStream.range(0, modes.size())
                .mapToObj(c -> Numbers.fixed(modes.get(c).ks(), 2))
                .toList()));
  }

  // What the layer gives at this step wears the accent.
  private void mark() {
    TrainSetup setup = model.setup().get();
    boolean evaluates = setup.tracks() && model.player().step().get() > setup.rule().frozenAfter();
    boolean in =
        evaluates
            || (setup.evaluationFrom().isPresent()
                && model.player().step().get() >= setup.evaluationFrom().getAsInt());
    style(trainingTitle, !in);
    style(evaluationTitle, in);
  }

  private static void style(Label label, boolean on) {
    if (on && !label.getStyleClass().contains("accent-text")) {
      label.getStyleClass().add("accent-text");
    } else if (!on) {
      label.getStyleClass().remove("accent-text");
    }
  }

  private void showPictures(List<ScannedImage> images) {
    List<ScannedImage> wanted = images.subList(0, Math.min(PICTURES, images.size()));
    if (wanted.equals(pictured)) {
      return;
    }
    pictured = List.copyOf(wanted);
    tickets.forEach(Thumbs.Ticket::cancel);
    tickets.clear();
    for (int i = 0; i < PICTURES; i++) {
      ThumbView view = pictures.get(i);
      Nodes.show(view, i < wanted.size());
      view.setImage(null);
      if (i < wanted.size()) {
        tickets.add(thumbs.ask(wanted.get(i).file().path(), 64, view::setImage));
      }
    }
  }
}
