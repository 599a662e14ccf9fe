package org.normscope.dataset.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a segment, each once: kinds, decoders, reasons. Entries name them by their place.
final class Texts {
  /// Entries name kinds with 16 bits: a segment ends before its words are more.
  static final int MOST = 60_000;

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Texts(List<String> texts) {
    texts.forEach(this::of);
  }

  /// The place of a word, which is added if it is new.
  int of(String text) {
    return places.computeIfAbsent(
        text,
        t -> {
          texts.add(t);
          return texts.size() - 1;
        });
  }

  String get(int place) {
    return texts.get(place);
  }

  List<String> all() {
    return texts;
  }
}
