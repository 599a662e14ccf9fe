package org.normscope.export;

import java.util.List;
import java.util.Locale;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.dataset.findings.Finding;
import org.normscope.dataset.findings.Findings;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.stats.Drift;

/// Findings and drift in words.
public final class FindingsText {
  private static final int MOST = 8;
  private static final int MOST_DRIFTS = 3;

  private FindingsText() {}

  /// The most severe findings, and the groups that lie furthest from the others; nothing where
  /// there are none.
  static void append(StringBuilder text, StatsReport report) {
    List<Finding> ranked = report.findings().ranked();
    if (!ranked.isEmpty()) {
      StatsText.line(text, "");
      StatsText.line(text, head(report.findings()));
      for (Finding finding : ranked.subList(0, Math.min(MOST, ranked.size()))) {
        StatsText.line(
            text,
            "  "
                + printable(name(report.table(), finding.image()))
                + ": "
                + printable(words(report.table(), finding)));
      }
    }
    int unread = report.duplicates().map(Duplicates::unread).map(List::size).orElse(0);
    if (unread > 0) {
      StatsText.line(text, unread + " files could not be read again to look for duplicates");
    }
    int untold = report.duplicates().map(Duplicates::untold).orElse(0);
    if (untold > 0) {
      StatsText.line(
          text,
          String.format(
              Locale.ROOT,
              "%,d images have the size and counts of another one; --findings FILE compares them",
              untold));
    }
    List<GroupDrift> drifts = report.drifts();
    if (!drifts.isEmpty()) {
      StatsText.line(text, "");
      StatsText.line(text, "furthest apart of " + drifts.size() + " compared:");
      for (GroupDrift drift : drifts.subList(0, Math.min(MOST_DRIFTS, drifts.size()))) {
        StatsText.line(text, "  " + printable(words(drift)));
      }
    }
  }

  private static String head(Findings findings) {
    int count = findings.ranked().size();
    return String.format(
        Locale.ROOT,
        "look at these (%,d finding%s on %,d image%s%s):",
        count,
        count == 1 ? "" : "s",
        findings.images(),
        findings.images() == 1 ? "" : "s",
        count > MOST ? "; the " + MOST + " most severe" : "");
  }

  /// A drift in a line.
  public static String words(GroupDrift drift) {
    Drift.Channel most = drift.drift().channels().getFirst();
    for (Drift.Channel channel : drift.drift().channels()) {
      most = channel.ks() > most.ks() ? channel : most;
    }
    return String.format(
        Locale.ROOT,
        "%s from %s: KS distance %.3f in %s; mean %+.4f = %+.2f pixel stds = %+.2f image sds;"
            + " std %+.4f",
        drift.nameA(),
        drift.nameB(),
        most.ks(),
        most.name(),
        most.meanDifference(),
        most.inPixelStds(most.meanDifference()),
        most.inImageSds(most.meanDifference()),
        most.stdDifference());
  }

  /// A finding in a few words, without the name of its image.
  public static String words(ImageTable table, Finding finding) {
    ScannedImage image = table.images().get(finding.image());
    double value = finding.value();
    return switch (finding.kind()) {
      case CONSTANT -> String.format(Locale.ROOT, "one colour, mean %.4f", value);
      case NEARLY_BLACK ->
          String.format(Locale.ROOT, "nearly black: %.1f %% of its pixels", 100 * value);
      case NEARLY_WHITE ->
          String.format(Locale.ROOT, "nearly white: %.1f %% of its pixels", 100 * value);
      case HUGE ->
          String.format(Locale.ROOT, "huge: %d×%d, ", image.width(), image.height())
              + String.format(Locale.ROOT, "%.1f %% of all pixels", 100 * value);
      case DUPLICATE ->
          "the same image as "
              + name(table, finding.other())
              + (value > 2 ? String.format(Locale.ROOT, " and %.0f more", value - 2) : "");
      case ODD_KIND ->
          String.format(
              Locale.ROOT, "odd kind: %s, like %.1f %% of the images", image.kind(), 100 * value);
      case ODD_SIZE -> String.format(Locale.ROOT, "odd size: %d×%d", image.width(), image.height());
      case ODD_SHAPE ->
          String.format(
              Locale.ROOT, "odd shape: %d×%d, aspect %.2f", image.width(), image.height(), value);
      case FAR_MEAN -> far("mean", table, finding);
      case FAR_STD -> far("std", table, finding);
    };
  }

  private static String far(String figure, ImageTable table, Finding finding) {
    return String.format(
        Locale.ROOT,
        "%s of %s %.1f robust sds %s the median of the images",
        figure,
        table.channel(finding.image(), finding.channel()),
        Math.abs(finding.value()),
        finding.value() < 0 ? "below" : "above");
  }

  private static String name(ImageTable table, int image) {
    return table.images().get(image).file().name();
  }

  // Names are data and must not steer a terminal.
  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
