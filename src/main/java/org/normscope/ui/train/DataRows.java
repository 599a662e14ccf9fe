package org.normscope.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.simulation.Loader;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.Sampler;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Showing;

/// What is trained on, and how its batches are drawn.
final class DataRows extends VBox {
  private static final String IMAGES = "open dataset";
  private static final String NORMAL = "normal values";

  private final TrainModel model;
  private final ComboBox<String> data =
      Choosers.box(
          "train-data",
          "Data",
          "What is trained on: the open dataset, or independent normal values",
          List.of(IMAGES, NORMAL),
          text -> text);
  private final NumberRow batch;
  private final NumberRow steps;
  private final ComboBox<Sampler> sampler =
      Choosers.box(
          "sampler",
          "Sampler",
          "In which order the training sees its images",
          List.of(Sampler.values()),
          Sampler::title);
  private final ComboBox<String> label =
      Choosers.box("one-class", "Class", "The one class that is trained on", List.of(), t -> t);
  private final ComboBox<String> last =
      Choosers.box(
          "last-batch",
          "Last batch",
          "The last batch of an epoch when it is incomplete: kept, or dropped (drop_last)",
          List.of("kept", "dropped"),
          text -> text);
  private final TextField means = field("normal-mean", "Mean of each channel, with commas between");
  private final TextField stds = field("normal-std", "Std of each channel, with commas between");
  private final TextField size = field("normal-size", "Height x width of an image: 1x1");
  private final HBox meanRow = Rows.row("Mean", means);
  private final HBox stdRow = Rows.row("Std", stds);
  private final HBox sizeRow = Rows.row("Image size", size);
  private final HBox samplerRow = Rows.row("Sampler", sampler);
  private final HBox labelRow = Rows.row("Class", label);
  private final HBox lastRow = Rows.row("Last batch", last);
  private final Showing showing = new Showing();

  DataRows(TrainModel model) {
    this.model = model;
    Loader opening = TrainSetup.OPENING.settings().loader();
    batch =
        new NumberRow(
            "train-batch",
            "N",
            "batch size",
            "Images in a batch.",
            Stops.BATCH,
            opening.batch(),
            n -> model.changeLoader(old -> old.withBatch((int) n)));
    steps =
        new NumberRow(
                "train-steps",
                "T",
                "steps",
                "Batches of the whole training.",
                Stops.STEPS,
                opening.steps(),
                t -> model.changeLoader(old -> old.withSteps((int) t)))
            .withoutSlider();
    getStyleClass().add("settings-rows");
    getChildren()
        .add(
            Rows.part(
                "Batches",
                Rows.row("Data", data),
                meanRow,
                stdRow,
                sizeRow,
                batch,
                steps,
                samplerRow,
                labelRow,
                lastRow));
    listen();
    model.setup().addListener((_, _, _) -> showing.during(this::show));
    model.window().session().index().addListener((_, _, _) -> showing.during(this::show));
    showing.during(this::show);
  }

  private void listen() {
    Choosers.onChoice(
        data, text -> showing.unless(() -> model.change(s -> s.withNormal(text.equals(NORMAL)))));
    Choosers.onChoice(
        sampler, chosen -> showing.unless(() -> model.changeLoader(old -> old.with(chosen))));
    Choosers.onChoice(
        label, chosen -> showing.unless(() -> model.changeLoader(old -> old.withLabel(chosen))));
    Choosers.onChoice(
        last,
        chosen ->
            showing.unless(
                () -> model.changeLoader(old -> old.withDropLast(chosen.equals("dropped")))));
    for (TextField each : List.of(means, stds, size)) {
      each.setOnAction(_ -> showing.unless(this::takeValues));
      each.focusedProperty()
          .addListener((_, _, focused) -> {
            if (!focused) {
              showing.unless(this::takeValues);
            }
          });
    }
  }

  private void show() {
    TrainSetup setup = model.setup().get();
    Loader loader = setup.settings().loader();
    data.setValue(setup.normal() ? NORMAL : IMAGES);
    batch.show(loader.batch());
    steps.show(loader.steps());
    sampler.setValue(loader.sampler());
    sampler.getTooltip().setText(loader.sampler().summary());
    List<String> classes = model.classes();
    if (!label.getItems().equals(classes)) {
      label.getItems().setAll(classes);
    }
    label.setValue(
        loader.label().isEmpty() && !classes.isEmpty() ? classes.getFirst() : loader.label());
    last.setValue(loader.dropLast() ? "dropped" : "kept");
    means.setText(list(setup.values().means()));
    stds.setText(list(setup.values().stds()));
    size.setText(setup.values().height() + "x" + setup.values().width());
    for (HBox row : List.of(meanRow, stdRow, sizeRow)) {
      Nodes.show(row, setup.normal());
    }
    Nodes.show(samplerRow, !setup.normal());
    Nodes.show(labelRow, !setup.normal() && loader.sampler() == Sampler.ONE_CLASS);
    Nodes.show(lastRow, !setup.normal() && loader.sampler().epochs());
  }

  private static String list(List<Double> values) {
    return values.stream().map(Numbers::small).collect(Collectors.joining(", "));
  }

  private void takeValues() {
    try {
      String[] sides = size.getText().strip().split("[x×]", -1);
      NormalValues wanted =
          new NormalValues(
              numbers(means),
              numbers(stds),
              Integer.parseInt(sides[0].strip()),
              Integer.parseInt(sides[1].strip()));
      if (!wanted.equals(model.setup().get().values())) {
        model.change(now -> now.with(wanted));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException _) {
      model.window().say("Normal values need numbers with commas between, and a size such as 4x6");
    } catch (IllegalArgumentException e) {
      model.window().say(e.getMessage());
    }
  }

  private static List<Double> numbers(TextField field) {
    return Arrays.stream(field.getText().replace('−', '-').split(",", -1))
        .map(text -> Double.valueOf(text.strip()))
        .toList();
  }

  private static TextField field(String id, String does) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("value-field");
    field.setAccessibleText(does);
    field.setTooltip(Nodes.tooltip(does));
    return field;
  }
}
