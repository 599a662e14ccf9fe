package org.normscope.ui.norm;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.RoomScroll;
import org.normscope.ui.norm.Overlays.Overlay;

/// The place Norm: before and after side by side; below, what shares a statistic, the formula with
/// its parameters, and the images before and after.
final class NormView {
  private final NormModel model;
  private final VBox main = new VBox();
  private final StackPane root = new StackPane();
  private final CompareModel compare;
  private final WorkedModel worked;
  private final LargeModel large;
  private final NumbersModel numbers;
  private final ChartPanel before;
  private final ChartPanel after;
  private final Label beforeAxis = Nodes.label("", "muted", "small", "axis-words");
  private final Label afterAxis = Nodes.label("", "muted", "small", "axis-words");
  private final Label pixels = Nodes.label("", "badge", "neutral");
  private final FrameTimes frames;
  private final ChartMenu menu;
  private final MethodHead methodHead;
  private final ScopeRow scope;
  private final CubePanel cube = new CubePanel();
  private final PictureStrip strip;

  /// A view of its models.
  ///
  /// @param parts the parts that can be chosen
  NormView(NormParts models, Supplier<List<Group>> parts) {
    model = models.norm();
    compare = models.compare();
    worked = models.worked();
    large = models.large();
    numbers = models.numbers();
    ImagesModel images = models.images();
    BatchChooser chooser =
        new BatchChooser(model, images.thumbs(), () -> main.getScene().getWindow());
    CubeLink link = new CubeLink(cube.cube(), images, worked);
    strip = new PictureStrip(model, images, worked, large, link);
    scope = new ScopeRow(model, parts, chooser::open);
    methodHead = new MethodHead(compare::besideRight);
    frames = new FrameTimes(model);
    before =
        new ChartPanel(
            "before", Nodes.label("Before", "title"), scope, pixels, Nodes.space(), beforeAxis);
    ComboBox<HeightScale> log =
        Choosers.box(
            "norm-log",
            "Scale of the counts",
            "Scale of the counts: linear, log to see the rare values (Ctrl+L), or density. Feature"
                + " maps open with log: most of their values are 0",
            List.of(HeightScale.values()),
            this::titleOf);
    Choosers.flat(log);
    model.heights().subscribe(log::setValue);
    Choosers.onChoice(log, this::chooseHeights);
    HBox menuPlace = new HBox();
    menuPlace.setMinWidth(Region.USE_PREF_SIZE);
    after =
        new ChartPanel(
            "after",
            Nodes.label("After", "title"),
            methodHead,
            Nodes.space(),
            afterAxis,
            log,
            menuPlace);
    log.setMinWidth(Region.USE_PREF_SIZE);
    menu =
        new ChartMenu(
            model, models.scenarios(), before.histogram(), after.histogram(), frames::toggle);
    menuPlace.getChildren().add(menu);
    afterAxis.setMinWidth(Region.USE_PREF_SIZE);
    beforeAxis.setMinWidth(Region.USE_PREF_SIZE);
    after.panel().widthProperty().addListener((_, _, _) -> fitHead());
    before.panel().widthProperty().addListener((_, _, _) -> fitBefore());
    model.scope().addListener((_, _, _) -> fitBefore());
    pixels.setId("looks-at-pixels");
    pixels.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.show(pixels, false);
    HBox charts = new HBox(before.panel(), after.panel());
    charts.getStyleClass().addAll("panel-row", "charts-row");
    VBox.setVgrow(charts, Priority.ALWAYS);
    root.getStyleClass().add("place-view");
    main.getStyleClass().add("norm-main");
    Narrow.follow(root, zoom());
    main.getChildren().addAll(tabs(), charts, lower());
    CompareView all = new CompareView(compare);
    LargeView one = new LargeView(large, PictureStrip.shownChooser("large-range", images));
    NumbersView table = new NumbersView(numbers);
    RoomScroll scroll = new RoomScroll(main);
    Overlays overlays =
        new Overlays(
            scroll,
            List.of(
                new Overlay(all, compare.open(), all::back),
                new Overlay(one, large.image().isNotNull(), one::back),
                new Overlay(table, numbers.open(), table::close)));
    root.getChildren().add(scroll);
    root.getChildren().addAll(overlays.nodes());
    root.getChildren().add(frames);
    StackPane.setAlignment(frames, Pos.TOP_RIGHT);
    bind();
  }

  private void fitHead() {
    boolean narrow = after.narrow();
    methodHead.fit(narrow, false);
    methodHead.fit(narrow, needed(after, null) > room(after));
    afterAxis.setText(narrow ? "normalized value" : "normalized value, no unit");
    showAxis(after, afterAxis);
  }

  // What an axis shows is read to its end or not at all; a badge is brief where it has no room, and
  // so is what is looked at.
  private void fitBefore() {
    NormPicture picture = model.picture().get();
    scope.fit(false);
    if (picture != null && SubjectWords.marked(picture)) {
      pixels.setText(SubjectWords.badge(picture, false));
      pixels.setText(SubjectWords.badge(picture, needed(before, null) > room(before)));
    }
    scope.fit(needed(before, null) > room(before));
    showAxis(before, beforeAxis);
  }

  private static void showAxis(ChartPanel chart, Label axis) {
    Nodes.show(axis, room(chart) <= 0 || needed(chart, axis) <= room(chart));
  }

  // The head itself may be wider than there is room for.
  private static double room(ChartPanel chart) {
    return chart.panel().getWidth() - 2;
  }

  private static double needed(ChartPanel chart, Label axis) {
    HBox head = chart.panel().head();
    double needed = head.getInsets().getLeft() + head.getInsets().getRight();
    for (Node node : head.getChildren()) {
      if (node.equals(axis) || (node.isManaged() && !node.getStyleClass().contains("axis-words"))) {
        needed += (node.equals(axis) ? axis.prefWidth(-1) : least(node)) + head.getSpacing();
      }
    }
    return needed - head.getSpacing();
  }

  private static double least(Node node) {
    return switch (node) {
      case MethodHead method -> method.needed();
      case ScopeRow scope -> scope.prefWidth(-1);
      default -> node.minWidth(-1);
    };
  }

  /// The whole of it.
  Parent root() {
    return root;
  }

  private HBox tabs() {
    MethodTabs tabs = new MethodTabs(model);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    Button all =
        Nodes.button(
            "Compare all",
            "fth-grid",
            "Every method on the same images, side by side (Ctrl+M)",
            () -> compare.open().set(true));
    all.setId("compare-all");
    all.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass()
        .addListener((Observable _) ->
            all.setText(root.getStyleClass().contains("narrow") ? "" : "Compare all"));
    Nodes.key(root, "Shortcut+M", () -> compare.open().set(!compare.open().get()));
    Button table =
        Nodes.button(
            "",
            "fth-list",
            "The numbers of every channel and group, and why they are not 0 and 1 (Ctrl+Shift+N)",
            () -> numbers.open().set(true));
    table.setId("show-numbers");
    Nodes.key(root, "Shortcut+Shift+N", () -> numbers.open().set(!numbers.open().get()));
    HBox row = new HBox(tabs, new WalkButton(new Walk(model), root).button(), table, all);
    row.getStyleClass().add("tabs-row");
    return row;
  }

  private ObservableValue<Integer> zoom() {
    return model.window().typeSize();
  }

  private LowerRow lower() {
    SettingsHead settings = new SettingsHead(model, worked);
    Panel formula = new Panel(new FormulaPane(model, worked, settings), settings);
    HBox.setHgrow(settings, Priority.ALWAYS);
    settings.setMinWidth(0);
    for (Panel panel : List.of(cube.panel(), formula, strip.panel())) {
      panel.head().getStyleClass().add("low");
    }
    formula.getStyleClass().add("formula-panel");
    strip.panel().setPrefWidth(0);
    return new LowerRow(root, zoom(), cube.panel(), formula, strip.panel());
  }

  private void bind() {
    for (ChartPanel chart : List.of(before, after)) {
      chart.histogram().logCountsProperty().bind(model.heights().isEqualTo(HeightScale.LOG));
      chart.histogram().densityProperty().bind(model.heights().isEqualTo(HeightScale.DENSITY));
    }
    before.histogram().visibleRangeProperty().bindBidirectional(model.shownBefore());
    after.histogram().visibleRangeProperty().bindBidirectional(model.shownAfter());
    new AxisLink(model.linked(), before.histogram(), after.histogram());
    Nodes.key(root, "Shortcut+Shift+S", menu::save);
    Nodes.key(root, "Shortcut+Shift+P", menu::open);
    Nodes.key(root, "Shortcut+Shift+D", frames::toggle);
    Nodes.key(root, "Shortcut+K", () -> model.linked().set(!model.linked().get()));
    model.hidden().addListener((_, _, _) -> refresh(null, model.picture().get()));
    ObservableValue<Boolean> still =
        model.window().settings().map(settings -> settings.reduceMotion());
    after.histogram().reduceMotionProperty().bind(still);
    cube.cube().reduceMotionProperty().bind(still);
    Nodes.key(root, "Shortcut+L", this::toggleLog);
    model.picture().addListener((_, old, now) -> refresh(old, now));
    new Lag(model, after.panel().body(), cube.panel().body(), strip.panel().body());
    model.problem().addListener((_, _, _) -> refresh(null, model.picture().get()));
    before.histogram().hoverValueProperty().addListener((_, _, _) -> showNumbers());
    after.histogram().hoverValueProperty().addListener((_, _, _) -> showNumbers());
    cube.comparing().addListener((_, _, now) -> strip.showComparison(now));
    before.histogram().hoverValueProperty().addListener((_, _, now) -> worked.value().set(now));
    Nodes.key(root, "Shortcut+G", () -> worked.on().set(!worked.on().get()));
    before.accept();
    after.accept();
    // The place is made when it is first shown, and what it shows may be there before it.
    if (model.picture().get() != null || model.problem().get().any()) {
      refresh(null, model.picture().get());
    }
  }

  private void toggleLog() {
    boolean log = model.heights().get() == HeightScale.LOG;
    model.heights().choose(log ? HeightScale.LINEAR : HeightScale.LOG);
  }

  private void chooseHeights(HeightScale scale) {
    if (scale != model.heights().get()) {
      model.heights().choose(scale);
    }
  }

  // Who has not chosen it is told so.
  private String titleOf(HeightScale scale) {
    boolean fitted = scale == HeightScale.LOG && scale == model.heights().get();
    return fitted && model.heights().automatic() ? scale.title() + " (auto)" : scale.title();
  }

  private void refresh(NormPicture old, NormPicture picture) {
    boolean refused = model.problem().get().any();
    cube.refuse(refused);
    strip.setStale(refused);
    if (picture == null) {
      before.clear();
      after.clear();
    } else {
      showPicture(old, picture);
    }
    if (refused) {
      methodHead.show(model.choice().get());
      fitHead();
      after.refuse(
          picture == null ? List.of() : visible(picture).of(picture.subject().channels()),
          model.problem().get());
    } else {
      after.accept();
    }
  }

  private void showPicture(NormPicture old, NormPicture picture) {
    Setup choice = picture.choice();
    Visible visible = visible(picture);
    HistogramFigure figure = picture.beforeFigure().only(visible.places());
    HistogramFigure was = before.histogram().getFigure();
    if (was != null && !was.home().equals(figure.home()) && !model.linked().get()) {
      // Numbers of another kind: what was looked at closely is not there.
      model.shownBefore().set(null);
      model.shownAfter().set(null);
    }
    if (!figure.equals(before.histogram().getFigure())) {
      before.histogram().setFigure(figure);
    }
    boolean travels =
        old != null
            && old.material() == picture.material()
            && (old.choice().method() != choice.method()
                || !old.choice().over().equals(choice.over()));
    if (travels) {
      // What a method does is the way from before to after.
      after.histogram().setFigure(figure.as(Unit.NORMALIZED));
    }
    after.histogram().showFigure(picture.afterFigure().only(visible.places()), travels);
    beforeAxis.setText(SubjectWords.axis(picture, visible));
    methodHead.show(choice);
    fitHead();
    showLimit(picture);
    strip.show(picture);
    cube.show(choice, cubeBatch(picture));
    showNumbers();
  }

  /// The batch that a cube stands for.
  static CubeBatch cubeBatch(NormPicture picture) {
    Subject subject = picture.subject();
    return new CubeBatch(
        subject.images(),
        subject.channels(),
        subject.sizes().fewestPixels(),
        subject.sizes().mostPixels(),
        subject.pixels());
  }

  private void showLimit(NormPicture picture) {
    Nodes.show(pixels, SubjectWords.marked(picture));
    Nodes.tip(pixels, SubjectWords.explained(picture));
    fitBefore();
  }

  private void showNumbers() {
    NormPicture picture = model.picture().get();
    if (picture == null) {
      return;
    }
    Visible visible = visible(picture);
    Readout readout = readout(picture).only(visible);
    before.histogram().crosshairProperty().set(readout.crosshairBefore());
    after.histogram().crosshairProperty().set(readout.crosshairAfter());
    List<String> channels = visible.of(picture.subject().channels());
    before.show(
        channels,
        visible.of(picture.before()),
        picture.beforeFigure().unit(),
        readout.before(),
        SubjectWords.note(picture));
    if (model.problem().get().any()) {
      return;
    }
    after.show(
        channels,
        visible.of(picture.after()),
        Unit.NORMALIZED,
        readout.after(),
        SubjectWords.remark(picture));
  }

  private Visible visible(NormPicture picture) {
    return Visible.of(picture.subject().channels(), model.hidden().get());
  }

  private Readout readout(NormPicture picture) {
    Double atBefore = before.histogram().hoverValueProperty().get();
    Double atAfter = after.histogram().hoverValueProperty().get();
    if (atBefore != null) {
      return Readout.at(picture, atBefore);
    }
    return atAfter == null ? Readout.NONE : Readout.atAfter(picture, atAfter);
  }
}
