package org.normscope.ui.norm;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.chart.ValueColors;
import org.normscope.chart.ValueColors.Way;
import org.normscope.image.Orientation;
import org.normscope.norm.NormalizedBatch;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.ui.common.LatestJob;

/// One image of the batch before and after, large, with the value of every pixel: read again from
/// its file, not from a preview.
public final class LargeModel {
  private final NormModel norm;
  private final ImagesModel images;
  private final WorkedModel worked;
  private final LatestJob<Large> job;
  private final ObjectProperty<Integer> image = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Large> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

  /// An image, upright.
  ///
  /// @param image its place in the batch
  /// @param width pixels in a row, upright
  /// @param height rows
  /// @param before painted
  /// @param after painted
  /// @param values before, as they are stored
  /// @param normalized after
  /// @param orientation how what is stored is turned
  record Large(
      int image,
      int width,
      int height,
      int[] before,
      ValueColors.Picture after,
      Tensor values,
      Tensor normalized,
      Orientation orientation) {

    /// The stored pixel at a place of the upright picture.
    int stored(int x, int y) {
      return orientation.stored(x, y, values.shape().w(), values.shape().h());
    }
  }

  /// Follows the place Norm.
  public LargeModel(NormModel norm, ImagesModel images, WorkedModel worked, Executor publisher) {
    this.norm = norm;
    this.images = images;
    this.worked = worked;
    this.job = new LatestJob<>("large", publisher);
    norm.picture().addListener((_, before, now) -> follow(before, now));
    norm.problem().addListener((_, _, _) -> refresh());
    images.shown().addListener((_, _, _) -> refresh());
    images.channel().addListener((_, _, _) -> refresh());
    image.addListener((_, _, _) -> refresh());
  }

  /// Which image is shown large, by its place in the batch; null for none.
  public ObjectProperty<Integer> image() {
    return image;
  }

  /// The image; null while there is none, or it is read.
  ReadOnlyObjectProperty<Large> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Why it cannot be shown; empty when it can.
  public ReadOnlyObjectProperty<String> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The place Norm.
  NormModel norm() {
    return norm;
  }

  /// The pictures, and how they show values.
  ImagesModel images() {
    return images;
  }

  /// Another image of the batch; the last and the first are the ends.
  void turn(int by) {
    NormPicture picture = norm.picture().get();
    if (picture != null && image.get() != null) {
      image.set(Math.clamp((long) image.get() + by, 0, picture.subject().images() - 1));
    }
  }

  /// Carries a pixel through the formula.
  ///
  /// @param stored its place in the stored picture, row by row
  void carry(int channel, int stored) {
    Large large = shown.get();
    Shape shape = large.values().shape();
    worked.plane().set(new Plane(large.image(), channel));
    worked
        .element()
        .set(
            new WorkedModel.Element(
                large.image(),
                channel,
                stored / shape.w(),
                stored % shape.w(),
                large.values().at(channel * shape.plane() + stored)));
    worked.on().set(true);
  }

  private void follow(NormPicture before, NormPicture now) {
    boolean other = before == null || now == null || before.material() != now.material();
    if (other && image.get() != null) {
      image.set(null);
    }
    refresh();
  }

  private void refresh() {
    NormPicture picture = norm.picture().get();
    Integer at = image.get();
    if (at == null || picture == null) {
      job.cancel();
      shown.set(null);
      problem.set("");
      return;
    }
    if (norm.problem().get().any()) {
      job.cancel();
      shown.set(null);
      problem.set(norm.problem().get().sentence());
      return;
    }
    ValueColors colors = images.shownNow().colors();
    int channel = Math.min(images.channel().get(), picture.subject().channels().size() - 1);
    job.ask(
        () -> compute(picture, at, channel, colors),
        large -> {
          problem.set("");
          shown.set(large);
        },
        e -> {
          shown.set(null);
          problem.set(Problem.of(e).sentence());
        });
  }

  private static Large compute(NormPicture picture, int image, int channel, ValueColors colors)
      throws IOException {
    boolean array = picture.normalized() instanceof NormalizedBatch;
    Tensor input =
        array ? picture.normalized().input(image) : picture.material().pixels().tensor(image);
    Tensor output = picture.normalized().output(image, input);
    Orientation orientation =
        array
            ? new Orientation(1)
            : Orientation.of(picture.subject().list().get(image).file().path());
    Shape shape = input.shape();
    int width = orientation.exchanges() ? shape.h() : shape.w();
    int height = orientation.exchanges() ? shape.w() : shape.h();
    boolean rgb = shape.c() >= 3 && picture.subject().channels().getFirst().equals("R");
    int first = rgb || shape.c() < 3 ? 0 : channel;
    ValueColors usual = array ? range(picture, first) : new ValueColors(Way.CLIP, 0, 1);
    int painted = rgb ? 3 : 1;
    return new Large(
        image,
        width,
        height,
        usual.paint(view(input, orientation, first, width), painted, width, height).argb(),
        colors.paint(view(output, orientation, first, width), painted, width, height),
        input,
        output,
        orientation);
  }

  private static ValueColors range(NormPicture picture, int channel) {
    var moments = picture.before().get(channel);
    return new ValueColors(Way.CLIP, moments.min(), moments.max());
  }

  private static ValueColors.Values view(
      Tensor tensor, Orientation orientation, int first, int width) {
    Shape shape = tensor.shape();
    return (c, i) ->
        tensor.at(
            (first + c) * shape.plane()
                + orientation.stored(i % width, i / width, shape.w(), shape.h()));
  }
}
