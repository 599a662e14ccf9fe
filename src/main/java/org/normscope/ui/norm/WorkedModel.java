package org.normscope.ui.norm;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.norm.Formula;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Worked;
import org.normscope.tensor.Shape;
import org.normscope.ui.common.LatestJob;

/// The formula with the numbers of one group: of the plane that is pointed at in the cube or in the
/// images, and of one value that is carried through.
public final class WorkedModel {
  private final NormModel norm;
  private final LatestJob<Shown> job;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ObjectProperty<Plane> plane = new SimpleObjectProperty<>();
  private final ObjectProperty<Element> element = new SimpleObjectProperty<>();
  private final ObjectProperty<Double> value = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

  /// A pixel of an image of the batch, all from 0.
  ///
  /// @param x its value in each channel is not known here but for this one
  public record Element(int image, int channel, int row, int column, double x) {}

  /// A formula with its numbers.
  ///
  /// @param plane of which plane
  /// @param where which values share its statistic and how many they are, in words
  /// @param worked the numbers
  public record Shown(Plane plane, String where, Worked worked) {
    /// The quantities that are told by themselves.
    ///
    /// @param all whether there is room for all; else not those that are set, which stand in the
    ///   rows under them and in the formula
    List<Worked.Quantity> quantities(boolean all) {
      return worked.quantities().stream()
          .filter(quantity -> all || !(quantity.symbol() instanceof Formula.Changeable))
          .toList();
    }
  }

  /// Follows the place Norm.
  public WorkedModel(NormModel norm, Executor publisher) {
    this.norm = norm;
    this.job = new LatestJob<>("worked", publisher);
    norm.picture().addListener((_, before, now) -> follow(before, now));
    norm.problem().addListener((_, _, _) -> refresh());
    on.addListener((_, _, _) -> refresh());
    plane.addListener((_, _, _) -> refresh());
    element.addListener((_, _, _) -> refresh());
    value.addListener((_, _, _) -> refresh());
  }

  /// Whether the numbers are filled in.
  public BooleanProperty on() {
    return on;
  }

  /// The plane that is pointed at; null for the first picture's.
  public ObjectProperty<Plane> plane() {
    return plane;
  }

  /// A pixel that was chosen in an image; null for none.
  public ObjectProperty<Element> element() {
    return element;
  }

  /// A value of the histogram that is pointed at; null for none.
  public ObjectProperty<Double> value() {
    return value;
  }

  /// The formula with its numbers; null where there are none.
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  private void follow(NormPicture before, NormPicture now) {
    boolean same = before != null && now != null && before.material() == now.material();
    if (!same) {
      plane.set(null);
      element.set(null);
    }
    refresh();
  }

  private void refresh() {
    NormPicture picture = norm.picture().get();
    // What is refused has no numbers, and those of another setting are not passed off as its own.
    if (!on.get() || picture == null || norm.problem().get().any()) {
      job.cancel();
      shown.set(null);
      return;
    }
    Plane at = plane.get();
    Element chosen = element.get();
    Double pointed = value.get();
    job.ask(
        () -> compute(picture, at == null ? first(picture) : at, chosen, pointed),
        shown::set,
        _ -> shown.set(null));
  }

  // Of the first picture; a shuffled dataset is not put in order on the window's thread.
  private static Plane first(NormPicture picture) {
    int[] places = picture.material().places();
    return new Plane(places.length == 0 ? 0 : places[0], 0);
  }

  private static Shown compute(NormPicture picture, Plane at, Element chosen, Double pointed)
      throws IOException {
    Subject subject = picture.subject();
    int n = Math.clamp(at.image(), 0, subject.images() - 1);
    int c = Math.clamp(at.channel(), 0, subject.channels().size() - 1);
    Plane plane = new Plane(n, c);
    boolean own = chosen != null && chosen.image() == n;
    Worked worked =
        switch (picture.normalized()) {
          case Normalized lines -> {
            double usual = median(subject, c);
            boolean exact = own && chosen.channel() == c;
            yield lines.worked(n, c, exact ? chosen.x() : pointed == null ? usual : pointed);
          }
          case NormalizedBatch batch ->
              batch.worked(n, c, own ? chosen.row() : 0, own ? chosen.column() : 0);
          case NormalizedPixels pixels -> {
            Shape shape = picture.material().pixels().shape(n);
            yield pixels.worked(
                n, c, own ? chosen.row() : shape.h() / 2, own ? chosen.column() : shape.w() / 2);
          }
        };
    String group = GroupWords.of(picture.choice().axes(), subject, plane);
    return new Shown(plane, words(group, worked, picture.beforeFigure().unit()), worked);
  }

  /// Which values share the statistic, and how many they are: not `n = 2`, for n is the image, or a
  /// window's size, in the formula.
  ///
  /// @param shown what values before are shown in; where that is not what a method computes with,
  ///   it says so
  static String words(String group, Worked worked, Unit shown) {
    String count =
        worked.group() == null ? "" : ": " + Numbers.counted(worked.group().count(), "value");
    return group + count + (shown == Unit.ZERO_255 ? ", in 0..1" : "");
  }

  // A value that is there, and ordinary.
  private static double median(Subject subject, int channel) {
    return switch (subject) {
      case Subject.Counted counted -> counted.set().stats().channels().get(channel).median();
      case Subject.Pooled file -> file.stats().channels().get(channel).median();
      case Subject.Array _ -> 0;
    };
  }
}
