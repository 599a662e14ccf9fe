package org.normscope.ui.norm;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.RoomScroll;

/// The images before and after, as many as there is room for; every number of a small tensor.
final class PictureStrip {
  private final NormModel model;
  private final ImagesModel images;
  private final WorkedModel worked;
  private final ImagesPane pictures = new ImagesPane();
  private final NumberGrid grid = new NumberGrid();
  private final Label none =
      Nodes.label("A stats file holds no images: open the folder to see them.", "muted", "small");
  private final ComboBox<Integer> channel;
  private final ImagesHead head;
  private final CubeLink link;
  private final Panel panel;
  private boolean comparing;

  /// @param link lights the groups of planes in the cube
  PictureStrip(
      NormModel model, ImagesModel images, WorkedModel worked, LargeModel large, CubeLink link) {
    this.model = model;
    this.images = images;
    this.worked = worked;
    Button next =
        Nodes.button(
            "",
            "fth-chevron-right",
            "More images of the batch",
            () -> images.turn(pictures.visiblePairs()));
    next.setId("next-images");
    next.getStyleClass().add("flat");
    channel = channelChooser(images);
    head = new ImagesHead(channel, shownChooser("shown-range", images), next);
    ScrollPane numbers = new RoomScroll(grid);
    // Its height depends on how many planes there is room for side by side.
    numbers.setFitToHeight(false);
    numbers.setMinSize(0, 0);
    numbers.visibleProperty().bind(grid.visibleProperty());
    panel = new Panel(Panel.padded(new StackPane(pictures, numbers, none)), head);
    panel.getStyleClass().add("pictures-panel");
    HBox.setHgrow(head, Priority.ALWAYS);
    // The panel takes its first part for a title that is never cut.
    head.setMinWidth(0);
    grid.setVisible(false);
    none.setWrapText(true);
    none.setVisible(false);
    pictures.onVisiblePairs(this::tellVisible);
    // After the layout that told it.
    pictures.onRoom(count -> Platform.runLater(() -> images.fit(count)));
    this.link = link;
    pictures.onPoint(link::keep);
    pictures.onBand(new BandPointer(link::point, link::click, this::told));
    pictures.onOpen(large.image()::set);
    grid.onPoint(element -> {
      link.keep(new Plane(element.image(), element.channel()));
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
    none.setVisible(picture.subject() instanceof Subject.Pooled);
    head.offer(array && !small && channels > 1 && channels != 3, !small && !none.isVisible());
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
    if (picture == null) {
      return;
    }
    int all = picture.subject().images();
    int first = images.first().get();
    Span shown = new Span(first, Math.min(first + pictures.visiblePairs(), all));
    link.show(shown);
    pictures.number(first + 1, all == 1);
    pictures.share(axes(picture), picture.subject().channels(), Slices.of(all, shown), first);
  }

  // What is told of a band where it is pointed at.
  private String told(Plane plane) {
    NormPicture picture = model.picture().get();
    return picture == null ? "" : GroupWords.withNumbers(picture, axes(picture), plane);
  }

  private void showPairs(List<ImagePair> pairs) {
    ShownRange range = images.shownNow();
    ShownRange before = images.shownBefore();
    pictures.show(pairs, before, range);
    share();
    tellCount();
  }

  private void tellVisible() {
    tellCount();
    share();
  }

  private void tellCount() {
    NormPicture picture = model.picture().get();
    if (picture == null || images.pairs().get().isEmpty()) {
      head.tell(0, 0, 0);
    } else {
      head.tell(images.first().get(), pictures.visiblePairs(), picture.subject().images());
    }
  }

  // Which channel of feature maps the pictures show.
  private static ComboBox<Integer> channelChooser(ImagesModel images) {
    ComboBox<Integer> box =
        Choosers.box(
            "picture-channel",
            "Channel",
            "The channel that the pictures show",
            List.of(0),
            place -> "channel " + ArraySource.numbered(place + 1).getLast());
    Choosers.flat(box);
    Choosers.onChoice(box, images::showChannel);
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
    Choosers.flat(box);
    box.getItems().add(null);
    box.getItems().addAll(ShownRange.ALL);
    box.setConverter(ShownRange.WORDS);
    box.valueProperty().bindBidirectional(images.shown());
    return box;
  }
}
