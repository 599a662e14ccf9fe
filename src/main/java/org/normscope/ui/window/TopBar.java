package org.normscope.ui.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.image.NameFilter;
import org.normscope.ui.common.Nodes;

/// The top of the window: which dataset is open, how much of it was read, and the unit.
final class TopBar extends HBox {
  private final WindowModel model;
  private final Label facts = Nodes.label("", "muted");
  private final Label badge = Nodes.label("", "badge");

  TopBar(WindowModel model, MenuButton dataset) {
    this.model = model;
    getStyleClass().add("top-bar");
    badge.setId("state-badge");
    getChildren().addAll(dataset, facts, badge, Nodes.space(), unitSwitch());
    Session session = model.session();
    session.index().addListener((_, _, _) -> refresh());
    session.phase().addListener((_, _, _) -> refresh());
    model.part().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    Phase phase = model.session().phase().get();
    DatasetIndex index = model.session().index().get();
    Nodes.show(facts, index != null);
    Nodes.show(badge, index != null || phase == Phase.FAILED);
    badge.getStyleClass().removeAll("ok", "warning", "danger");
    badge.setGraphic(null);
    badge.setTooltip(null);
    if (phase == Phase.FAILED) {
      badge.setText("could not be read");
      badge.getStyleClass().add("danger");
    }
    if (index == null) {
      return;
    }
    facts.setText(DatasetFacts.words(index, !model.filter().equals(NameFilter.ALL)));
    String read = index.recipe().words();
    facts.setTooltip(read.isEmpty() ? null : Nodes.tooltip("The images were read so: " + read));
    Standing standing = model.standing();
    badge.setText(standing.brief());
    badge.setGraphic(standing.exact() ? Nodes.icon("fth-check") : null);
    badge.getStyleClass().add(standing.exact() ? "ok" : "warning");
    badge.setTooltip(Nodes.tooltip(standing.explanation()));
  }

  private HBox unitSwitch() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("segments");
    for (Unit unit : List.of(Unit.ZERO_ONE, Unit.ZERO_255)) {
      ToggleButton button = new ToggleButton(unit.label());
      button.setId(unit == Unit.ZERO_ONE ? "unit-01" : "unit-255");
      button.setToggleGroup(group);
      Nodes.describe(
          button,
          "Show pixel values as " + unit.label() + ". Display only: files say 0..1 (Ctrl+U)");
      button.setSelected(model.unit() == unit);
      Nodes.chooses(button, () -> model.useUnit(unit));
      model.settings().addListener((_, _, _) -> button.setSelected(model.unit() == unit));
      box.getChildren().add(button);
    }
    return box;
  }
}
