package org.normscope.ui.train;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.norm.RunningStats;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.RoomScroll;
import org.normscope.ui.common.Thumbs;

/// The place Train: transport above; the running statistics with the settings beside them; below,
/// the same batch through both modes, and whether the statistics have settled.
public final class TrainView {
  /// Below this the settings do not stand beside the pictures, in ems.
  static final double SLIM = 58;

  private final TrainModel model;
  private final VBox root = new VBox();

  /// A view of its model.
  ///
  /// @param useInNorm takes running statistics to the place Norm
  public TrainView(TrainModel model, Thumbs thumbs, Consumer<RunningStats> useInNorm) {
    this.model = model;
    root.getStyleClass().addAll("place-view", "train-view");
    Narrow.follow(root, model.window().typeSize());
    Panel traces = new TracesPane(model).panel();
    Panel batch = new BatchPane(model, thumbs).panel();
    Panel settled = new SettledPane(model).panel();
    Region settings = settings();
    for (Region panel : List.of(settings, settled)) {
      HBox.setHgrow(panel, Priority.ALWAYS);
    }
    PanelRows pictures =
        new PanelRows(
                root,
                model.window().typeSize(),
                Row.growing("charts-row", traces, settings),
                Row.still("lower-row", batch, settled))
            .below(
                SLIM,
                "slim",
                Row.growing("charts-row", traces),
                Row.still("settings-row", settings, settled),
                Row.still("lower-row", batch));
    RoomScroll scroll = new RoomScroll(pictures);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Results results = new Results(model, pictures, () -> use(useInNorm));
    root.getChildren().addAll(new TransportRow(model, results.menu(), root), scroll);
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  private Region settings() {
    VBox rows =
        new VBox(
            new DataRows(model),
            Nodes.rule(),
            new RuleRows(model),
            Nodes.rule(),
            new EvaluationRows(model),
            Nodes.rule(),
            new AugmentRows(model));
    rows.getStyleClass().add("settings-column");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("plain-scroll", "edge-to-edge", "parameter-scroll");
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox panel = new VBox(scroll);
    panel.getStyleClass().addAll("panel", "settings-panel");
    panel.setMinHeight(0);
    return panel;
  }

  private void use(Consumer<RunningStats> useInNorm) {
    TrainPicture picture = model.picture().get();
    if (picture != null) {
      int step = Math.min(model.player().step().get(), picture.steps());
      useInNorm.accept(picture.run().running().at(step));
    }
  }
}
