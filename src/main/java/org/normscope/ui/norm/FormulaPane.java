package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.norm.Formula;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Nodes;

/// The formula of the chosen method and its parameters: all built from the method's declaration.
final class FormulaPane extends VBox {
  private static final double MAIN = 21;
  private static final double SIDE = 17;
  private static final List<String> RGB = List.of("R", "G", "B");

  private final NormModel model;
  private final WorkedPane worked = new WorkedPane();
  private final HBox formulas = new HBox();
  private final SettingsHead head;
  private final ParameterRows rows;
  private final RowScroll scroll;
  private final List<FormulaView> side = new ArrayList<>();
  private List<Formula> shown = List.of();

  /// @param head what of the settings stands elsewhere
  FormulaPane(NormModel model, WorkedModel numbers, SettingsHead head) {
    this.model = model;
    this.head = head;
    this.rows = new ParameterRows(model);
    this.scroll = new RowScroll(rows);
    getStyleClass().addAll("panel-body", "formula-pane");
    formulas.getStyleClass().add("formulas");
    formulas.setAlignment(Pos.BASELINE_CENTER);
    formulas.setMaxHeight(USE_PREF_SIZE);
    StackPane place = new StackPane(formulas, worked);
    Nodes.show(worked, false);
    place.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(place, Nodes.rule(), scroll);
    setMinSize(0, 0);
    widthProperty().addListener((_, _, _) -> fit());
    formulas.spacingProperty().addListener((_, _, _) -> fit());
    model.choice().addListener((_, old, now) -> follow(old, now));
    model
        .picture()
        .addListener((_, old, now) -> {
          if (!channels(now).equals(channels(old))) {
            showSettings();
          }
        });
    show();
    numbers.shown().subscribe(this::showNumbers);
    heightProperty().addListener((_, _, _) -> showNumbers(numbers.shown().get()));
    // They stay those of the picture before until the next one is there.
    new Lag(model, worked);
  }

  private void follow(Setup old, Setup now) {
    show();
    if (old.method() != now.method()) {
      scroll.toTop();
    }
  }

  private void show() {
    showFormula(model.choice().get());
    showSettings();
  }

  private void showSettings() {
    Setup setup = model.choice().get();
    Settable settable = Settable.of(setup, channels(model.picture().get()));
    head.show(setup, settable);
    rows.show(setup, settable);
  }

  private static List<String> channels(NormPicture picture) {
    return picture == null ? RGB : picture.subject().channels();
  }

  private void showNumbers(WorkedModel.Shown shown) {
    Nodes.show(worked, shown != null);
    Nodes.show(formulas, shown == null);
    if (shown != null) {
      worked.show(shown, getHeight() / em());
    }
  }

  private double em() {
    return model.window().settings().get().zoom() * 13 / 100.0;
  }

  private void showFormula(Setup choice) {
    List<Formula> statistics = choice.method().rule().statistics(choice.axes());
    List<Formula> wanted = new ArrayList<>(List.of(choice.formula()));
    wanted.addAll(statistics);
    // A slider changes none of them.
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    formulas.getChildren().clear();
    side.clear();
    formulas.getChildren().add(new FormulaView(choice.formula(), MAIN));
    for (Formula formula : statistics) {
      FormulaView view = new FormulaView(formula, SIDE);
      view.setMuted(true);
      side.add(view);
      formulas.getChildren().add(view);
    }
    fit();
  }

  // What the statistic is goes first when there is little room: the cube says it too.
  private void fit() {
    double needed = formulas.getChildren().size() * formulas.getSpacing();
    for (Node view : formulas.getChildren()) {
      needed += view.prefWidth(-1);
    }
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
    for (FormulaView view : side) {
      Nodes.show(view, needed - formulas.getSpacing() <= room);
    }
  }
}
