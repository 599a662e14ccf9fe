package org.normscope.ui.norm;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which channels the histograms and their tables show.
///
/// @param places of the channels, from 0; at least one
record Visible(List<Integer> places) {
  // More outlines than these are a thicket.
  private static final int MOST = 6;
  private static final int FIRST = 4;

  /// All but the hidden ones. Of many channels the first few, until somebody chooses.
  ///
  /// @param hidden names of channels that were switched off; null while nobody has chosen
  static Visible of(List<String> channels, Set<String> hidden) {
    int count = channels.size();
    if (hidden == null) {
      return new Visible(IntStream.range(0, count > MOST ? FIRST : count).boxed().toList());
    }
    List<Integer> shown =
        IntStream.range(0, count).filter(c -> !hidden.contains(channels.get(c))).boxed().toList();
    return new Visible(shown.isEmpty() ? List.of(0) : shown);
  }

  /// What belongs to the channels that are shown.
  <T> List<T> of(List<T> all) {
    return places.size() == all.size() ? all : places.stream().map(all::get).toList();
  }
}
