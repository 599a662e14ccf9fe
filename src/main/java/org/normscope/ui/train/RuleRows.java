package org.normscope.ui.train;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.norm.Convention;
import org.normscope.simulation.RunningRule;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Showing;

/// How the running statistics follow.
final class RuleRows extends VBox {
  private static final double OPENING = 0.1;

  private final TrainModel model;
  private final NumberRow momentum;
  private final Label both = Rows.note("");
  private final CheckBox cumulative =
      Rows.check(
          "cumulative",
          "cumulative average",
          "momentum=None: every batch weighs the same, 1 / num_batches_tracked; there is no"
              + " start-up bias");
  private final ComboBox<Convention> convention =
      Choosers.box(
          "train-convention",
          "Convention",
          "Which variance is kept: unbiased, divisor n − 1 (PyTorch, TensorFlow fused, the paper),"
              + " or biased, divisor n (Keras)",
          List.of(Convention.values()),
          RuleRows::title);
  private final NumberRow eps;
  private final CheckBox compares =
      Rows.check(
          "compare-momenta",
          "compare momenta",
          "Draws the same training with momentum 0.5, 0.1, 0.01, 0.001 and a cumulative average too"
              + " (Alt+M)");
  private final CheckBox frozen =
      Rows.check(
          "freeze",
          "freeze statistics",
          "From this step on the layer alone is in evaluation mode, as bn.eval() in a model that"
              + " trains (Keras: trainable = False): running statistics stay");
  private final CheckBox tracks =
      Rows.check(
          "track",
          "track running stats",
          "Off is track_running_stats=False: none are kept, and evaluation mode uses the batch"
              + " too");
  private final Showing showing = new Showing();

  RuleRows(TrainModel model) {
    this.model = model;
    momentum =
        new NumberRow(
            "train-momentum",
            "m",
            "momentum",
            "Weight of the new batch, as PyTorch counts it; Keras's is 1 minus this.",
            Stops.MOMENTUM,
            OPENING,
            m -> model.change(now -> now.withWeightOfNew(OptionalDouble.of(m))));
    eps =
        new NumberRow(
                "train-eps",
                "ε",
                "eps",
                "Added to the variance inside the root when the layer normalizes; the running"
                    + " statistics do not depend on it.",
                Stops.EPS,
                1e-5,
                value -> model.change(now -> now.withEps(value)))
            .withoutSlider();
    getStyleClass().add("settings-rows");
    getChildren()
        .add(
            Rows.part(
                "Running statistics",
                momentum,
                both,
                cumulative,
                compares,
                frozen,
                tracks,
                Rows.row("Convention", convention),
                eps));
    cumulative
        .selectedProperty()
        .addListener((_, _, on) -> showing.unless(() -> model.change(now -> averaged(now, on))));
    Choosers.onChoice(
        convention, chosen -> showing.unless(() -> model.change(now -> now.with(chosen))));
    compares
        .selectedProperty()
        .addListener((_, _, on) -> showing.unless(() -> model.change(now -> now.withCompares(on))));
    frozen.selectedProperty().addListener((_, _, on) -> showing.unless(() -> model.freeze(on)));
    tracks
        .selectedProperty()
        .addListener((_, _, on) -> showing.unless(() -> model.change(now -> now.withTracks(on))));
    model.setup().addListener((_, _, _) -> showing.during(this::show));
    showing.during(this::show);
  }

  private static TrainSetup averaged(TrainSetup now, boolean on) {
    return now.withWeightOfNew(on ? OptionalDouble.empty() : OptionalDouble.of(OPENING));
  }

  private static String title(Convention convention) {
    return convention.title() + (convention.biasedRunningVariance() ? ", biased" : ", unbiased");
  }

  private void show() {
    TrainSetup setup = model.setup().get();
    RunningRule rule = setup.settings().rule();
    boolean follows = rule.weightOfNew().isPresent() && setup.tracks();
    momentum.setDisable(!follows);
    cumulative.setDisable(!setup.tracks());
    compares.setDisable(!setup.tracks());
    frozen.setDisable(!setup.tracks());
    rule.weightOfNew().ifPresent(momentum::show);
    both.setText(words(rule));
    cumulative.setSelected(rule.weightOfNew().isEmpty());
    convention.setValue(rule.convention());
    eps.show(setup.settings().eps());
    compares.setSelected(setup.compares());
    boolean freezes = rule.frozenAfter() != RunningRule.NEVER;
    frozen.setSelected(freezes);
    frozen.setText(
        freezes
            ? "frozen after step " + Numbers.count(rule.frozenAfter())
            : "freeze statistics here");
    tracks.setSelected(setup.tracks());
  }

  private static String words(RunningRule rule) {
    if (rule.weightOfNew().isEmpty()) {
      return "PyTorch momentum=None; Keras has no such thing";
    }
    double m = rule.weightOfNew().getAsDouble();
    return "PyTorch %s = Keras %s".formatted(Numbers.small(m), Numbers.plain(1 - m, 6));
  }
}
