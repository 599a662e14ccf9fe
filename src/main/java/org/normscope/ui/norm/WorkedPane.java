package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.norm.Formula;
import org.normscope.norm.Worked;
import org.normscope.ui.common.Nodes;

/// The formula with the numbers of one group, worked out line by line.
final class WorkedPane extends VBox {
  private static final double FIRST = 15;
  private static final double SMALL = 13.5;
  // In ems.
  private static final double ROOM_FOR_ALL = 24;
  private static final double ROOM_FOR_TWO = 11.5;

  private final Label where = Nodes.label("", "muted", "small");
  private final FlowPane quantities = new FlowPane();
  private final VBox lines = new VBox();

  WorkedPane() {
    getStyleClass().add("worked");
    setId("worked");
    setAlignment(Pos.CENTER_LEFT);
    quantities.getStyleClass().add("worked-quantities");
    lines.getStyleClass().add("worked-lines");
    where.setMinWidth(0);
    getChildren().addAll(where, quantities, lines);
  }

  /// @param room how high it may be, in ems
  void show(WorkedModel.Shown shown, double room) {
    Worked worked = shown.worked();
    where.setText(shown.where());
    // A long name of a file does not fit.
    Nodes.tip(where, shown.where());
    boolean all = room > ROOM_FOR_ALL;
    quantities.getChildren().clear();
    for (Worked.Quantity quantity : shown.quantities(all)) {
      FormulaView view =
          new FormulaView(
              Formula.row(
                  quantity.symbol(), Formula.sign("="), Formula.sign(print(quantity.value()))),
              SMALL);
      view.setMuted(true);
      quantities.getChildren().add(view);
    }
    FormulaView x =
        new FormulaView(
            Formula.row(Formula.variable("x"), Formula.sign("="), Formula.sign(print(worked.x()))),
            SMALL);
    quantities.getChildren().addFirst(x);
    List<Formula> steps = worked.lines(WorkedPane::print);
    showLines(all ? steps : room > ROOM_FOR_TWO ? two(steps) : one(steps));
    setAccessibleText(
        where.getText() + ". " + String.join("; ", steps.stream().map(Formula::text).toList()));
  }

  private void showLines(List<Formula> shown) {
    lines.getChildren().clear();
    for (int i = 0; i < shown.size(); i++) {
      lines.getChildren().add(new FormulaView(shown.get(i), i == 0 ? FIRST : SMALL));
    }
  }

  private static List<Formula> two(List<Formula> steps) {
    return steps.size() < 3
        ? steps
        : List.of(steps.getFirst(), inShort(steps.get(1), steps.getLast()));
  }

  private static List<Formula> one(List<Formula> steps) {
    return steps.size() < 2 ? steps : List.of(inShort(steps.getFirst(), steps.getLast()));
  }

  // A step, and what comes out.
  private static Formula inShort(Formula step, Formula result) {
    List<Formula> parts = new ArrayList<>(parts(step));
    List<Formula> last = parts(result);
    parts.addAll(last.subList(1, last.size()));
    return new Formula.Row(parts);
  }

  private static List<Formula> parts(Formula line) {
    return ((Formula.Row) line).parts();
  }

  static String print(double value) {
    return Numbers.significant(value, 4);
  }
}
