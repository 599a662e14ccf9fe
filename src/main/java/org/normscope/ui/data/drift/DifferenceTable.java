package org.normscope.ui.data.drift;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.stats.Drift;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.common.Nodes;

/// How far two groups differ: a row a channel for the means, and one for the stds.
final class DifferenceTable extends GridPane {
  DifferenceTable() {
    getStyleClass().addAll("numbers", "difference-table");
  }

  void show(Drift drift, Unit unit) {
    getChildren().clear();
    getColumnConstraints().clear();
    if (drift == null) {
      return;
    }
    ColumnConstraints tags = new ColumnConstraints();
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().addAll(tags, names);
    for (int i = 0; i < 6; i++) {
      ColumnConstraints numbers = new ColumnConstraints();
      numbers.setHalignment(HPos.RIGHT);
      numbers.setHgrow(Priority.ALWAYS);
      numbers.setMinWidth(USE_PREF_SIZE);
      getColumnConstraints().add(numbers);
    }
    List<String> heads =
        List.of("A", "B", "A " + Numbers.MINUS + " B", "pixel stds", "image sds", "KS");
    List<String> meanings =
        List.of(
            "Of the first group",
            "Of the second group",
            "Difference, in the unit of the pixel values",
            "Difference in standard deviations of the pixels within both groups",
            "Difference in standard deviations of the images' means within both groups",
            "Kolmogorov-Smirnov distance, 0..1: the largest difference between the two"
                + " distribution functions");
    for (int i = 0; i < heads.size(); i++) {
      Label head = Nodes.label(heads.get(i), "head");
      head.setTooltip(Nodes.tooltip(meanings.get(i)));
      head.setMinWidth(USE_PREF_SIZE);
      add(head, i + 2, 0);
    }
    int row = 1;
    for (Drift.Channel channel : drift.channels()) {
      add(new ChannelTag(channel.name()), 0, row);
      row(
          row++,
          "mean",
          channel.a().mean(),
          channel.b().mean(),
          channel.meanDifference(),
          channel,
          unit);
      add(number(Numbers.fixed(channel.ks(), 3), "strong"), 7, row - 1);
    }
    for (Drift.Channel channel : drift.channels()) {
      add(new ChannelTag(channel.name()), 0, row);
      row(
          row++,
          "std",
          channel.a().std(),
          channel.b().std(),
          channel.stdDifference(),
          channel,
          unit);
    }
  }

  private void row(
      int row, String what, double a, double b, double off, Drift.Channel channel, Unit unit) {
    add(Nodes.label(what, "muted"), 1, row);
    add(number(Numbers.value(a, unit), ""), 2, row);
    add(number(Numbers.value(b, unit), ""), 3, row);
    add(number(Numbers.signed(off, unit), ""), 4, row);
    add(number(sigma(channel.inPixelStds(off)), "strong"), 5, row);
    add(number(sigma(channel.inImageSds(off)), ""), 6, row);
  }

  private static String sigma(double value) {
    return Double.isNaN(value) ? "none" : Numbers.sigma(value);
  }

  private static Label number(String text, String style) {
    Label label = Nodes.label(text, "number");
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
