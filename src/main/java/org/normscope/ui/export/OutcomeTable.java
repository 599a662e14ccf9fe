package org.normscope.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.normscope.export.audit.Outcome;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.common.Nodes;

/// What the channels become: mean and std, those that are off in red.
final class OutcomeTable extends GridPane {
  private final String format;

  /// @param format of a number
  OutcomeTable(String format) {
    this.format = format;
    getStyleClass().add("outcome-table");
    for (int column = 0; column < 3; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHgrow(Priority.ALWAYS);
      constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
      getColumnConstraints().add(constraints);
    }
  }

  /// Shows some outcomes.
  ///
  /// @param head above the names
  void show(String head, List<Outcome> outcomes) {
    getChildren().clear();
    addRow(0, muted(head), muted("mean"), muted("std"));
    int row = 1;
    for (Outcome outcome : outcomes) {
      addRow(
          row++,
          new ChannelTag(outcome.name()),
          number(outcome.mean(), outcome.meanIsOff()),
          number(outcome.std(), outcome.stdIsOff()));
    }
    addRow(row, muted("should be"), muted(text(0)), muted(text(1)));
  }

  private String text(double value) {
    double shown = Math.abs(value) < 5e-7 ? 0 : value;
    String number =
        Math.abs(shown) >= 10_000
            ? String.format(Locale.ROOT, "%.3g", shown)
            : String.format(Locale.ROOT, format, shown);
    // Zero has no sign.
    return number.matches("-0\\.0+") ? number.substring(1) : number.replace('-', '\u2212');
  }

  private static Label muted(String text) {
    return Nodes.label(text, "muted", "small");
  }

  private Label number(double value, boolean off) {
    return off ? Nodes.label(text(value), "danger-text", "strong") : Nodes.label(text(value));
  }
}
