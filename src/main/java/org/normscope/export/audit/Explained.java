package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.normscope.export.format.ExportedStats;

/// Mistakes that explain why a config does not fit.
///
/// @param faults in it
/// @param perImage what its std is besides; empty for the pooled one
record Explained(List<Fault> faults, String perImage) {
  Audit.Verdict verdict() {
    if (faults.size() + (perImage.isEmpty() ? 0 : 1) > 1) {
      return Audit.Verdict.SEVERAL;
    }
    if (faults.isEmpty()) {
      return Audit.Verdict.PER_IMAGE;
    }
    return switch (faults.getFirst()) {
      case SWAPPED -> Audit.Verdict.SWAPPED;
      case VARIANCE_AS_STD, STD_AS_VARIANCE -> Audit.Verdict.VARIANCE;
      case ONE_OVER_STD, EXCHANGED -> Audit.Verdict.MISPLACED;
      default -> Audit.Verdict.SCALE;
    };
  }

  String headline() {
    List<String> all = new ArrayList<>();
    faults.forEach(fault -> all.add("the numbers are " + fault.words()));
    if (!perImage.isEmpty()) {
      all.add("the std is " + perImage + ", not the pooled std");
    }
    return "It does not fit: " + String.join("; and ", all) + ".";
  }

  String advice(FoundConfig config) {
    return Words.advice(config, faults, perImage);
  }

  /// The first mistakes, in the order of how likely they are, that would make it fit; nothing where
  /// none would.
  static Optional<Explained> of(Fault.Line line, ExportedStats stats) {
    Audit.ByChannel pooled = c -> stats.stats().channels().get(c).std();
    Audit.ByChannel meanOfStds = c -> stats.stats().perImage().meanOfStds()[c];
    Audit.ByChannel rootMean = c -> stats.stats().perImage().rootMeanVariance()[c];
    List<List<Fault>> sets = sets();
    for (int size = 0; size <= 3; size++) {
      // A single other mistake before a std of images, that before two others, and so on.
      int most = size;
      for (List<Fault> set : sets.stream().filter(s -> s.size() == most).toList()) {
        if (fits(line, set, stats, pooled)) {
          return Optional.of(new Explained(set, ""));
        }
      }
      for (List<Fault> set : sets.stream().filter(s -> s.size() == most - 1).toList()) {
        if (fits(line, set, stats, meanOfStds)) {
          return Optional.of(new Explained(set, "a mean of per-image stds"));
        }
        if (fits(line, set, stats, rootMean)) {
          return Optional.of(new Explained(set, "a root of the mean per-image variance"));
        }
      }
    }
    return Optional.empty();
  }

  // Set by set in the order of Fault: what is likeliest is tried first.
  private static int compare(List<Fault> a, List<Fault> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static boolean fits(
      Fault.Line line, List<Fault> faults, ExportedStats stats, Audit.ByChannel wanted) {
    Optional<Fault.Line> mended = Optional.of(line);
    for (Fault fault : faults) {
      mended = mended.flatMap(fault::mended);
    }
    return mended
        .filter(one -> Audit.near(stats, one.unitMean(), one.unitStd(), wanted))
        .isPresent();
  }

  // No fault, each alone, and those that can be together: at most one of scale, one of what stands
  // in the std's place. A root is taken of what is written, and of what a change of unit gives.
  private static List<List<Fault>> sets() {
    List<List<Fault>> sets = new ArrayList<>();
    List<Fault> scales = Arrays.stream(Fault.values()).filter(Fault::scale).toList();
    List<Fault> others =
        List.of(Fault.VARIANCE_AS_STD, Fault.STD_AS_VARIANCE, Fault.ONE_OVER_STD, Fault.EXCHANGED);
    for (int s = -1; s < scales.size(); s++) {
      for (int swap = 0; swap < 2; swap++) {
        for (int v = -1; v < others.size(); v++) {
          List<Fault> set = new ArrayList<>();
          if (s >= 0) {
            set.add(scales.get(s));
          }
          if (swap == 1) {
            set.add(Fault.SWAPPED);
          }
          if (v >= 0) {
            set.add(others.get(v));
          }
          sets.add(set);
          if (s >= 0 && v >= 0) {
            sets.add(set.reversed());
          }
        }
      }
    }
    sets.sort(Explained::compare);
    return sets;
  }
}
