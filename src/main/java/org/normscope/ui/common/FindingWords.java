package org.normscope.ui.common;

import org.normscope.chart.Numbers;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Finding;

/// Findings in words, for people.
public final class FindingWords {
  private FindingWords() {}

  /// What sort of thing it is, one word or two.
  public static String title(Finding.Kind kind) {
    return switch (kind) {
      case FAR_MEAN -> "unusual mean";
      case FAR_STD -> "unusual std";
      case CONSTANT, NEARLY_BLACK, NEARLY_WHITE, HUGE, DUPLICATE, ODD_KIND, ODD_SIZE, ODD_SHAPE ->
          kind.id().replace('_', ' ');
    };
  }

  /// A finding of an image of a table, with its figure: `mean B −4.8 σ`.
  public static String of(Finding finding, ImageTable table) {
    double value = finding.value();
    return switch (finding.kind()) {
      case CONSTANT -> "one colour";
      case NEARLY_BLACK -> "nearly black, " + Numbers.share(value);
      case NEARLY_WHITE -> "nearly white, " + Numbers.share(value);
      case HUGE -> "huge, " + Numbers.share(value) + " of all pixels";
      case DUPLICATE -> same(finding, table);
      case ODD_KIND ->
          "odd kind %s, %s of images"
              .formatted(table.images().get(finding.image()).kind(), Numbers.share(value));
      case ODD_SIZE -> "odd size, " + Numbers.plain(value, 2) + "× the usual pixels";
      case ODD_SHAPE -> "odd shape, " + Numbers.plain(value, 2) + " : 1";
      case FAR_MEAN -> "mean " + channel(finding, table) + Numbers.sigma(value);
      case FAR_STD -> "std " + channel(finding, table) + Numbers.sigma(value);
    };
  }

  private static String same(Finding finding, ImageTable table) {
    String words = "same as " + table.images().get(finding.other()).file().name();
    long more = Math.round(finding.value()) - 2;
    return more > 0 ? words + " and " + Numbers.count(more) + " more" : words;
  }

  private static String channel(Finding finding, ImageTable table) {
    boolean one = table.figures().channels() == 1;
    return one ? "" : table.channel(finding.image(), finding.channel()) + " ";
  }
}
