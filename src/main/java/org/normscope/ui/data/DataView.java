package org.normscope.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.chart.PictureRequest;
import org.normscope.ui.common.LogSwitch;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.PartChooser;
import org.normscope.ui.common.RoomScroll;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.window.Standing;

/// The overview of the place Data: histogram and numbers above; classes, unusual images and skipped
/// files below.
public final class DataView {
  // In ems: below the first, chart and numbers do not fit beside each other, below the second
  // numbers and classes.
  private static final double SLIM = 66;
  private static final double THIN = 53;

  private final DataModel model;
  private final StackPane root = new StackPane();
  private final HistogramPane histogram = new HistogramPane();
  private final ChannelTable table = new ChannelTable(true);
  private final NumbersPane numbers = new NumbersPane();
  private final GroupsTable groups;
  private final FurthestPane furthest;
  private final SkippedPane skipped = new SkippedPane();
  private final SkippedPane skippedPopup = new SkippedPane();
  private final Label pixels = Nodes.label("", "muted");
  private final Label axisTitle = Nodes.label("", "muted", "small");
  private final Label groupCount = Nodes.label("", "muted", "small");
  private final Label furthestOf = Nodes.label("", "muted", "small");
  private final Label skippedBadge = Nodes.label("", "badge", "warning");
  private final Button skippedButton;
  private final Panel skippedPanel;
  private final Label state = Nodes.label("", "badge");
  private Button spreadButton;

  /// A view of a model.
  public DataView(DataModel model, Thumbs thumbs) {
    this.model = model;
    groups = new GroupsTable(this::chooseGroup, model.window().typeSize());
    furthest = new FurthestPane(thumbs, model::view);
    skippedButton =
        Nodes.button(
            "",
            "fth-alert-triangle",
            "Files that could not be read, with reasons",
            this::popSkipped);
    skippedButton.getStyleClass().addAll("flat", "badge", "warning");
    skippedButton.setMinWidth(Region.USE_PREF_SIZE);
    skippedBadge.setMinWidth(Region.USE_PREF_SIZE);
    skippedPanel =
        new Panel(
            Panel.padded(skipped),
            Nodes.label("Skipped", "title"),
            skippedBadge,
            Nodes.space(),
            copySkippedButton("copy-skipped"));
    state.setId("standing");
    root.getStyleClass().add("place-body");
    root.getChildren().add(new RoomScroll(rows()));
    model.picture().addListener((_, _, _) -> refresh());
    model.window().settings().addListener((_, _, _) -> refresh());
    model.window().session().phase().addListener((_, _, _) -> refresh());
    root.widthProperty().addListener((_, _, _) -> showSkipped());
    histogram.hoverValueProperty().addListener((_, _, _) -> showTable());
    Nodes.key(root, "Shortcut+L", () -> model.logCounts().set(!model.logCounts().get()));
    Nodes.key(root, "Shortcut+C", this::copy);
    histogram.messageProperty().set("Appears with the first images.");
    refresh();
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  // In a slim place the chart has all the width, in a thin one everything.
  private PanelRows rows() {
    Panel chart = chart();
    Panel right = numbersPanel();
    Panel classes = new Panel(Panel.padded(groups), Nodes.label("Classes", "title"), groupCount);
    Panel far = far();
    classes.getStyleClass().add("classes-panel");
    HBox.setHgrow(classes, Priority.ALWAYS);
    HBox.setHgrow(far, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.SOMETIMES);
    chart.setPrefWidth(0);
    classes.setPrefWidth(420);
    far.setPrefWidth(444);
    skippedPanel.setPrefWidth(296);
    skippedPanel.setMinWidth(220);
    return new PanelRows(
            root,
            model.window().typeSize(),
            Row.growing("data-upper", chart, right),
            Row.growing("data-lower", classes, far, skippedPanel))
        .below(
            SLIM,
            "slim",
            Row.growing("data-chart", chart),
            Row.growing("data-numbers", right, classes),
            Row.growing("data-lower", far, skippedPanel))
        .below(
            THIN,
            "alone",
            Row.growing("data-chart", chart),
            Row.growing("data-numbers", right),
            Row.growing("data-classes", classes),
            Row.growing("data-lower", far, skippedPanel));
  }

  private Panel chart() {
    ComboBox<String> log = LogSwitch.of(model.logCounts());
    log.setId("data-log");
    histogram.setId("data-histogram");
    histogram.logCountsProperty().bind(model.logCounts());
    VBox.setVgrow(histogram, Priority.ALWAYS);
    VBox body = new VBox(histogram, Nodes.rule(), table);
    table.getStyleClass().add("under-chart");
    Panel chart =
        new Panel(
            body,
            new PartChooser(model.window().part(), model::parts).button(),
            pixels,
            Nodes.space(),
            axisTitle,
            log);
    HBox.setHgrow(chart, Priority.ALWAYS);
    return chart;
  }

  private Panel numbersPanel() {
    Button copy =
        Nodes.button(
            "Copy", "fth-copy", "Copy mean and std as numbers in 0..1 (Ctrl+C)", this::copy);
    copy.setId("copy");
    copy.getStyleClass().add("small");
    Button why =
        Nodes.button(
            "",
            "fth-triangle",
            "Why there are three stds: the spread within and between images, as a picture",
            this::popSpread);
    why.setId("spread");
    why.getStyleClass().add("flat");
    Panel right =
        new Panel(numbers, Nodes.label("Mean and std", "title"), state, Nodes.space(), why, copy);
    spreadButton = why;
    right.getStyleClass().add("numbers-panel");
    return right;
  }

  private Panel far() {
    Button all =
        Nodes.button(
            "All images",
            "fth-chevron-right",
            "Every image with its figures, the most unusual first (Alt+2)",
            () -> model.tab().set(DataTab.IMAGES));
    all.setId("all-images");
    all.getStyleClass().addAll("flat", "icon-right");
    all.setMinWidth(Region.USE_PREF_SIZE);
    Panel far =
        new Panel(
            Panel.padded(furthest),
            Nodes.label("Furthest from the rest", "title"),
            furthestOf,
            Nodes.space(),
            skippedButton,
            all);
    return far;
  }

  private void refresh() {
    DataPicture picture = model.picture().get();
    Unit unit = model.window().unit();
    showState();
    if (picture == null) {
      histogram.setFigure(null);
      numbers.clear();
      table.show(List.of(), List.of());
      groups.clear();
      furthest.show(List.of());
      skipped.show(List.of());
      for (Label label : List.of(pixels, groupCount, furthestOf)) {
        label.setText("");
      }
      showSkipped();
      return;
    }
    DatasetStats stats = picture.stats();
    HistogramFigure figure = stats == null ? null : HistogramFigure.of(stats, unit);
    histogram.setFigure(figure);
    pixels.setText(stats == null ? "" : Numbers.count(stats.pixels()) + " pixels");
    axisTitle.setText("pixel value, " + unit.label());
    numbers.show(picture, unit);
    showTable();
    groups.show(picture, unit);
    groupCount.setText(picture.groups().isEmpty() ? "" : Numbers.count(picture.groups().size()));
    furthest.show(picture.furthest());
    furthestOf.setText(stats == null ? "" : "of " + Numbers.images(stats.images()));
    skipped.show(picture.skipped());
    skippedPopup.show(picture.skipped());
    String count =
        Numbers.count(picture.skipped().size()) + " of " + Numbers.count(picture.files());
    skippedBadge.setText(count);
    skippedBadge.setGraphic(Nodes.icon("fth-alert-triangle"));
    Nodes.show(skippedBadge, !picture.skipped().isEmpty());
    skippedButton.setText(Numbers.count(picture.skipped().size()) + " skipped");
    showSkipped();
  }

  private void showState() {
    state.getStyleClass().removeAll("ok", "warning");
    Standing standing = model.standing();
    state.setVisible(standing != null);
    if (standing != null) {
      state.setText(standing.text());
      state.setGraphic(standing.exact() ? Nodes.icon("fth-check") : null);
      state.getStyleClass().add(standing.exact() ? "ok" : "warning");
      Nodes.tip(state, standing.explanation());
    }
  }

  private void showSkipped() {
    boolean narrow = Narrow.is(root, model.window().typeSize());
    boolean any = model.picture().get() != null && !model.picture().get().skipped().isEmpty();
    Nodes.show(skippedPanel, !narrow && any);
    Nodes.show(skippedButton, narrow && any);
  }

  private void showTable() {
    DataPicture picture = model.picture().get();
    if (picture == null || picture.stats() == null) {
      return;
    }
    Unit unit = model.window().unit();
    List<ChannelStats> channels = picture.stats().channels();
    List<Column> columns = new ArrayList<>();
    columns.add(column("min", channels, unit, ChannelStats::min));
    for (String percent : List.of("0.5", "1")) {
      columns.add(column(percent + " %", channels, unit, c -> c.percentiles().get(percent)));
    }
    columns.add(column("median", channels, unit, ChannelStats::median));
    Double at = histogram.hoverValueProperty().get();
    HistogramFigure figure = histogram.getFigure();
    if (at == null || figure == null) {
      for (String percent : List.of("99", "99.5")) {
        columns.add(column(percent + " %", channels, unit, c -> c.percentiles().get(percent)));
      }
      columns.add(column("max", channels, unit, ChannelStats::max));
      columns.add(column("std (n−1)", channels, unit, ChannelStats::stdSample));
      histogram.crosshairProperty().set(null);
    } else {
      double value = figure.snap(at);
      histogram.crosshairProperty().set(Crosshair.at(value));
      List<String> counts = new ArrayList<>();
      List<String> shares = new ArrayList<>();
      for (int c = 0; c < channels.size(); c++) {
        counts.add(Numbers.count(Math.round(figure.count(c, value))));
        shares.add(Numbers.share(figure.share(c, value)));
      }
      columns.add(column("max", channels, unit, ChannelStats::max));
      columns.add(new Column("at " + Numbers.value(value, unit), counts, "readout"));
      columns.add(new Column("share", shares, "readout"));
    }
    table.show(channels.stream().map(ChannelStats::name).toList(), columns);
  }

  private static Column column(
      String head, List<ChannelStats> channels, Unit unit, ToDoubleFunction<ChannelStats> figure) {
    return new Column(
        head, channels.stream().map(c -> Numbers.value(figure.applyAsDouble(c), unit)).toList());
  }

  private void chooseGroup(Group group) {
    Group current = model.window().part().get();
    // A second click on the same class goes back to all of them.
    model.window().part().set(group.equals(current) ? group.withLabel("") : group);
  }

  private void copy() {
    DataPicture picture = model.picture().get();
    if (picture == null || picture.stats() == null) {
      return;
    }
    put(CopyText.of(picture.stats(), picture.estimate()));
    model
        .window()
        .say(
            (picture.estimate().exact() ? "Mean" : "Estimated mean")
                + " and std copied, in 0..1; "
                + picture.weighting().description());
  }

  private void popSpread() {
    DataPicture picture = model.picture().get();
    if (picture != null && picture.stats() != null) {
      PopOver popOver = new PopOver(NumbersPane.picture(picture.stats(), model.window().unit()));
      popOver.setTitle("Spread within and between images");
      popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
      // A window of its own: what is asked for there is done here.
      popOver.getContentNode().addEventHandler(PictureRequest.TYPE, spreadButton::fireEvent);
      popOver.show(spreadButton);
    }
  }

  private Button copySkippedButton(String id) {
    Button button =
        Nodes.button(
            "Copy", "fth-copy", "Copy the list: a line a file, with its reason", this::copySkipped);
    button.setId(id);
    button.getStyleClass().add("small");
    return button;
  }

  private void copySkipped() {
    DataPicture picture = model.picture().get();
    if (picture != null) {
      put(CopyText.of(picture.skipped()));
      model.window().say(Numbers.count(picture.skipped().size()) + " skipped files copied");
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void popSkipped() {
    skippedPopup.setPrefSize(380, 300);
    VBox body = new VBox(skippedPopup, copySkippedButton("copy-skipped-popup"));
    body.getStyleClass().addAll("panel-body", "skipped-popup");
    PopOver popOver = new PopOver(body);
    popOver.setTitle("Skipped files");
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    popOver.show(skippedButton);
  }
}
