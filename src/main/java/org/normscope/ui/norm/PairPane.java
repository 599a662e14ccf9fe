package org.normscope.ui.norm;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.norm.Difference;
import org.normscope.norm.Family;
import org.normscope.norm.GroupNumbers;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// Two methods beside each other on one axis, and how far they are apart as a number.
final class PairPane extends VBox {
  private final Half left = new Half("pair-left");
  private final Half right = new Half("pair-right");
  private final Label apart = Nodes.label("", "big-number");
  private final Label words = Nodes.label("", "muted");
  private final ChannelTable table = new ChannelTable(false);

  private static final class Half {
    private final Label name = Nodes.label("", "title");
    private final Label how = Nodes.label("", "muted", "small");
    private final Label pitfall = Nodes.label("pitfall", "badge", "warning");
    private final VBox pictures = new VBox();
    private final ChartPanel chart;
    private final VBox box;

    Half(String id) {
      how.setMinWidth(0);
      name.setMinWidth(Label.USE_PREF_SIZE);
      chart = new ChartPanel(id, name, pitfall, how, Nodes.space());
      chart.accept();
      pictures.getStyleClass().add("pair-pictures");
      box = new VBox(chart.panel(), pictures);
      VBox.setVgrow(chart.panel(), Priority.ALWAYS);
      box.getStyleClass().add("panel-column");
      HBox.setHgrow(box, Priority.ALWAYS);
      box.setPrefWidth(0);
    }

    void show(Tile tile, Tile other) {
      name.setText(tile.setup().method().fullName());
      how.setText(MethodHead.how(tile.setup()));
      Nodes.show(pitfall, tile.setup().method().family() == Family.PITFALL);
      chart.histogram().besideProperty().set(other.figure());
      chart.histogram().setFigure(tile.figure());
      chart.show(
          tile.after().channels(),
          tile.moments(),
          Unit.NORMALIZED,
          List.of(),
          GroupNumbers.remark(tile.setup(), tile.moments()));
      pictures.getChildren().setAll(CompareTile.pictures(tile.pairs()));
    }
  }

  PairPane(CompareModel model) {
    getStyleClass().add("pair-pane");
    setId("pair-pane");
    apart.setId("pair-difference");
    words.setWrapText(true);
    for (Half half : List.of(left, right)) {
      half.chart
          .histogram()
          .logCountsProperty()
          .bind(model.norm().heights().isEqualTo(HeightScale.LOG));
    }
    right
        .chart
        .histogram()
        .visibleRangeProperty()
        .bindBidirectional(left.chart.histogram().visibleRangeProperty());
    HBox both = new HBox(left.box, right.box);
    both.getStyleClass().add("panel-row");
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox number = new VBox(apart, words);
    HBox difference = new HBox(number, table);
    difference.getStyleClass().addAll("panel-body", "pair-difference");
    Panel below = new Panel(difference, Nodes.label("How far they are apart", "subtitle"));
    below.head().getStyleClass().add("low");
    below.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(both, below);
  }

  /// Gives the keyboard to the first of the two, and shows that it has it.
  void takeKeyboard() {
    Nodes.focusVisibly(left.chart.histogram());
  }

  void show(TileMaker.Beside beside, NormPicture picture) {
    left.show(beside.left(), beside.right());
    right.show(beside.right(), beside.left());
    Difference difference = beside.apart();
    apart.setText(Numbers.size(difference.mean()));
    int images = beside.left().after().images();
    String count = Numbers.count(images) + (images == 1 ? " image" : " images");
    String some = images < picture.subject().images() ? " (one of the two looks at pixels)" : "";
    words.setText(
        difference.max() == 0
            ? "no difference at all: on these images the two are the same"
            : "the mean over all values of the difference without its sign, of %s%s; at most %s"
                .formatted(count, some, Numbers.size(difference.max())));
    List<Difference.Channel> channels = difference.channels().stream().limit(6).toList();
    table.show(
        channels.stream().map(Difference.Channel::name).toList(),
        List.of(
            new Column(
                "mean |y₁ − y₂|",
                Numbers.sizes(channels.stream().map(Difference.Channel::mean).toList())),
            new Column(
                "largest",
                Numbers.sizes(channels.stream().map(Difference.Channel::max).toList()))));
  }
}
