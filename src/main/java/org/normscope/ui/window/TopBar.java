package org.normscope.ui.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.export.format.Provenance;
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
    model.others().savedNames().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    badge.getStyleClass().removeAll("ok", "warning", "danger");
    badge.setGraphic(null);
    if (model.others().saved().get() == null) {
      showFolder();
    } else {
      showFile(model.others().saved().get());
    }
  }

  // A stats file, or two sets of statistics beside each other.
  private void showFile(SavedFile file) {
    boolean alone = file.name().equals(model.others().title().get());
    Nodes.show(facts, true);
    Nodes.show(badge, alone);
    Provenance from = file.stats().from();
    facts.setTooltip(null);
    facts.setText(
        alone ? Numbers.images(from.images()) + ", in a stats file" : "beside each other");
    show(from.exact(), from.exact() ? "exact" : "an estimate", "The stats file says so.");
  }

  private void show(boolean exact, String words, String explanation) {
    badge.setText(words);
    badge.setGraphic(exact ? Nodes.icon("fth-check") : null);
    badge.getStyleClass().add(exact ? "ok" : "warning");
    Nodes.tip(badge, explanation);
  }

  private void showFolder() {
    Phase phase = model.session().phase().get();
    DatasetIndex index = model.session().index().get();
    Nodes.show(facts, index != null);
    Nodes.show(badge, index != null || phase == Phase.FAILED);
    if (phase == Phase.FAILED) {
      badge.setText("could not be read");
      badge.getStyleClass().add("danger");
      badge.setTooltip(null);
    }
    if (index == null) {
      return;
    }
    facts.setText(DatasetFacts.words(index, !model.filter().equals(NameFilter.ALL)));
    String read = index.recipe().words();
    if (read.isEmpty()) {
      facts.setTooltip(null);
    } else {
      Nodes.tip(facts, "The images were read so: " + read);
    }
    Standing standing = model.standing();
    show(standing.exact(), standing.brief(), standing.explanation());
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
