package org.normscope.ui.norm;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.LogSwitch;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// The place Norm: before and after side by side; below, what shares a statistic, the formula with
/// its parameters, and the images before and after.
public final class NormView {
  private static final double STALE = 0.35;

  private final NormModel model;
  private final ImagesModel images;
  private final VBox main = new VBox();
  private final StackPane root = new StackPane(main);
  private final CompareModel compare;
  private final WorkedModel worked;
  private final ChartPanel before;
  private final ChartPanel after;
  private final Label beforeAxis = Nodes.label("", "muted", "small");
  private final Label afterAxis = Nodes.label("", "muted", "small");
  private final Label pixels = Nodes.label("", "badge", "neutral");
  private final MethodHead methodHead;
  private final AxisCube cube = new AxisCube();
  private final StackPane cubePlace = new StackPane();
  private final Label noGroups = Nodes.label("Nothing is computed.", "muted");
  private final ImagesPane pictures = new ImagesPane();
  private final Label pictureCount = Nodes.label("", "muted", "small");
  private final Button nextPage;

  /// A view of its models.
  ///
  /// @param parts the parts that can be chosen
  public NormView(
      NormModel model,
      ImagesModel images,
      CompareModel compare,
      WorkedModel worked,
      Supplier<List<Group>> parts) {
    this.worked = worked;
    BatchChooser chooser =
        new BatchChooser(model, images.thumbs(), () -> main.getScene().getWindow());
    this.model = model;
    this.images = images;
    this.compare = compare;
    methodHead = new MethodHead(compare::besideRight);
    before =
        new ChartPanel(
            "before",
            Nodes.label("Before", "title"),
            new ScopeRow(model, parts, chooser::open),
            pixels,
            Nodes.space(),
            beforeAxis);
    ComboBox<String> log = LogSwitch.of(model.logCounts());
    log.setId("norm-log");
    after =
        new ChartPanel(
            "after", Nodes.label("After", "title"), methodHead, Nodes.space(), afterAxis, log);
    log.setMinWidth(Region.USE_PREF_SIZE);
    afterAxis.setMinWidth(0);
    after.panel().widthProperty().addListener((_, _, _) -> fitHead());
    nextPage =
        Nodes.button(
            "",
            "fth-chevron-right",
            "More images of the batch",
            () -> images.turn(pictures.visiblePairs()));
    nextPage.setId("next-images");
    nextPage.getStyleClass().add("flat");
    pixels.setId("looks-at-pixels");
    pixels.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.show(pixels, false);
    HBox charts = new HBox(before.panel(), after.panel());
    charts.getStyleClass().addAll("panel-row", "charts-row");
    VBox.setVgrow(charts, Priority.ALWAYS);
    root.getStyleClass().add("place-view");
    main.getStyleClass().add("norm-main");
    Narrow.follow(root);
    main.getChildren().addAll(tabs(), charts, lower());
    root.getChildren().add(new CompareView(compare));
    bind();
  }

  private void fitHead() {
    boolean narrow = after.narrow();
    methodHead.fit(narrow);
    afterAxis.setText(narrow ? "normalized value" : "normalized value, no unit");
    Nodes.show(afterAxis, !narrow || !methodHead.marked());
  }

  /// The whole of it.
  public Parent root() {
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
    root.widthProperty()
        .addListener((_, _, _) ->
            all.setText(root.getStyleClass().contains("narrow") ? "Compare" : "Compare all"));
    Nodes.key(root, "Shortcut+M", () -> compare.open().set(!compare.open().get()));
    HBox row = new HBox(tabs, all);
    row.getStyleClass().add("tabs-row");
    return row;
  }

  // Which images have a part in the group of a plane, and in what colour.
  private Lit lit(Plane plane) {
    NormPicture picture = model.picture().get();
    if (plane == null || picture == null) {
      return Lit.NONE;
    }
    return Lit.of(picture.choice().axes(), picture.subject(), plane);
  }

  private void showCompare(boolean open) {
    main.setVisible(!open);
    root.getChildren().getLast().setVisible(open);
    if (open) {
      root.getChildren().getLast().requestFocus();
    }
  }

  private HBox lower() {
    cubePlace.getChildren().addAll(cube, noGroups);
    Nodes.show(noGroups, false);
    Panel what =
        new Panel(Panel.padded(cubePlace), Nodes.label("What shares one statistic", "subtitle"));
    SettingsHead settings = new SettingsHead(model, worked);
    Panel formula = new Panel(new FormulaPane(model, worked, settings), settings);
    HBox.setHgrow(settings, Priority.ALWAYS);
    settings.setMinWidth(0);
    Panel strip =
        new Panel(
            Panel.padded(pictures),
            Nodes.label("Images", "subtitle"),
            pictureCount,
            Nodes.space(),
            shownChooser(),
            nextPage);
    for (Panel panel : List.of(what, formula, strip)) {
      panel.head().getStyleClass().add("low");
    }
    what.getStyleClass().add("cube-panel");
    formula.getStyleClass().add("formula-panel");
    HBox.setHgrow(strip, Priority.ALWAYS);
    strip.setPrefWidth(0);
    HBox row = new HBox(what, formula, strip);
    row.getStyleClass().addAll("panel-row", "lower-row");
    return row;
  }

  private ComboBox<ShownRange> shownChooser() {
    ComboBox<ShownRange> box =
        Choosers.box(
            "shown-range",
            "Shown range",
            "The range of normalized values that the pictures show, black to white",
            List.of(),
            ShownRange::title);
    box.getStyleClass().add("flat");
    box.getItems().add(null);
    box.getItems().addAll(ShownRange.ALL);
    box.setConverter(ShownRange.WORDS);
    box.valueProperty().bindBidirectional(images.shown());
    return box;
  }

  private void bind() {
    before.histogram().logCountsProperty().bind(model.logCounts());
    after.histogram().logCountsProperty().bind(model.logCounts());
    ObservableValue<Boolean> still =
        model.window().settings().map(settings -> settings.reduceMotion());
    after.histogram().reduceMotionProperty().bind(still);
    cube.reduceMotionProperty().bind(still);
    Nodes.key(root, "Shortcut+L", () -> model.logCounts().set(!model.logCounts().get()));
    model.picture().addListener((_, old, now) -> refresh(old, now));
    model
        .window()
        .work()
        .addListener((_, _, now) -> after.histogram().setOpacity(now == null ? 1 : STALE));
    model.problem().addListener((_, _, _) -> refresh(null, model.picture().get()));
    before.histogram().hoverValueProperty().addListener((_, _, _) -> showNumbers());
    after.histogram().hoverValueProperty().addListener((_, _, _) -> showNumbers());
    images.pairs().addListener((_, _, now) -> showPictures(now));
    pictures.onVisiblePairs(this::showPictureCount);
    cube.selectedPlaneProperty().addListener((_, _, now) -> worked.plane().set(now));
    worked.plane().addListener((_, _, now) -> pictures.light(lit(now)));
    pictures.onPoint(cube::select);
    before.histogram().hoverValueProperty().addListener((_, _, now) -> worked.value().set(now));
    Nodes.key(root, "Shortcut+G", () -> worked.on().set(!worked.on().get()));
    compare.open().addListener((_, _, now) -> showCompare(now));
    showCompare(false);
    before.accept();
    after.accept();
  }

  private void refresh(NormPicture old, NormPicture picture) {
    boolean refused = model.problem().get().any();
    // What belongs to another setting than the one that was refused is not passed off as its own.
    cube.setVisible(!refused);
    Nodes.show(noGroups, refused);
    pictures.setStale(refused);
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
          picture == null ? List.of() : picture.subject().channels(), model.problem().get());
    } else {
      after.accept();
    }
  }

  private void showPicture(NormPicture old, NormPicture picture) {
    Setup choice = picture.choice();
    before.histogram().setFigure(picture.beforeFigure());
    boolean travels = old != null && !old.choice().over().equals(choice.over());
    after.histogram().showFigure(picture.afterFigure(), travels);
    beforeAxis.setText(picture.beforeFigure().axisTitle());
    methodHead.show(choice);
    fitHead();
    showLimit(picture);
    cube.sharedAxesProperty().set(choice.axes());
    cube.batchProperty().set(cubeBatch(picture));
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
    Nodes.show(pixels, picture.looksAtPixels());
    String count = Numbers.count(picture.subject().images());
    pixels.setText(picture.limited() ? "first " + count + " of the shuffle" : "looks at pixels");
    pixels.setTooltip(
        Nodes.tooltip(
            picture.limited()
                ? "The method looks at pixels, and not at counts alone: it takes a batch of "
                    + count
                    + " images, the first of the shuffle with seed "
                    + picture.used().seed()
                : "The method looks at pixels, and not at counts alone: the images are read"
                    + " again"));
  }

  private void showNumbers() {
    NormPicture picture = model.picture().get();
    if (picture == null || model.problem().get().any()) {
      return;
    }
    Readout readout = readout(picture);
    before.histogram().crosshairProperty().set(readout.crosshairBefore());
    after.histogram().crosshairProperty().set(readout.crosshairAfter());
    List<String> channels = picture.subject().channels();
    before.show(
        channels,
        picture.before(),
        picture.beforeFigure().unit(),
        readout.before(),
        beforeNote(picture));
    after.show(
        channels,
        picture.after(),
        Unit.NORMALIZED,
        readout.after(),
        picture.choice().method().rule().remark(picture.choice().values()));
  }

  private Readout readout(NormPicture picture) {
    Double atBefore = before.histogram().hoverValueProperty().get();
    Double atAfter = after.histogram().hoverValueProperty().get();
    if (atBefore != null) {
      return Readout.at(picture, atBefore);
    }
    return atAfter == null ? Readout.NONE : Readout.atAfter(picture, atAfter);
  }

  private static String beforeNote(NormPicture picture) {
    int count = picture.subject().images();
    if (picture.limited()) {
      return "looks at pixels:\na batch of %s images\n%s values each"
          .formatted(Numbers.count(count), Numbers.count(picture.subject().pixels()));
    }
    return "%s %s %s\n%s values each%s"
        .formatted(
            Numbers.count(count),
            count == 1 ? "image" : "images",
            picture.subject().sizes().one()
                ? "of " + picture.subject().sizes().first()
                : "of many sizes",
            Numbers.count(picture.subject().pixels()),
            picture.subject().sizes().one() ? "" : "\n(a data loader would resize)");
  }

  private void showPictures(List<ImagePair> pairs) {
    ShownRange range = images.shownNow();
    pictures.show(pairs, range == null ? "" : range.caption());
    showPictureCount();
  }

  private void showPictureCount() {
    NormPicture picture = model.picture().get();
    pictureCount.setText(
        picture == null || images.pairs().get().isEmpty()
            ? ""
            : "%s–%s of %s"
                .formatted(
                    Numbers.count(images.first().get() + 1),
                    Numbers.count(images.first().get() + pictures.visiblePairs()),
                    Numbers.count(picture.subject().images())));
    Nodes.show(nextPage, picture != null && pictures.visiblePairs() < picture.subject().images());
  }
}
