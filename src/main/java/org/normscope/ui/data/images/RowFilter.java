package org.normscope.ui.data.images;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.normscope.dataset.findings.Finding;

/// Which rows are shown.
///
/// @param words each of them occurs in the name, the kind or the findings; in lower case
/// @param kinds kinds of findings, of which a row has one; empty asks for none
record RowFilter(List<String> words, Set<Finding.Kind> kinds) {
  /// Lets everything through.
  static final RowFilter NONE = new RowFilter(List.of(), Set.of());

  RowFilter {
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /// Words as they were typed, with spaces between.
  static RowFilter of(String typed, Set<Finding.Kind> kinds) {
    List<String> words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).trim().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return new RowFilter(words, kinds);
  }

  /// Whether a row with these findings is shown.
  boolean wantsAny(List<Finding> findings) {
    return kinds.isEmpty() || findings.stream().anyMatch(finding -> kinds.contains(finding.kind()));
  }

  /// Whether a row is shown that says this, in lower case.
  boolean wants(String text) {
    return words.stream().allMatch(text::contains);
  }
}
