package org.normscope.ui.data.images;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.Finding;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.WindowModel;

/// Every image of the part that is looked at: sorted, filtered, and one of them by itself.
///
/// Figures, order and filter are computed in the background, and only while somebody looks.
public final class ImageListModel {
  // While a folder is read it changes all the time: reading comes first.
  private static final long PAUSE_MILLIS = 1000;

  private final WindowModel window;
  private final ObservableValue<Boolean> looking;
  private final LatestJob<ImageRows> job;
  private final DuplicateSearch search;
  private final ReadOnlyObjectWrapper<ImageRows> rows = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SortKey> key = new ReadOnlyObjectWrapper<>(SortKey.FINDINGS);
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Set<Finding.Kind>> kinds =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final BooleanProperty grid = new SimpleBooleanProperty();
  private final BooleanProperty perChannel = new SimpleBooleanProperty();
  private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("");
  private final ReadOnlyObjectWrapper<String> viewed = new ReadOnlyObjectWrapper<>("");
  // What the job computed last: for a new order the figures stay. Its thread writes it, and who
  // adds to it.
  private volatile ListedImages list;
  // The list whose images were compared with each other.
  private ListedImages searched;
  private long lastLook;

  /// Follows a window.
  ///
  /// @param looking whether anybody sees the list
  public ImageListModel(WindowModel window, ObservableValue<Boolean> looking, Executor publisher) {
    this.window = window;
    this.looking = looking;
    this.job = new LatestJob<>("image list", publisher);
    this.search = new DuplicateSearch(window, publisher);
    window.session().index().addListener((_, before, now) -> follow(before, now));
    window.part().addListener((_, _, _) -> refresh());
    looking.addListener((_, _, _) -> refresh());
    words.addListener((_, _, _) -> refresh());
  }

  /// What is shown; null while nothing is open or nobody looked yet.
  public ReadOnlyObjectProperty<ImageRows> rows() {
    return rows.getReadOnlyProperty();
  }

  /// What rows are sorted by.
  public ReadOnlyObjectProperty<SortKey> key() {
    return key.getReadOnlyProperty();
  }

  /// Words of the filter, as typed.
  public StringProperty words() {
    return words;
  }

  /// Kinds of findings that are asked for; empty for any.
  public ReadOnlyObjectProperty<Set<Finding.Kind>> kinds() {
    return kinds.getReadOnlyProperty();
  }

  /// Whether images are shown as a grid of pictures, not as a table.
  public BooleanProperty grid() {
    return grid;
  }

  /// Whether mean and std are shown for each channel.
  public BooleanProperty perChannel() {
    return perChannel;
  }

  /// Name of the row that was chosen last; empty for none.
  public ObjectProperty<String> chosen() {
    return chosen;
  }

  /// Name of the image that is shown by itself; empty while the list is.
  public ReadOnlyObjectProperty<String> viewed() {
    return viewed.getReadOnlyProperty();
  }

  /// Display unit of figures.
  public Unit unit() {
    return window.unit();
  }

  /// The state of the window.
  public WindowModel window() {
    return window;
  }

  /// Sorts by something else.
  public void sort(SortKey wanted) {
    if (!wanted.equals(key.get())) {
      key.set(wanted);
      refresh();
    }
  }

  /// Asks for a kind of finding, or no longer.
  public void toggle(Finding.Kind kind) {
    Set<Finding.Kind> next = new HashSet<>(kinds.get());
    if (!next.remove(kind)) {
      next.add(kind);
    }
    kinds.set(Set.copyOf(next));
    refresh();
  }

  /// Shows all images again.
  public void clearFilter() {
    kinds.set(Set.of());
    words.set("");
    refresh();
  }

  /// Shows an image by itself.
  public void view(String name) {
    chosen.set(name);
    viewed.set(name);
  }

  /// Shows the list again.
  public void back() {
    viewed.set("");
  }

  /// Goes to the image that stands so many rows further; stops at the ends.
  public void turn(int by) {
    ImageRows shown = rows.get();
    if (shown == null || shown.size() == 0) {
      return;
    }
    int at = shown.placeOf(viewed.get());
    int next = Math.clamp(at + (long) by, 0, shown.size() - 1);
    view(shown.name(next));
  }

  private void follow(DatasetIndex before, DatasetIndex now) {
    boolean another = now == null || before == null || !before.listing().equals(now.listing());
    if (another) {
      viewed.set("");
      chosen.set("");
      kinds.set(Set.of());
      words.set("");
      lastLook = 0;
    }
    boolean soon = System.nanoTime() - lastLook < TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    if (another || !window.session().phase().get().running() || now.complete() || !soon) {
      refresh();
    }
  }

  private void refresh() {
    DatasetIndex index = window.session().index().get();
    if (index == null) {
      job.cancel();
      search.cancel();
      list = null;
      searched = null;
      rows.set(null);
      return;
    }
    if (!looking.getValue()) {
      return;
    }
    lastLook = System.nanoTime();
    Group part = window.part().get();
    SortKey sort = key.get();
    RowFilter filter = RowFilter.of(words.get(), kinds.get());
    job.ask(
        () -> compute(index, part, sort, filter),
        this::publish,
        e -> window.say("This went wrong: " + e));
  }

  private void publish(ImageRows now) {
    rows.set(now);
    ListedImages shown = now.list();
    if (shown.index().complete() && searched != shown && looking.getValue()) {
      searched = shown;
      search.start(shown, found -> add(shown, found));
    }
  }

  private void add(ListedImages to, List<Finding> found) {
    if (list == to && !found.isEmpty()) {
      list = to.with(found);
      searched = list;
      refresh();
    }
  }

  private ImageRows compute(DatasetIndex index, Group part, SortKey sort, RowFilter filter) {
    ListedImages known = list;
    if (known == null || !known.isOf(index, part)) {
      known = ListedImages.of(index, part);
      list = known;
    }
    return rows(known, sort, filter);
  }

  static ImageRows rows(ListedImages list, SortKey sort, RowFilter filter) {
    return new ImageRows(list, RowOrder.chosen(list.order(sort), list.wanted(filter)), sort);
  }
}
