package org.normscope.ui.data.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.normscope.export.FindingsText;
import org.normscope.image.Thumbnail;
import org.normscope.image.Thumbnails;
import org.normscope.ui.common.LatestJob;

/// One image by itself: its figures at once, its picture when it is decoded.
public final class ViewerModel {
  /// Longest side of the picture.
  static final int SIDE = 1600;

  private final ImageListModel list;
  private final LatestJob<Optional<ViewedImage>> figures;
  private final LatestJob<Optional<Thumbnail>> pictures;
  private final ReadOnlyObjectWrapper<ViewedImage> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Thumbnail>> picture = new ReadOnlyObjectWrapper<>();
  private Path asked;

  /// Follows what a list shows by itself.
  public ViewerModel(ImageListModel list, Executor publisher) {
    this.list = list;
    this.figures = new LatestJob<>("viewer", publisher);
    this.pictures = new LatestJob<>("viewer picture", publisher);
    list.viewed().addListener((_, _, _) -> refresh());
    list.rows().addListener((_, _, _) -> refresh());
  }

  /// The list that it belongs to.
  public ImageListModel list() {
    return list;
  }

  /// The image; null while the list is shown.
  public ReadOnlyObjectProperty<ViewedImage> image() {
    return image.getReadOnlyProperty();
  }

  /// Its picture, upright; null while it is decoded, empty when it cannot be read any more.
  public ReadOnlyObjectProperty<Optional<Thumbnail>> picture() {
    return picture.getReadOnlyProperty();
  }

  private void refresh() {
    String name = list.viewed().get();
    ImageRows rows = list.rows().get();
    if (name.isEmpty() || rows == null) {
      figures.cancel();
      pictures.cancel();
      asked = null;
      image.set(null);
      picture.set(null);
      return;
    }
    figures.ask(
        () -> compute(rows, name),
        now -> {
          image.set(now.orElse(null));
          now.ifPresent(this::read);
        },
        e -> list.window().say("This went wrong: " + e));
  }

  private void read(ViewedImage viewed) {
    Path path = viewed.image().file().path();
    if (!path.equals(asked)) {
      asked = path;
      picture.set(null);
      pictures.ask(
          () -> Thumbnails.read(path, viewed.preprocess(), SIDE),
          picture::set,
          _ -> picture.set(Optional.empty()));
    }
  }

  static Optional<ViewedImage> compute(ImageRows rows, String name) {
    ListedImages all = rows.list();
    return IntStream.range(0, all.rows())
        .filter(row -> all.name(row).equals(name))
        .boxed()
        .findFirst()
        .map(row ->
            new ViewedImage(
                all.image(row),
                rows.placeOf(name),
                rows.size(),
                all.index().set(all.part()).pick(row).stats(),
                all.index().recipe().preprocess(),
                all.findings(row).stream()
                    .map(finding -> FindingsText.words(all.table(), finding))
                    .toList()));
  }
}
