package org.normscope.ui.norm;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.norm.NormalizedBatch;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.common.Nodes;

/// A small tensor with every number of it, before and after, plane by plane.
final class NumberGrid extends FlowPane {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private static final double BAND = 5;

  private Consumer<WorkedModel.Element> pointed = _ -> {};
  private NormPicture picture;
  private Shares shares;

  NumberGrid() {
    getStyleClass().add("number-grid");
    setId("number-grid");
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
  }

  /// Hears of the number that is clicked.
  void onPoint(Consumer<WorkedModel.Element> listener) {
    pointed = listener;
  }

  /// @param axes what the bands between before and after show to be shared
  /// @param lit an element whose group is lit; null for none
  void show(NormPicture shown, SharedAxes axes, WorkedModel.Element lit) {
    picture = shown;
    NormalizedBatch batch = (NormalizedBatch) shown.normalized();
    Shape shape = batch.before().tensor().shape();
    shares = Shares.of(axes, batch.channels(), shape.n());
    getChildren().clear();
    for (int n = 0; n < shape.n(); n++) {
      for (int c = 0; c < shape.c(); c++) {
        getChildren().add(plane(batch, n, c, lit));
      }
    }
  }

  private VBox plane(NormalizedBatch batch, int n, int c, WorkedModel.Element lit) {
    HBox head =
        new HBox(
            new ChannelTag(batch.channels().get(c)),
            Nodes.label("image " + (n + 1), "caption", "muted"));
    head.getStyleClass().add("number-head");
    ShareBand band = new ShareBand();
    band.setMinHeight(BAND);
    band.show(shares, Span.only(n), Span.only(c));
    VBox box = new VBox(head, grid(batch, n, c, lit, false), band, grid(batch, n, c, lit, true));
    box.getStyleClass().add("number-plane");
    return box;
  }

  private GridPane grid(
      NormalizedBatch batch, int n, int c, WorkedModel.Element lit, boolean after) {
    Shape shape = batch.before().tensor().shape();
    Box group =
        lit == null
            ? null
            : picture
                .choice()
                .axes()
                .box(lit.image(), lit.channel(), lit.row(), lit.column(), shape);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("number-cells");
    for (int h = 0; h < shape.h(); h++) {
      for (int w = 0; w < shape.w(); w++) {
        int offset = shape.offset(n, c, h, w);
        double x = batch.before().tensor().at(offset);
        Label cell =
            Nodes.label(
                after
                    ? Numbers.among(batch.moments(c).largest(), batch.at(offset), 3)
                    : Numbers.significant(x, 4),
                after ? "after-cell" : "before-cell");
        cell.getStyleClass().add("number-cell");
        boolean in = group != null && group.contains(n, c, h, w);
        cell.pseudoClassStateChanged(LIT, in);
        cell.pseudoClassStateChanged(DIMMED, group != null && !in);
        WorkedModel.Element element = new WorkedModel.Element(n, c, h, w, x);
        cell.setOnMouseClicked(_ -> pointed.accept(element));
        grid.add(cell, w, h);
      }
    }
    grid.setAccessibleText((after ? "after" : "before") + " " + List.of(n, c));
    return grid;
  }
}
