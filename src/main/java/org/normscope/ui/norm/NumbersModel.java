package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.norm.GroupNumbers;
import org.normscope.stats.Moments;
import org.normscope.ui.common.LatestJob;

/// The numbers of every channel and of every group, before and after: computed while they are
/// looked at.
public final class NumbersModel {
  private final NormModel norm;
  private final LatestJob<Lines> job;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(Lines.NONE);

  private NormPicture of;

  /// One line of the table.
  ///
  /// @param name which values
  /// @param row their numbers
  record Line(String name, GroupNumbers.Row row) {}

  /// All lines.
  ///
  /// @param all channels, then groups
  /// @param longest those of them that decide how wide the columns are: there may be hundred
  ///   thousands of others
  record Lines(List<Line> all, List<Line> longest) {
    static final Lines NONE = new Lines(List.of(), List.of());
    // Of equally many letters some are wider: so many texts are measured.
    private static final int MEASURED = 64;

    static Lines of(List<Line> all) {
      List<Line> longest = new ArrayList<>();
      for (NumberColumn column : NumberColumn.all(() -> Unit.ZERO_ONE)) {
        longest.addAll(column.ends(all));
      }
      longest.addAll(longest(all, Line::name));
      longest.addAll(longest(all, line -> line.row().why()));
      return new Lines(List.copyOf(all), List.copyOf(longest));
    }

    private static List<Line> longest(List<Line> all, Function<Line, String> text) {
      int most = all.stream().map(text).mapToInt(String::length).max().orElse(0);
      Set<String> known = new HashSet<>();
      return all.stream()
          .filter(line -> text.apply(line).length() == most && known.add(text.apply(line)))
          .limit(MEASURED)
          .toList();
    }
  }

  /// Follows the place Norm.
  public NumbersModel(NormModel norm, Executor publisher) {
    this.norm = norm;
    this.job = new LatestJob<>("group-numbers", publisher);
    norm.picture().addListener((_, _, _) -> refresh());
    norm.problem().addListener((_, _, _) -> refresh());
    open.addListener((_, _, _) -> refresh());
  }

  /// Whether they are looked at.
  public BooleanProperty open() {
    return open;
  }

  /// The place Norm.
  NormModel norm() {
    return norm;
  }

  /// What the table shows.
  ReadOnlyObjectProperty<Lines> lines() {
    return lines.getReadOnlyProperty();
  }

  private void refresh() {
    NormPicture picture = norm.picture().get();
    if (!open.get() || picture == null || norm.problem().get().any()) {
      job.cancel();
      lines.set(Lines.NONE);
      return;
    }
    boolean other =
        of == null
            || of.material() != picture.material()
            || of.choice().method() != picture.choice().method();
    of = picture;
    if (other) {
      // Until they are there it is said that they are computed.
      lines.set(Lines.NONE);
    }
    job.ask(() -> compute(picture), lines::set, _ -> lines.set(Lines.NONE));
  }

  private static Lines compute(NormPicture picture) {
    GroupNumbers numbers =
        GroupNumbers.of(picture.normalized(), picture.choice(), picture.before());
    List<Line> lines = new ArrayList<>();
    for (GroupNumbers.Row row : numbers.channels()) {
      String channel = picture.subject().channels().get(row.firstChannel());
      lines.add(new Line("channel " + channel + ", all images", row));
    }
    for (GroupNumbers.Row row : numbers.groups()) {
      Plane plane = new Plane(Math.max(0, row.image()), row.firstChannel());
      lines.add(new Line(GroupWords.of(picture.choice().axes(), picture.subject(), plane), row));
    }
    return Lines.of(lines);
  }

  /// The table for a spreadsheet: columns between tabs, numbers that read back to the same double.
  static String text(List<Line> lines) {
    String head =
        "group\tcount\tmean before\tstd before\tmin before\tmax before\tmean after\tstd after\tmin"
            + " after\tmax after\twhy\n";
    return head
        + lines.stream()
            .map(line ->
                String.join(
                    "\t",
                    line.name().replaceAll("[\\t\\r\\n]", " "),
                    Long.toString(line.row().before().count()),
                    cells(line.row().before()),
                    cells(line.row().after()),
                    line.row().why()))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String cells(Moments moments) {
    return List.of(moments.mean(), moments.std(), moments.min(), moments.max()).stream()
        .map(Numbers::exact)
        .collect(Collectors.joining("\t"));
  }
}
