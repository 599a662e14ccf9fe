package org.normscope.ui.norm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.image.Thumbnail;
import org.normscope.norm.NormalizedBatch;
import org.normscope.tensor.Span;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.common.Thumbs;

/// The pictures under the histograms: a page of the batch's images, before and after the method.
public final class ImagesModel {
  // Pictures until it is known how many there is room for, and the most.
  private static final int PAGE = 8;
  private static final int MOST = 16;

  private final NormModel norm;
  private final Thumbs thumbs;
  private final LatestJob<List<ImagePair>> job;
  private final ReadOnlyObjectWrapper<List<ImagePair>> pairs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<ShownRange> shown = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Integer> first = new ReadOnlyObjectWrapper<>(0);
  private final ReadOnlyObjectWrapper<Integer> channel = new ReadOnlyObjectWrapper<>(0);
  private int room = PAGE;
  private final BeforePictures befores = new BeforePictures();
  private Subject subject;
  private int[] order = {};

  /// Follows the place Norm.
  public ImagesModel(NormModel norm, Thumbs thumbs, Executor publisher) {
    this.norm = norm;
    this.thumbs = thumbs;
    this.job = new LatestJob<>("images", publisher);
    norm.picture().addListener((_, _, now) -> follow(now));
    shown.addListener((_, _, _) -> follow(norm.picture().get()));
    first.addListener((_, _, _) -> follow(norm.picture().get()));
    channel.addListener((_, _, _) -> follow(norm.picture().get()));
  }

  /// Where small pictures come from.
  Thumbs thumbs() {
    return thumbs;
  }

  /// The pictures of the page that is shown.
  public ReadOnlyObjectProperty<List<ImagePair>> pairs() {
    return pairs.getReadOnlyProperty();
  }

  /// The range of values that the pictures after show; null for what suits the method.
  public ObjectProperty<ShownRange> shown() {
    return shown;
  }

  /// The range in force.
  public ShownRange shownNow() {
    NormPicture picture = norm.picture().get();
    return shown.get() != null || picture == null
        ? shown.get()
        : ShownRange.fitting(picture, channelOf(picture));
  }

  /// The range that the pictures before of an array show; null for images, which are as they are.
  ShownRange shownBefore() {
    NormPicture picture = norm.picture().get();
    return picture != null && picture.subject() instanceof Subject.Array array
        ? ShownRange.ofChannels(
            ImagePair.shown(picture.before(), array.channels(), channelOf(picture)))
        : null;
  }

  /// The channel that pictures of feature maps and arrays show, from 0.
  public ReadOnlyObjectProperty<Integer> channel() {
    return channel.getReadOnlyProperty();
  }

  /// Shows another channel of feature maps and arrays.
  public void showChannel(int next) {
    channel.set(next);
  }

  /// How many pictures there is room for: no others are made, at every frame of a slider.
  void fit(int pictures) {
    int now = Math.clamp(pictures, 1, MOST);
    if (now != room) {
      room = now;
      follow(norm.picture().get());
    }
  }

  /// Where in the batch an image is.
  ///
  /// @param number its number among the pictures, from 0
  int place(int number) {
    return number < order.length ? order[number] : number;
  }

  /// Its number among the pictures, from 0.
  int number(int place) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] == place) {
        return i;
      }
    }
    return place;
  }

  /// Goes on by some images; past the last comes the first.
  public void turn(int by) {
    NormPicture picture = norm.picture().get();
    if (picture != null) {
      int next = first.get() + by;
      first.set(next < picture.subject().images() ? next : 0);
    }
  }

  /// The first image that is shown, from 0.
  public ReadOnlyObjectProperty<Integer> first() {
    return first.getReadOnlyProperty();
  }

  private void follow(NormPicture picture) {
    if (picture == null) {
      job.cancel();
      pairs.set(List.of());
      return;
    }
    boolean same = Objects.equals(subject, picture.subject()) || same(subject, picture.subject());
    if (!same) {
      order = picture.material().places();
      first.set(0);
    }
    subject = picture.subject();
    int start = first.get();
    int[] shuffled = order;
    ShownRange range = shownNow();
    int count = room;
    job.ask(
        () -> compute(picture, shuffled, new Span(start, start + count), range),
        pairs::set,
        _ -> pairs.set(List.of()));
  }

  // Another source may have fewer.
  private int channelOf(NormPicture picture) {
    return Math.min(channel.get(), picture.subject().channels().size() - 1);
  }

  private static boolean same(Subject before, Subject now) {
    return before != null
        && before.getClass() == now.getClass()
        && before.images() == now.images()
        && before.list().equals(now.list());
  }

  private List<ImagePair> compute(NormPicture picture, int[] shuffled, Span page, ShownRange range)
      throws IOException {
    List<ImagePair> result = new ArrayList<>();
    int last = Math.min(page.to(), shuffled.length);
    int at = channelOf(picture);
    for (int i = page.from(); i < last; i++) {
      int place = shuffled[i];
      String name = picture.subject().name(place);
      if (picture.normalized() instanceof NormalizedBatch batch) {
        int[] before = befores.get(place, at, batch);
        result.add(ImagePair.of(place, name, at, batch, range.colors(), before));
        continue;
      }
      Path file = picture.subject().list().get(place).file().path();
      Thumbnail thumbnail = thumbs.read(file).orElse(null);
      if (thumbnail != null) {
        result.add(ImagePair.of(place, name, thumbnail, picture.normalized(), range.colors()));
      }
    }
    return result;
  }
}
