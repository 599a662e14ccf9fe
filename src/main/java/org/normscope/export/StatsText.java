package org.normscope.export;

import java.util.Locale;
import java.util.TreeMap;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Margin;
import org.normscope.stats.Weighting;

/// The statistics for reading in a terminal.
public final class StatsText {
  private StatsText() {}

  /// A table of the statistics, and the three numbers that people call the std; then what is most
  /// unusual, and what drifts most.
  public static String of(StatsReport report) {
    DatasetIndex index = report.index();
    Group part = report.part();
    ImageSet set = report.set();
    StringBuilder text = new StringBuilder();
    line(
        text,
        String.format(
            Locale.ROOT,
            "%s: %s, %,d pixels, %s, %s%s, unit 0..1",
            index.listing().name(),
            images(index, part),
            set.pixels(),
            part.split().isEmpty() ? "all images" : "split " + part.split(),
            "mode " + index.policy().id(),
            index.recipe().words().isEmpty() ? "" : ", " + index.recipe().words()));
    if (report.weighting() != Weighting.PIXEL) {
      line(
          text,
          "mean and std: "
              + report.weighting().description()
              + "; min, median and max are of all pixels");
    }
    leftOut(text, index, set);
    if (index.policy() == PixelPolicy.NATIVE) {
      for (String kind : index.kinds(part)) {
        ImageSet ofKind = index.set(part.withKind(kind));
        line(text, "");
        line(text, String.format(Locale.ROOT, "%s: %,d images", kind, ofKind.images()));
        table(text, report.stats(part.withKind(kind)), report.estimate(part.withKind(kind)));
      }
      FindingsText.append(text, report);
      return text.toString();
    }
    table(text, report.stats(part), report.estimate(part));
    TreeMap<String, Integer> kinds = new TreeMap<>();
    set.list().forEach(image -> kinds.merge(image.kind(), 1, Integer::sum));
    if (kinds.size() > 1) {
      line(
          text,
          String.format(
              Locale.ROOT, "kinds of files: %s", kinds.toString().replaceAll("[{}]", "")));
    }
    FindingsText.append(text, report);
    return text.toString();
  }

  private static void leftOut(StringBuilder text, DatasetIndex index, ImageSet set) {
    int padded = index.padded(set);
    if (padded > 0) {
      line(
          text,
          String.format(
              Locale.ROOT,
              "%,d images are smaller than the crop: zeros around them count, as torchvision pads",
              padded));
    }
    if (index.recipe().leavesOut() && index.policy() != PixelPolicy.NATIVE) {
      long[] left = index.leftOut(set);
      StringBuilder parts = new StringBuilder("not counted:");
      for (int c = 0; c < left.length; c++) {
        parts.append(
            String.format(
                Locale.ROOT, "%s %s %,d", c == 0 ? "" : ",", set.channels().get(c), left[c]));
      }
      line(text, parts.append(" samples").toString());
    }
  }

  private static String images(DatasetIndex index, Group part) {
    Estimate estimate = index.estimate(part);
    return estimate.exact()
        ? String.format(
            Locale.ROOT, "%,d image%s", estimate.images(), estimate.images() == 1 ? "" : "s")
        : String.format(
            Locale.ROOT,
            "estimate from %,d images (%,d of %,d files, seed %d)",
            estimate.images(),
            estimate.looked(),
            estimate.files(),
            index.taken().sampling().seed());
  }

  private static void table(StringBuilder text, DatasetStats stats, Estimate estimate) {
    boolean margins = estimate.hasMargins();
    String margin = margins ? String.format("  %-10s", "95 %") : "";
    line(
        text,
        String.format("%-7s %10s", "", "mean")
            + margin
            + String.format(" %10s", "std")
            + margin
            + String.format(
                " %10s %8s %8s %8s   %13s %13s",
                "std_sample", "min", "median", "max", "mean of stds", "root mean var"));
    for (int c = 0; c < stats.channels().size(); c++) {
      ChannelStats channel = stats.channels().get(c);
      line(
          text,
          String.format(Locale.ROOT, "%-7s %10.6f", channel.name(), channel.mean())
              + (margins ? plusMinus(estimate.margins().get(c).mean()) : "")
              + String.format(Locale.ROOT, " %10.6f", channel.std())
              + (margins ? plusMinus(estimate.margins().get(c).std()) : "")
              + String.format(
                  Locale.ROOT,
                  " %10s %8.4f %8.4f %8.4f   %13.6f %13.6f",
                  Double.isNaN(channel.stdSample())
                      ? ""
                      : String.format(Locale.ROOT, "%.6f", channel.stdSample()),
                  channel.min(),
                  channel.median(),
                  channel.max(),
                  stats.perImage().meanOfStds()[c],
                  stats.perImage().rootMeanVariance()[c]));
    }
    if (margins) {
      line(text, "95 %: intervals with the image as the unit; heavy tails may under-cover");
    } else if (!estimate.exact()) {
      line(text, "no intervals: they need " + Margin.FEWEST_IMAGES + " images");
    }
  }

  private static String plusMinus(double halfWidth) {
    return String.format(Locale.ROOT, "  ± %.6f", halfWidth);
  }

  static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
