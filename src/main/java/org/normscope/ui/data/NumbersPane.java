package org.normscope.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Spread;
import org.normscope.chart.Unit;
import org.normscope.dataset.Estimate;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Margin;
import org.normscope.stats.Weighting;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.chart.SpreadPane;
import org.normscope.ui.common.Nodes;

/// The dataset's mean and std, large; below them the three numbers that people call the std.
final class NumbersPane extends VBox {
  private final GridPane large = new GridPane();
  private final GridPane three = new GridPane();
  private final SpreadPane split = new SpreadPane();
  private final Label splitTitle =
      Nodes.label("Spread within and between images", "muted", "small");
  private final Region splitRule = Nodes.rule();
  private final Label explanation =
      Nodes.label(
          "pooled² = within² + between². ● mean of per-image stds, ○ root of mean variance: neither"
              + " sees what lies between.",
          "muted",
          "small");

  private final Label interval =
      Nodes.label(
          "95" + Numbers.THIN_SPACE + "%: the image is the unit; closes when all are read.",
          "muted",
          "small");

  NumbersPane() {
    getStyleClass().addAll("panel-body", "numbers-pane");
    large.getStyleClass().add("large-numbers");
    three.getStyleClass().add("numbers");
    explanation.setWrapText(true);
    explanation.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(large, interval, Nodes.rule(), three, splitRule, splitTitle, split, explanation);
    VBox.setVgrow(split, Priority.ALWAYS);
    split.setMaxHeight(260);
    setMinSize(0, 0);
  }

  void clear() {
    large.getChildren().clear();
    three.getChildren().clear();
    setVisible(false);
  }

  void show(DataPicture picture, Unit unit) {
    DatasetStats stats = picture.stats();
    Estimate estimate = picture.estimate();
    clear();
    if (stats == null) {
      return;
    }
    setVisible(true);
    Nodes.show(interval, estimate.hasMargins());
    showLarge(stats, estimate, unit);
    showThree(stats, picture.weighting(), estimate.exact(), unit);
    split.show(Spread.of(stats), unit);
  }

  /// The picture alone, large, with what it means: for windows that have no room for it here.
  static VBox picture(DatasetStats stats, Unit unit) {
    SpreadPane pane = new SpreadPane();
    pane.show(Spread.of(stats), unit);
    pane.setPrefSize(520, 200);
    VBox.setVgrow(pane, Priority.ALWAYS);
    Label words =
        Nodes.label(
            "Variances add up, so spreads do as the sides of a triangle: pooled² = within² +"
                + " between². The dot is the mean of per-image stds, the ring the root of their"
                + " mean variance. Both lie on the lower side: they miss that some images are"
                + " brighter than others. A model that sees all pixels needs the long side, the"
                + " pooled std.",
            "small");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setPrefWidth(520);
    VBox box = new VBox(pane, words);
    box.getStyleClass().addAll("panel-body", "numbers-pane", "spread-popup");
    return box;
  }

  @Override
  protected void layoutChildren() {
    showSplitWhereItFits();
    super.layoutChildren();
  }

  // In a low window the numbers come first, then the picture, then what explains it.
  private void showSplitWhereItFits() {
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double left =
        getHeight()
            - large.prefHeight(-1)
            - three.prefHeight(-1)
            - getInsets().getBottom()
            - 2 * getSpacing();
    if (interval.isVisible()) {
      left -= interval.prefHeight(-1) + getSpacing();
    }
    left -= split.minHeight(-1) + 2 * getSpacing();
    Nodes.show(splitRule, left >= 0);
    Nodes.show(split, left >= 0);
    left -= explanation.prefHeight(width) + getSpacing();
    Nodes.show(explanation, left >= 0);
    left -= splitTitle.prefHeight(-1) + getSpacing();
    Nodes.show(splitTitle, left >= 0);
  }

  private void showLarge(DatasetStats stats, Estimate estimate, Unit unit) {
    large.getColumnConstraints().setAll(left(), right(), left(), right(), left());
    Figure mean = new Figure("mean", 1, ChannelStats::mean, Margin::mean);
    Figure std = new Figure("std", 3, ChannelStats::std, Margin::std);
    showHead(mean, estimate);
    showHead(std, estimate);
    for (int c = 0; c < stats.channels().size(); c++) {
      large.add(new ChannelTag(stats.channels().get(c).name()), 0, c + 1);
      showFigure(mean, stats, c, estimate, unit);
      showFigure(std, stats, c, estimate, unit);
    }
  }

  /// A column of large numbers, and one of half-widths beside it.
  private record Figure(
      String name, int column, ToDoubleFunction<ChannelStats> of, ToDoubleFunction<Margin> margin) {

    Label styled(Label label) {
      if (column > 1) {
        label.getStyleClass().add("next-figure");
      }
      return label;
    }
  }

  private void showHead(Figure figure, Estimate estimate) {
    large.add(figure.styled(Nodes.label(figure.name, "muted", "small")), figure.column, 0);
    if (estimate.hasMargins()) {
      Label head = Nodes.label("95" + Numbers.THIN_SPACE + "%", "muted", "small");
      large.add(head, figure.column + 1, 0);
    }
  }

  private void showFigure(Figure figure, DatasetStats stats, int c, Estimate estimate, Unit unit) {
    double widest = estimate.margins().stream().mapToDouble(figure.margin).max().orElse(Double.NaN);
    int decimals = estimate.exact() ? unit.decimals() : Numbers.decimals(widest, unit);
    double value = figure.of.applyAsDouble(stats.channels().get(c));
    Label big = number(Numbers.estimate(value, decimals, unit), "big-number");
    large.add(figure.styled(big), figure.column, c + 1);
    if (estimate.hasMargins()) {
      double half = figure.margin.applyAsDouble(estimate.margins().get(c));
      Label plusMinus = number(Numbers.plusMinus(half, decimals, unit), "muted");
      plusMinus.getStyleClass().add("half-width");
      large.add(plusMinus, figure.column + 1, c + 1);
    }
  }

  private void showThree(DatasetStats stats, Weighting weighting, boolean exact, Unit unit) {
    int decimals = unit.decimals() - (exact ? 0 : 1);
    List<ColumnConstraints> columns = new ArrayList<>();
    ColumnConstraints names = left();
    names.setHgrow(Priority.ALWAYS);
    columns.add(names);
    stats.channels().forEach(_ -> columns.add(right()));
    three.getColumnConstraints().setAll(columns);
    three.add(Nodes.label("Three numbers called “the std”", "muted", "small"), 0, 0);
    String all =
        weighting == Weighting.PIXEL ? "pooled over all pixels" : "pooled, each image the same";
    String[] rows = {all, "mean of per-image stds", "root of mean variance"};
    for (int r = 0; r < rows.length; r++) {
      Label name = Nodes.label(rows[r], r == 0 ? "strong" : "muted");
      three.add(name, 0, r + 1);
    }
    for (int c = 0; c < stats.channels().size(); c++) {
      ChannelStats channel = stats.channels().get(c);
      Node tag = new ChannelTag(channel.name());
      three.add(tag, c + 1, 0);
      three.add(number(Numbers.estimate(channel.std(), decimals, unit), "strong"), c + 1, 1);
      three.add(
          number(Numbers.estimate(stats.perImage().meanOfStds()[c], decimals, unit), "muted"),
          c + 1,
          2);
      three.add(
          number(Numbers.estimate(stats.perImage().rootMeanVariance()[c], decimals, unit), "muted"),
          c + 1,
          3);
    }
  }

  private static Label number(String text, String style) {
    Label label = Nodes.label(text, style, "number");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static ColumnConstraints left() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.LEFT);
    return column;
  }

  private static ColumnConstraints right() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    return column;
  }
}
