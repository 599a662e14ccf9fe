package org.normscope.ui.norm;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.normscope.chart.draw.Surface;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.ui.chart.CanvasSurface;
import org.normscope.ui.chart.Picture;
import org.normscope.ui.chart.PictureMenu;
import org.normscope.ui.common.Theme;
import org.normscope.ui.norm.CubeFocus.Lit;
import org.normscope.ui.norm.CubeGeometry.Cell;

/// The batch as a cube of N x C x H·W: what shares one statistic has one colour. Pointing at a cell
/// lights its group here and, through [#selectedPlaneProperty], wherever else planes are shown; a
/// click or Enter keeps it lit, another click or Escape lets go. A drag turns it, and a
/// double-click turns it back. Methods that compare statistics have a second step: what is compared
/// then has one colour.
public final class AxisCube extends Region {

  /// How many channels are drawn at most.
  static final int MOST_CHANNELS = 16;

  private static final int FADING = 3;

  private final ObjectProperty<SharedAxes> sharedAxes =
      new SimpleObjectProperty<>(this, "sharedAxes", SharedAxes.PER_CHANNEL);
  private final ObjectProperty<CubeBatch> batch =
      new SimpleObjectProperty<>(this, "batch", CubeBatch.ofOneSize(1, List.of("R", "G", "B"), 1));
  private final ObjectProperty<Span> pictures =
      new SimpleObjectProperty<>(this, "pictures", new Span(0, 0));
  private final ObjectProperty<CubeTurn> turn =
      new SimpleObjectProperty<>(this, "turn", CubeTurn.HOME);
  private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
  private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
  private final ReadOnlyObjectWrapper<Plane> selectedPlane =
      new ReadOnlyObjectWrapper<>(this, "selectedPlane");
  private final ReadOnlyObjectWrapper<CubeCaption> caption =
      new ReadOnlyObjectWrapper<>(this, "caption");

  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final FontProbe probe = FontProbe.calling(this::requestLayout);
  private final CubeFocus focus = new CubeFocus(this::paint);
  private final InvalidationListener themeChanged = _ -> paint();
  private TextMeter meter = new TextMeter(surface);
  private Font meterFont;
  private CubeLayout layout;
  private String words = "";
  private Cell pointed;
  private Cell kept;

  /// A cube for batch norm over one image, until told otherwise.
  public AxisCube() {
    getStyleClass().add("axis-cube");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getChildren().addAll(canvas, probe);
    sharedAxes.subscribe(this::changed);
    batch.subscribe(this::changed);
    turn.subscribe(this::requestLayout);
    pictures.addListener((_, _, _) -> turnPage());
    comparing.subscribe(this::changed);
    setAccessibleHelp(
        "Arrow keys go from cell to cell, Enter keeps one lit, Escape lets go; Shift with an arrow"
            + " turns the cube, Home turns it back; the context menu saves it as a picture.");
    Theme.current().addListener(new WeakInvalidationListener(themeChanged));
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(hit(e).orElse(null)));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
    new CubeDrag(this, turn, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    PictureMenu.attach(this, this::picture);
    changed();
  }

  /// Which axes one statistic runs over: they give the colours.
  public ObjectProperty<SharedAxes> sharedAxesProperty() {
    return sharedAxes;
  }

  /// How many images, which channels, how many pixels.
  public ObjectProperty<CubeBatch> batchProperty() {
    return batch;
  }

  /// Which images are shown as pictures: they are among those that are drawn.
  ObjectProperty<Span> picturesProperty() {
    return pictures;
  }

  /// From where it is looked at.
  ObjectProperty<CubeTurn> turnProperty() {
    return turn;
  }

  /// True for the second step of a method that compares statistics; without one nothing changes.
  BooleanProperty comparingProperty() {
    return comparing;
  }

  /// What shares one statistic in the step that is shown.
  private SharedAxes shown() {
    return comparing.get() ? sharedAxes.get().compared() : sharedAxes.get();
  }

  /// True when nothing may move by itself.
  public BooleanProperty reduceMotionProperty() {
    return reduceMotion;
  }

  /// The plane that is pointed at or kept; null for none.
  public ReadOnlyObjectProperty<Plane> selectedPlaneProperty() {
    return selectedPlane.getReadOnlyProperty();
  }

  /// The words under the cube.
  public ReadOnlyObjectProperty<CubeCaption> captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /// Keeps this plane's group lit, as a click would; images or channels that are not drawn, and
  /// null, let go.
  public void select(Plane plane) {
    kept = topCell(plane);
    pointed = null;
    show();
  }

  /// Lights this plane's group as if it were pointed at; null for none.
  void pointAt(Plane plane) {
    point(topCell(plane));
  }

  /// Does what a click on this plane does.
  void click(Plane plane) {
    keepOrLetGo(topCell(plane));
  }

  private Cell topCell(Plane plane) {
    return plane == null ? null : topCell(slices().of(plane.image()), plane.channel());
  }

  // What is kept stays so where it is drawn still.
  private void turnPage() {
    Plane was = kept == null ? null : selectedPlane.get();
    pointed = null;
    kept = topCell(was);
    show();
    requestLayout();
  }

  private void changed() {
    SharedAxes axes = sharedAxes.get();
    CubeCaption first = CubeCaption.of(axes, batch.get());
    CubeCaption second = CubeCaption.ofComparison(axes, batch.get());
    boolean steps = !axes.coupled().isEmpty();
    caption.set(steps && comparing.get() ? second : first);
    // Read aloud, both steps are said.
    String both = first.spoken(axes) + (steps ? ". " + second.text() : "");
    words = batch.get().text() + ". " + both + ".";
    pointed = null;
    kept = null;
    show();
    requestLayout();
  }

  private Slices slices() {
    return Slices.of(batch.get().images(), pictures.get());
  }

  private int drawnImages() {
    return slices().count();
  }

  private int drawnChannels() {
    return Math.clamp(batch.get().channels().size(), 1, MOST_CHANNELS);
  }

  private CubeGeometry fit(double width, double height) {
    boolean more = batch.get().images() > slices().end();
    int further = sharedAxes.get().wholeDataset() ? FADING : more ? 2 : 0;
    return new CubeGeometry(drawnImages(), drawnChannels(), further, turn.get(), width, height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 266 * probe.scale();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 196 * probe.scale();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 180;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 120;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    canvas.setWidth(width);
    canvas.setHeight(height);
    if (!probe.getFont().equals(meterFont)) {
      meterFont = probe.getFont();
      surface.start(width, height, meterFont, 1);
      meter = new TextMeter(surface);
    }
    layout = layOut(width, height, meter);
    paint();
  }

  private CubeLayout layOut(double width, double height, TextMeter words) {
    CubeWords told = new CubeWords(batch.get(), slices().first(), pictures.get(), caption.get());
    return CubeLayout.of(this::fit, told, words, new Point2D(width, height));
  }

  private void paint() {
    surface.start(canvas.getWidth(), canvas.getHeight(), probe.getFont(), 1);
    // Another batch is painted once it is laid out.
    if (layout == null
        || layout.geometry().channels() != drawnChannels()
        || layout.geometry().images() != drawnImages()) {
      return;
    }
    paint(surface, layout, lit(), focus::emphasis);
  }

  private void paint(Surface on, CubeLayout placed, Cell lit, CubeFocus.Light light) {
    List<String> channels = batch.get().channels();
    CubeGroups groups = CubeGroups.of(shown(), drawnImages(), channels.size());
    boolean dark = Theme.current().get() == Theme.DARK;
    CubeColors colors = new CubeColors(dark, groups, channels, drawnImages());
    CubePainter painter = new CubePainter(on, placed, colors, cell -> light.emphasis(cell, groups));
    painter.paint();
    if (lit != null) {
      painter.outline(lit);
    }
  }

  /// The cube as it is now: turned as it is, with what is kept lit.
  Picture picture() {
    Cell lit = kept;
    return new Picture(
        "axes",
        words,
        getWidth(),
        getHeight(),
        probe.getFont(),
        (on, width, height) ->
            paint(on, layOut(width, height, new TextMeter(on)), lit, light(lit)));
  }

  private static Lit light(Cell lit) {
    return lit == null ? Lit.ALL : new Lit(lit.image(), lit.channel(), lit.row());
  }

  private Optional<Cell> hit(MouseEvent event) {
    return layout == null ? Optional.empty() : layout.geometry().hit(event.getX(), event.getY());
  }

  private Cell lit() {
    return pointed != null ? pointed : kept;
  }

  private void point(Cell cell) {
    pointed = cell;
    show();
  }

  private void clicked(MouseEvent event) {
    keepOrLetGo(hit(event).orElse(null));
  }

  private void keepOrLetGo(Cell cell) {
    boolean again =
        cell != null
            && kept != null
            && cell.image() == kept.image()
            && cell.channel() == kept.channel();
    kept = again ? null : cell;
    pointed = null;
    show();
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShiftDown()) {
      return;
    }
    Cell from = lit();
    int image = from == null ? 0 : from.image();
    int channel = from == null ? 0 : from.channel();
    int step = from == null ? 0 : 1;
    switch (event.getCode()) {
      case RIGHT -> keep(image, channel + step);
      case LEFT -> keep(image, channel - step);
      case UP -> keep(image + step, channel);
      case DOWN -> keep(image - step, channel);
      case ENTER, SPACE -> {
        if (kept == null) {
          keep(image, channel);
        } else {
          select(null);
        }
      }
      case ESCAPE -> {
        if (from == null) {
          return;
        }
        select(null);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void keep(int image, int channel) {
    kept =
        topCell(
            Math.clamp(image, 0, drawnImages() - 1), Math.clamp(channel, 0, drawnChannels() - 1));
    pointed = null;
    show();
  }

  private Cell topCell(int image, int channel) {
    return layout == null ? null : layout.geometry().top(image, channel).orElse(null);
  }

  // Where one is, and what lights up with it.
  private String spoken(Plane plane) {
    return "Image %d, channel %s. Lit together: %s. "
        .formatted(
            plane.image() + 1,
            batch.get().channels().get(plane.channel()),
            GroupWords.of(shown(), batch.get(), plane));
  }

  private void show() {
    Cell lit = lit();
    Plane plane = lit == null ? null : new Plane(slices().first() + lit.image(), lit.channel());
    setAccessibleText(plane == null ? words : spoken(plane) + words);
    selectedPlane.set(plane);
    focus.light(light(lit), !reduceMotion.get() && layout != null);
    paint();
  }
}
