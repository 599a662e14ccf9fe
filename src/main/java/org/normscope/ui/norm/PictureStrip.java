package org.normscope.ui.norm;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.normscope.chart.Numbers;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// The images before and after, as many as there is room for; every number of a small tensor.
final class PictureStrip {
  // Width of a panel that holds a count beside two choosers.
  private static final double ROOM = 420;

  private final NormModel model;
  private final ImagesModel images;
  private final WorkedModel worked;
  private final ImagesPane pictures = new ImagesPane();
  private final NumberGrid grid = new NumberGrid();
  private final Label count = Nodes.label("", "muted", "small");
  private final Label none =
      Nodes.label("A stats file holds no images: open the folder to see them.", "muted", "small");
  private final Button next;
  private final ComboBox<Integer> channel;
  private final ComboBox<ShownRange> shown;
  private final Panel panel;
  private boolean comparing;

  /// @param select lights the group of a plane
  PictureStrip(
      NormModel model,
      ImagesModel images,
      WorkedModel worked,
      LargeModel large,
      Consumer<Plane> select) {
    this.model = model;
    this.images = images;
    this.worked = worked;
    next =
        Nodes.button(
            "",
            "fth-chevron-right",
            "More images of the batch",
            () -> images.turn(pictures.visiblePairs()));
    next.setId("next-images");
    next.getStyleClass().add("flat");
    channel = channelChooser(images);
    shown = shownChooser("shown-range", images);
    panel =
        new Panel(
            Panel.padded(new StackPane(pictures, grid, none)),
            Nodes.label("Images", "subtitle"),
            count,
            Nodes.space(),
            channel,
            shown,
            next);
    grid.setVisible(false);
    none.setWrapText(true);
    none.setVisible(false);
    // Beside two choosers a small panel has no room to count.
    count
        .visibleProperty()
        .bind(channel.visibleProperty().not().or(panel.widthProperty().greaterThan(ROOM)));
    count.managedProperty().bind(count.visibleProperty());
    pictures.onVisiblePairs(this::tellVisible);
    // After the layout that told it.
    pictures.onRoom(count -> Platform.runLater(() -> images.fit(count)));
    pictures.onPoint(select);
    pictures.onOpen(large.image()::set);
    grid.onPoint(element -> {
      select.accept(new Plane(element.image(), element.channel()));
      worked.plane().set(new Plane(element.image(), element.channel()));
      worked.element().set(element);
      worked.on().set(true);
    });
    images.pairs().subscribe(this::showPairs);
    worked
        .plane()
        .addListener((_, _, now) -> {
          pictures.light(lit(now));
          show(model.picture().get());
        });
    worked.element().addListener((_, _, _) -> show(model.picture().get()));
  }

  Panel panel() {
    return panel;
  }

  /// Lights what is compared with each other, or what shares one statistic.
  void showComparison(boolean second) {
    comparing = second;
    pictures.light(lit(worked.plane().get()));
    share();
  }

  /// Takes the pictures after the method back, or shows them again.
  void setStale(boolean stale) {
    pictures.setStale(stale);
    grid.setOpacity(stale ? 0 : 1);
  }

  /// Follows what is normalized.
  void show(NormPicture picture) {
    if (picture == null) {
      return;
    }
    int channels = picture.subject().channels().size();
    boolean array = picture.subject() instanceof Subject.Array;
    boolean small = picture.subject() instanceof Subject.Array numbers && numbers.small();
    if (channel.getItems().size() != channels) {
      channel.getItems().setAll(IntStream.range(0, channels).boxed().toList());
      channel.setValue(0);
    }
    Nodes.show(channel, array && !small && channels > 1 && channels != 3);
    none.setVisible(picture.subject() instanceof Subject.Pooled);
    Nodes.show(shown, !small && !none.isVisible());
    share();
    grid.setVisible(small);
    pictures.setVisible(!small && !none.isVisible());
    if (small) {
      grid.show(picture, axes(picture), litElement());
    }
  }

  // The number that is carried, or the first one of the plane that is pointed at.
  private WorkedModel.Element litElement() {
    Plane plane = worked.plane().get();
    WorkedModel.Element element = worked.element().get();
    if (plane == null) {
      return null;
    }
    boolean own =
        element != null && element.image() == plane.image() && element.channel() == plane.channel();
    return own
        ? element
        : new WorkedModel.Element(plane.image(), plane.channel(), 0, 0, Double.NaN);
  }

  // Which images have a part in the group of a plane, and in what colour.
  private Lit lit(Plane plane) {
    NormPicture picture = model.picture().get();
    if (plane == null || picture == null) {
      return Lit.NONE;
    }
    return Lit.of(axes(picture), picture.subject(), plane);
  }

  private SharedAxes axes(NormPicture picture) {
    SharedAxes axes = picture.choice().axes();
    return comparing ? axes.compared() : axes;
  }

  private void share() {
    NormPicture picture = model.picture().get();
    if (picture != null) {
      pictures.share(axes(picture), picture.subject().channels());
    }
  }

  private void showPairs(List<ImagePair> pairs) {
    ShownRange range = images.shownNow();
    ShownRange before = images.shownBefore();
    pictures.show(
        pairs,
        before == null ? "" : before.caption(),
        range == null ? "" : range.caption(),
        range == null ? "" : range.title());
    share();
    tellCount();
  }

  private void tellVisible() {
    tellCount();
    share();
  }

  private void tellCount() {
    NormPicture picture = model.picture().get();
    count.setText(
        picture == null || images.pairs().get().isEmpty()
            ? ""
            : counted(images.first().get(), pictures.visiblePairs(), picture.subject().images()));
    boolean some = picture != null && !images.pairs().get().isEmpty();
    Nodes.show(next, some && pictures.visiblePairs() < picture.subject().images());
  }

  // A single one is not a range, and there are no more than there are.
  private static String counted(int first, int visible, int images) {
    int last = Math.min(first + visible, images);
    String from = last - first > 1 ? Numbers.count(first + 1) + "–" : "";
    return "%s%s of %s".formatted(from, Numbers.count(last), Numbers.count(images));
  }

  // Which channel of feature maps the pictures show.
  private static ComboBox<Integer> channelChooser(ImagesModel images) {
    ComboBox<Integer> box =
        Choosers.box(
            "picture-channel",
            "Channel",
            "The channel that the pictures show",
            List.of(0),
            place -> "channel " + (place + 1));
    box.getStyleClass().add("flat");
    box.setMinWidth(Region.USE_PREF_SIZE);
    Choosers.onChoice(box, images::showChannel);
    Nodes.show(box, false);
    return box;
  }

  /// Chooses how values after become colours.
  static ComboBox<ShownRange> shownChooser(String id, ImagesModel images) {
    ComboBox<ShownRange> box =
        Choosers.box(
            id,
            "Shown range",
            "How values after become colours: a range from black to white with what lies outside"
                + " striped, each picture stretched, or colours around 0",
            List.of(),
            ShownRange::title);
    box.getStyleClass().add("flat");
    box.getItems().add(null);
    box.getItems().addAll(ShownRange.ALL);
    box.setConverter(ShownRange.WORDS);
    box.valueProperty().bindBidirectional(images.shown());
    return box;
  }
}
