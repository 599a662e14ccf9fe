package org.normscope.ui.data.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.Thumbnail;
import org.normscope.stats.ChannelStats;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.RoomScroll;

/// One image by itself: its picture, its histogram and figures, and what is unusual about it.
final class ViewerView extends StackPane {
  // Below this, in ems, figures stand under the picture.
  private static final double SLIM = 53;

  private final ViewerModel model;
  private final ImageListModel list;
  private final PreviewPane preview = new PreviewPane();
  private final HistogramPane histogram = new HistogramPane();
  private final ChannelTable table = new ChannelTable(true);
  private final GridPane facts = new GridPane();
  private final Label name = Nodes.label("", "title");
  private final Label place = Nodes.label("", "muted", "small");
  private final Button previous;
  private final Button next;

  ViewerView(ViewerModel model) {
    this.model = model;
    this.list = model.list();
    Button back =
        Nodes.button("All images", "fth-chevron-left", "Back to the list (Esc)", list::back);
    back.setId("viewer-back");
    back.getStyleClass().add("small");
    previous = turn("fth-chevron-left", "The image before (arrow left)", -1, "viewer-previous");
    next = turn("fth-chevron-right", "The next image (arrow right)", 1, "viewer-next");
    name.setMinWidth(0);
    place.setMinWidth(USE_PREF_SIZE);
    Panel picture =
        new Panel(Panel.padded(preview), back, name, Nodes.space(), place, previous, next);
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setPrefWidth(0);
    VBox side = side();
    HBox.setHgrow(side, Priority.SOMETIMES);
    PanelRows rows =
        new PanelRows(this, list.window().typeSize(), Row.growing("viewer-row", picture, side))
            .below(
                SLIM,
                "alone",
                Row.growing("viewer-picture", picture),
                Row.growing("viewer-side", side));
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    getChildren().add(new RoomScroll(rows));
    preview.setId("preview");
    histogram.setId("image-histogram");
    model.image().addListener((_, _, _) -> refresh());
    model.picture().addListener((_, _, now) -> showPicture(now));
    list.window().settings().addListener((_, _, _) -> refresh());
    histogram.hoverValueProperty().addListener((_, _, _) -> showTable());
    refresh();
  }

  /// The keys of this place work at once.
  void focus() {
    preview.requestFocus();
  }

  private Button turn(String icon, String does, int by, String id) {
    Button button = Nodes.button("", icon, does, () -> list.turn(by));
    button.setId(id);
    button.getStyleClass().add("flat");
    return button;
  }

  private VBox side() {
    VBox.setVgrow(histogram, Priority.ALWAYS);
    VBox chart = new VBox(histogram, Nodes.rule(), table);
    table.getStyleClass().add("under-chart");
    Panel upper = new Panel(chart, Nodes.label("Its own histogram", "title"));
    upper.getStyleClass().add("viewer-chart");
    facts.getStyleClass().addAll("numbers", "facts-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    words.setFillWidth(true);
    facts.getColumnConstraints().setAll(names, words);
    Panel lower = new Panel(Panel.padded(facts), Nodes.label("What it is", "title"));
    lower.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(upper, Priority.ALWAYS);
    VBox side = new VBox(upper, lower);
    side.getStyleClass().addAll("panel-column", "numbers-panel");
    return side;
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, UP, PAGE_UP -> list.turn(-1);
      case RIGHT, DOWN, PAGE_DOWN, SPACE -> list.turn(1);
      case HOME -> list.turn(Integer.MIN_VALUE);
      case END -> list.turn(Integer.MAX_VALUE);
      case ESCAPE, BACK_SPACE -> list.back();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void refresh() {
    ViewedImage viewed = model.image().get();
    if (viewed == null) {
      return;
    }
    ScannedImage image = viewed.image();
    Unit unit = list.unit();
    name.setText(image.file().name());
    place.setText(
        viewed.place() < 0
            ? "not among the rows shown"
            : Numbers.count(viewed.place() + 1) + " of " + Numbers.count(viewed.of()));
    previous.setDisable(viewed.place() <= 0);
    next.setDisable(viewed.place() == viewed.of() - 1);
    preview.setAccessibleText(image.file().name());
    histogram.setFigure(HistogramFigure.of(viewed.stats(), unit));
    showTable();
    facts.getChildren().clear();
    fact(
        "finding",
        viewed.findings().isEmpty() ? "nothing unusual" : String.join("\n", viewed.findings()));
    fact("size", image.width() + " × " + image.height() + " pixels as read");
    fact("kind", image.kind());
    if (!image.file().label().isEmpty()) {
      fact("class", image.file().label());
    }
    if (!image.file().split().isEmpty()) {
      fact("split", image.file().split());
    }
    fact("file", bytes(image.file().bytes()));
    fact("path", image.file().path().toString());
  }

  private static String bytes(long bytes) {
    return bytes < 10_000
        ? Numbers.count(bytes) + " bytes"
        : bytes < 1_000_000
            ? Numbers.count(Math.round(bytes / 1e3)) + " kB"
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void fact(String what, String words) {
    int row = facts.getRowCount();
    Label head = Nodes.label(what, "muted");
    Label text = Nodes.label(words);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    GridPane.setValignment(head, VPos.TOP);
    facts.addRow(row, head, text);
  }

  private void showPicture(Optional<Thumbnail> picture) {
    if (picture == null) {
      preview.show(null, "");
    } else if (picture.isEmpty()) {
      preview.show(null, "The file can no longer be read.");
    } else {
      Thumbnail read = picture.get();
      preview.show(Pictures.ofRgb(read.width(), read.height(), read.rgb()), "");
    }
  }

  private void showTable() {
    ViewedImage viewed = model.image().get();
    if (viewed == null) {
      return;
    }
    Unit unit = list.unit();
    List<ChannelStats> channels = viewed.stats().channels();
    List<ChannelTable.Column> columns = new ArrayList<>();
    columns.add(column("mean", channels, unit, ChannelStats::mean));
    columns.add(column("std", channels, unit, ChannelStats::std));
    columns.add(column("min", channels, unit, ChannelStats::min));
    Double at = histogram.hoverValueProperty().get();
    HistogramFigure figure = histogram.getFigure();
    if (at == null || figure == null) {
      columns.add(column("median", channels, unit, ChannelStats::median));
      columns.add(column("max", channels, unit, ChannelStats::max));
      histogram.crosshairProperty().set(null);
    } else {
      double value = figure.snap(at);
      histogram.crosshairProperty().set(Crosshair.at(value));
      List<String> shares = new ArrayList<>();
      for (int c = 0; c < channels.size(); c++) {
        shares.add(Numbers.share(figure.share(c, value)));
      }
      columns.add(column("max", channels, unit, ChannelStats::max));
      columns.add(new ChannelTable.Column("at " + Numbers.value(value, unit), shares, "readout"));
    }
    table.show(channels.stream().map(ChannelStats::name).toList(), columns);
  }

  private static ChannelTable.Column column(
      String head, List<ChannelStats> channels, Unit unit, ToDoubleFunction<ChannelStats> figure) {
    return new ChannelTable.Column(
        head, channels.stream().map(c -> Numbers.value(figure.applyAsDouble(c), unit)).toList());
  }
}
