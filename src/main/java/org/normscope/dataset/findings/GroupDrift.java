package org.normscope.dataset.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.Drift;
import org.normscope.stats.DriftGroup;

/// How far one part of a dataset lies from another.
///
/// @param a which part
/// @param b from which; for the rest of the same split, or of everything, the part that both belong
///   to
/// @param rest true when it is compared with all of `b` but itself
/// @param nameA what files call the first: `class:cat`, `split:val`
/// @param nameB what files call the second: the same, or `rest`
/// @param drift how far
public record GroupDrift(Group a, Group b, boolean rest, String nameA, String nameB, Drift drift) {
  private static final Comparator<GroupDrift> RANK =
      Comparator.comparingDouble((GroupDrift d) -> -d.drift.ks())
          .thenComparing(GroupDrift::nameA)
          .thenComparing(GroupDrift::nameB);

  /// A comparison of parts of one dataset.
  public GroupDrift(Group a, Group b, boolean rest, Drift drift) {
    this(a, b, rest, name(a), rest ? "rest" : name(b), drift);
  }

  /// Every comparison worth ranking within a part, the largest Kolmogorov-Smirnov distance first:
  /// each class with the rest of the part (two classes with each other), and where the part is the
  /// whole of a folder with splits each split with each that follows it. Under the `native` policy
  /// for each kind of files apart.
  public static List<GroupDrift> ranked(DatasetIndex index, Group part) {
    List<GroupDrift> drifts = new ArrayList<>();
    for (String kind :
        index.policy() == PixelPolicy.NATIVE ? index.kinds(part) : List.of(part.kind())) {
      classes(index, part.withKind(kind), drifts);
      if (part.split().isEmpty()) {
        splits(index, part.withKind(kind), drifts);
      }
    }
    drifts.sort(RANK);
    return List.copyOf(drifts);
  }

  private static void classes(DatasetIndex index, Group part, List<GroupDrift> into) {
    if (!part.label().isEmpty()) {
      return;
    }
    List<Group> groups = new ArrayList<>();
    List<DriftGroup> sides = new ArrayList<>();
    for (String label : index.labels(part)) {
      ImageSet set = index.set(part.withLabel(label));
      if (!set.isEmpty()) {
        groups.add(part.withLabel(label));
        sides.add(DriftGroup.of(set));
      }
    }
    ImageSet whole = index.set(part);
    int[] without =
        IntStream.range(0, whole.images())
            .filter(i -> whole.image(i).file().label().isEmpty())
            .toArray();
    if (without.length > 0) {
      sides.add(DriftGroup.of(whole.pick(without)));
    }
    if (groups.isEmpty() || sides.size() < 2) {
      return;
    }
    if (groups.size() == 2 && sides.size() == 2) {
      // Each is the other's rest.
      Drift drift = Drift.of(sides.getFirst(), sides.getLast());
      into.add(new GroupDrift(groups.getFirst(), groups.getLast(), false, drift));
      return;
    }
    List<Drift> drifts = DriftGroup.fromRest(DriftGroup.of(whole), sides);
    for (int i = 0; i < groups.size(); i++) {
      into.add(new GroupDrift(groups.get(i), part, true, drifts.get(i)));
    }
  }

  private static void splits(DatasetIndex index, Group part, List<GroupDrift> into) {
    List<Group> groups =
        index.splits().stream()
            .map(split -> new Group(split, part.label(), part.kind()))
            .filter(group -> !index.set(group).isEmpty())
            .toList();
    List<DriftGroup> sides = groups.stream().map(group -> DriftGroup.of(index.set(group))).toList();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Drift drift = Drift.of(sides.get(i), sides.get(j));
        into.add(new GroupDrift(groups.get(i), groups.get(j), false, drift));
      }
    }
  }

  /// What files and the command line call a part: `all`, `split:val`, `class:cat`.
  public static String name(Group part) {
    String name =
        !part.label().isEmpty()
            ? "class:" + part.label()
            : part.split().isEmpty() ? "all" : "split:" + part.split();
    return part.kind().isEmpty() ? name : name + " " + part.kind();
  }
}
