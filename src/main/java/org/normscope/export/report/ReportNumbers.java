package org.normscope.export.report;

import java.util.ArrayList;
import java.util.List;
import org.normscope.chart.Numbers;
import org.normscope.chart.Spread;
import org.normscope.chart.Unit;
import org.normscope.chart.draw.SpreadPainter;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.export.StatsReport;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Margin;

/// Mean, the three stds and the histogram of every channel, for each kind of images where kinds
/// differ in their channels.
final class ReportNumbers {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 300;
  private static final double SPREAD_CELL = 200;
  private static final double SPREAD_HEIGHT = 120;

  private ReportNumbers() {}

  static void add(Html page, StatsReport report) {
    if (report.index().policy() != PixelPolicy.NATIVE) {
      add(page, report, report.part(), "");
      return;
    }
    for (String kind : report.index().kinds(report.part())) {
      add(page, report, report.part().withKind(kind), kind);
    }
  }

  private static void add(Html page, StatsReport report, Group part, String kind) {
    DatasetStats stats = report.stats(part);
    Estimate estimate = report.estimate(part);
    page.add("<section>\n").put("h2", "Mean and std" + (kind.isEmpty() ? "" : " of " + kind));
    page.add("<div class=\"wide\"><table>\n");
    page.head(
        List.of(
            "",
            "mean",
            "std",
            "std (n−1)",
            "mean of stds",
            "root mean var",
            "min",
            "median",
            "max"));
    page.add("<tbody>\n");
    for (int c = 0; c < stats.channels().size(); c++) {
      row(page, stats, c);
    }
    page.add("</tbody></table></div>\n");
    page.put(
        "p class=\"note\"",
        "Values in 0..1, under them in 0..255. The std to use is the pooled one, over all pixels"
            + " with divisor n. The mean of per-image stds and the root of their mean variance do"
            + " not see what lies between the images; people mistake them for it.");
    if (estimate.hasMargins()) {
      page.put("p class=\"note\"", margins(stats, estimate));
    }
    page.add("<figure>").add(ReportCharts.histogram(stats, WIDTH, HEIGHT, false));
    page.put("figcaption", "Share of the pixels at each value, " + Unit.ZERO_ONE.label() + ".");
    page.add("</figure>\n<figure class=\"spread\">").add(spread(stats));
    page.put(
        "figcaption",
        "Why there are three: spread within the images (lower side) and between them (upright side)"
            + " make the pooled std (long side). The dot is the mean of per-image stds, the ring"
            + " the root of their mean variance.");
    page.add("</figure>\n</section>\n");
  }

  private static void row(Html page, DatasetStats stats, int c) {
    ChannelStats channel = stats.channels().get(c);
    page.add("<tr><th scope=\"row\">").channel(channel.name()).add("</th>");
    page.value(channel.mean()).value(channel.std()).value(channel.stdSample());
    page.value(stats.perImage().meanOfStds()[c]).value(stats.perImage().rootMeanVariance()[c]);
    page.value(channel.min()).value(channel.median()).value(channel.max()).add("</tr>\n");
  }

  private static String margins(DatasetStats stats, Estimate estimate) {
    List<String> words = new ArrayList<>();
    for (int c = 0; c < estimate.margins().size(); c++) {
      Margin margin = estimate.margins().get(c);
      words.add(
          stats.channels().get(c).name()
              + " ± "
              + Numbers.fixed(margin.mean(), 4)
              + ", std ± "
              + Numbers.fixed(margin.std(), 4));
    }
    return "95 % intervals: mean of " + String.join("; mean of ", words) + ".";
  }

  private static String spread(DatasetStats stats) {
    List<Spread> spreads = Spread.of(stats);
    SvgSurface svg = new SvgSurface(1, SvgColors.VARIABLES);
    double width = SPREAD_CELL * spreads.size();
    new SpreadPainter(svg).paint(spreads, Unit.ZERO_ONE, width, SPREAD_HEIGHT);
    String title =
        String.join(". ", spreads.stream().map(one -> one.sentence(Unit.ZERO_ONE)).toList());
    return svg.element(width, SPREAD_HEIGHT, title);
  }
}
