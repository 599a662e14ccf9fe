package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Breaks a caption into at most so many lines, and shortens it rather than clip it.
final class CaptionLines {

  /// Size of the type at the usual scale.
  static final double SIZE = 12;

  private final TextMeter meter;
  private final double width;

  CaptionLines(TextMeter meter, double width) {
    this.meter = meter;
    this.width = width;
  }

  /// A stretch of one weight.
  record Run(String text, boolean bold) {}

  /// The fullest wording that fits into so many lines; one more if not even the bold part does.
  List<List<Run>> fit(CubeCaption caption, int lines) {
    for (String rest : List.of(caption.plain(), caption.brief(), "")) {
      for (int allowed = 1; allowed <= lines; allowed++) {
        Optional<List<List<Run>>> fitting = broken(caption.bold(), rest, allowed);
        if (fitting.isPresent()) {
          return fitting.get();
        }
      }
    }
    return broken(caption.bold(), "", 2)
        .orElseGet(() -> List.of(List.of(new Run(cut(caption.bold()), true))));
  }

  double width(List<Run> line) {
    return line.stream().mapToDouble(run -> meter.width(run.text, SIZE, run.bold)).sum();
  }

  private Optional<List<List<Run>>> broken(String bold, String plain, int lines) {
    List<List<Run>> all =
        lines == 2 && !plain.isEmpty() ? twoParts(bold, plain) : greedy(bold, plain);
    if (lines == 2 && !fits(all, lines)) {
      all = greedy(bold, plain);
    }
    return fits(all, lines) ? Optional.of(all) : Optional.empty();
  }

  private boolean fits(List<List<Run>> all, int lines) {
    return all.size() <= lines && all.stream().allMatch(line -> width(line) <= width);
  }

  /// The bold part with the sign after it on one line, the rest on the next.
  private static List<List<Run>> twoParts(String bold, String plain) {
    return List.of(
        List.of(new Run(bold, true), new Run(plain.substring(0, 1), false)),
        List.of(new Run(plain.substring(1).strip(), false)));
  }

  private List<List<Run>> greedy(String bold, String plain) {
    List<Run> words = new ArrayList<>();
    addWords(words, bold, true);
    addWords(words, plain, false);
    List<List<Run>> all = new ArrayList<>();
    List<Run> line = List.of();
    for (Run word : words) {
      List<Run> longer = joined(line, word);
      if (!line.isEmpty() && width(longer) > width) {
        all.add(line);
        longer = joined(List.of(), new Run(word.text.stripLeading(), word.bold));
      }
      line = longer;
    }
    all.add(line);
    return all;
  }

  /// Each word with the space before it.
  private static void addWords(List<Run> words, String text, boolean bold) {
    for (String word : text.split("(?= )")) {
      if (!word.isEmpty()) {
        words.add(new Run(word, bold));
      }
    }
  }

  private static List<Run> joined(List<Run> line, Run word) {
    List<Run> longer = new ArrayList<>(line);
    if (!longer.isEmpty() && longer.getLast().bold == word.bold) {
      longer.add(new Run(longer.removeLast().text + word.text, word.bold));
    } else {
      longer.add(word);
    }
    return longer;
  }

  private String cut(String text) {
    String shorter = text;
    while (shorter.length() > 1 && meter.width(shorter + "…", SIZE, true) > width) {
      shorter = shorter.substring(0, shorter.length() - 1).stripTrailing();
    }
    return shorter.equals(text) ? text : shorter + "…";
  }
}
