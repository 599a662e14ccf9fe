package org.normscope.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Drift;
import org.normscope.stats.Outlier;
import org.normscope.stats.Weighting;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.data.DataPicture.FarImage;
import org.normscope.ui.data.DataPicture.GroupRow;
import org.normscope.ui.data.drift.DriftModel;
import org.normscope.ui.data.images.ImageListModel;
import org.normscope.ui.data.images.ViewerModel;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.Standing;
import org.normscope.ui.window.WindowModel;

/// What the place Data shows: follows the session, computes in the background, publishes whole
/// pictures.
public final class DataModel {
  private static final int FURTHEST = 24;

  private final WindowModel window;
  private final LatestJob<DataPicture> job;
  private final ReadOnlyObjectWrapper<DataPicture> picture = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty logCounts = new SimpleBooleanProperty();
  private final ObjectProperty<DataTab> tab = new SimpleObjectProperty<>(DataTab.OVERVIEW);
  private final ImageListModel images;
  private final ViewerModel viewer;
  private final DriftModel drift;

  /// Follows a window's session and part.
  public DataModel(WindowModel window, Executor publisher) {
    this.window = window;
    this.job = new LatestJob<>("data", publisher);
    this.images = new ImageListModel(window, shows(DataTab.IMAGES), publisher);
    this.viewer = new ViewerModel(images, publisher);
    this.drift = new DriftModel(window, shows(DataTab.DRIFT), publisher);
    window.session().index().addListener((_, _, _) -> refresh());
    window.part().addListener((_, _, _) -> refresh());
    weighting().addListener((_, _, _) -> refresh());
  }

  /// The state of the window.
  public WindowModel window() {
    return window;
  }

  /// The part of the place that is shown.
  public ObjectProperty<DataTab> tab() {
    return tab;
  }

  /// What counts the same in mean and std.
  public ObjectProperty<Weighting> weighting() {
    return window.weighting();
  }

  /// Every image.
  public ImageListModel images() {
    return images;
  }

  /// One image by itself.
  public ViewerModel viewer() {
    return viewer;
  }

  /// Two groups beside each other.
  public DriftModel drift() {
    return drift;
  }

  /// Shows an image by itself.
  public void view(String name) {
    images.view(name);
    tab.set(DataTab.IMAGES);
  }

  /// True when the part of the place that is shown has something to show.
  public boolean settled() {
    return switch (tab.get()) {
      case OVERVIEW -> picture.get() != null;
      case IMAGES -> images.rows().get() != null;
      case DRIFT -> drift.settled();
    };
  }

  private BooleanBinding shows(DataTab wanted) {
    return window.place().isEqualTo(Place.DATA).and(tab.isEqualTo(wanted));
  }

  /// What to show; null while nothing is open.
  public ReadOnlyObjectProperty<DataPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// How the numbers of the picture stand; null without one.
  public Standing standing() {
    DataPicture shown = picture.get();
    return shown == null ? null : Standing.of(window.session().phase().get(), shown.estimate());
  }

  /// Whether counts are drawn on a log scale.
  public BooleanProperty logCounts() {
    return logCounts;
  }

  /// The parts that can be chosen: everything, each split, each class.
  public List<Group> parts() {
    DatasetIndex index = window.session().index().get();
    List<Group> parts = new ArrayList<>();
    if (index == null) {
      return parts;
    }
    parts.add(Group.ALL);
    index.splits().forEach(split -> parts.add(Group.ofSplit(split)));
    Group base = Group.ofSplit(window.part().get().split());
    index.labels(base).forEach(label -> parts.add(base.withLabel(label)));
    return parts;
  }

  private void refresh() {
    DatasetIndex index = window.session().index().get();
    if (index == null) {
      job.cancel();
      picture.set(null);
      return;
    }
    Group part = window.part().get();
    Weighting weighs = weighting().get();
    job.ask(
        () -> compute(index, part, weighs), picture::set, e -> window.say("This went wrong: " + e));
  }

  static DataPicture compute(DatasetIndex index, Group part, Weighting weighting) {
    ImageSet set = index.set(part);
    DatasetStats stats = set.isEmpty() ? null : set.stats().weighted(weighting);
    List<FarImage> furthest = new ArrayList<>();
    for (Outlier outlier : Outlier.furthest(set, FURTHEST)) {
      furthest.add(
          new FarImage(set.image(outlier.image()), outlier, set.channels().get(outlier.channel())));
    }
    return new DataPicture(
        part,
        weighting,
        stats,
        index.estimate(part, weighting),
        groups(index, part, stats, weighting),
        List.copyOf(furthest),
        index.skipped(),
        index.listing().files().size());
  }

  private static List<GroupRow> groups(
      DatasetIndex index, Group part, DatasetStats whole, Weighting weighting) {
    List<GroupRow> rows = new ArrayList<>();
    if (part.split().isEmpty()) {
      for (String split : index.splits()) {
        rows.add(row(index, Group.ofSplit(split), split, whole, weighting));
      }
    }
    Group base = part.withLabel("");
    for (String label : index.labels(base)) {
      rows.add(row(index, base.withLabel(label), label, whole, weighting));
    }
    return List.copyOf(rows);
  }

  private static GroupRow row(
      DatasetIndex index, Group group, String name, DatasetStats whole, Weighting weighting) {
    ImageSet set = index.set(group);
    DatasetStats stats = set.isEmpty() ? null : set.stats().weighted(weighting);
    return new GroupRow(
        group,
        name,
        set.images(),
        index.found(group),
        stats,
        stats == null || whole == null ? Double.NaN : Drift.ofMeans(stats, whole));
  }
}
