package org.normscope.ui.train;

import java.io.File;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.Choosers.Switch;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Showing;
import org.normscope.ui.window.Phase;

/// Which mode the model is in, and how the data at evaluation differs.
final class EvaluationRows extends VBox {
  private final TrainModel model;
  private final Switch mode;
  private final Label since = Rows.note("");
  private final ComboBox<Shift.Kind> kind =
      Choosers.box(
          "shift",
          "Shift",
          "How the data at evaluation differs from that of training; evaluation knows no"
              + " augmentation",
          List.of(Shift.Kind.values()),
          Shift.Kind::title);
  private final NumberRow factor;
  private final ComboBox<String> label =
      Choosers.box("shift-class", "Class", "The class that is evaluated", List.of(), t -> t);
  private final HBox labelRow = Rows.row("Class", label);
  private final Button folder;
  private final HBox folderRow;
  private final Showing showing = new Showing();

  EvaluationRows(TrainModel model) {
    this.model = model;
    mode =
        Choosers.segments(
            "Mode",
            "model.train() or model.eval(): in evaluation mode, from this step on, batches no"
                + " longer move the running statistics",
            List.of(
                new Segment("mode-training", "training mode"),
                new Segment("mode-evaluation", "evaluation mode")),
            index -> showing.unless(() -> model.useEvaluation(index == 1)));
    factor =
        new NumberRow(
            "shift-factor",
            "",
            "factor",
            "What brightness or contrast is multiplied with, or the exponent gamma; 1 changes"
                + " nothing.",
            Stops.FACTOR,
            1,
            value -> model.change(now -> now.with(now.shift().withFactor(value))));
    folder =
        Nodes.button(
            "Choose…",
            "",
            "Choose the folder that is evaluated; it is read as the dataset was",
            this::chooseFolder);
    folder.setId("shift-folder");
    folder.getStyleClass().add("small");
    folderRow = Rows.row("Folder", folder);
    getStyleClass().add("settings-rows");
    getChildren()
        .add(
            Rows.part(
                "At evaluation",
                mode,
                since,
                Rows.row("Shift", kind),
                factor,
                labelRow,
                folderRow));
    Choosers.onChoice(kind, chosen -> showing.unless(() -> choose(chosen)));
    Choosers.onChoice(label, chosen -> showing.unless(() -> model.use(Shift.ofClass(chosen))));
    model.setup().addListener((_, _, _) -> showing.during(this::show));
    model.window().session().index().addListener((_, _, _) -> showing.during(this::show));
    model.other().session().phase().addListener((_, _, _) -> showing.during(this::show));
    showing.during(this::show);
  }

  private void choose(Shift.Kind chosen) {
    if (chosen == Shift.Kind.CLASS && !model.classes().isEmpty()) {
      model.use(Shift.ofClass(model.classes().getLast()));
    } else {
      model.use(Shift.of(chosen));
    }
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Evaluate on another folder");
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      model.openOther(chosen.toPath());
    }
  }

  private void show() {
    TrainSetup setup = model.setup().get();
    Shift shift = setup.shift();
    mode.select(setup.evaluationFrom().isPresent() ? 1 : 0);
    Nodes.show(since, setup.evaluationFrom().isPresent());
    since.setText(
        "since step %s: running statistics stay"
            .formatted(Numbers.count(setup.evaluationFrom().orElse(0))));
    kind.setValue(shift.kind());
    kind.setDisable(setup.normal());
    Nodes.show(factor, shift.kind().hasFactor());
    factor.show(shift.factor());
    Nodes.show(labelRow, shift.kind() == Shift.Kind.CLASS);
    List<String> classes = model.classes();
    if (!label.getItems().equals(classes)) {
      label.getItems().setAll(classes);
    }
    label.setValue(shift.label());
    Nodes.show(folderRow, shift.kind() == Shift.Kind.FOLDER);
    Phase phase = model.other().session().phase().get();
    folder.setText(
        phase == Phase.EMPTY
            ? "Choose…"
            : phase.running() ? "Reading…" : model.other().session().name().get());
  }
}
