package org.normscope.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.normscope.chart.Numbers;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.export.StatsReport;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Drift;

/// Classes and splits, and how far they lie from each other.
final class ReportGroups {
  private static final int MOST_GROUPS = 60;
  private static final int MOST_DRIFTS = 100;

  private ReportGroups() {}

  static void add(Html page, StatsReport report) {
    DatasetIndex index = report.index();
    if (index.policy() != PixelPolicy.NATIVE) {
      List<Group> splits =
          report.part().split().isEmpty()
              ? index.splits().stream().map(Group::ofSplit).toList()
              : List.of();
      List<Group> classes =
          index.labels(report.part()).stream().map(report.part()::withLabel).toList();
      cards(page, report, "Splits", splits);
      cards(page, report, "Classes", classes);
    }
    drifts(page, report.drifts());
  }

  private static void cards(Html page, StatsReport report, String title, List<Group> groups) {
    List<Group> there =
        groups.stream().filter(group -> !report.index().set(group).isEmpty()).toList();
    if (there.isEmpty()) {
      return;
    }
    page.add("<section>\n").put("h2", title).add("<div class=\"cards\">\n");
    for (Group group : there.subList(0, Math.min(MOST_GROUPS, there.size()))) {
      DatasetStats stats = report.stats(group);
      page.add("<div class=\"card\">");
      page.put("h3", group.label().isEmpty() ? group.split() : group.label());
      page.put("p class=\"note\"", Numbers.images(stats.images()));
      page.add(ReportCharts.histogram(stats, 300, 130, true)).add("<table><tbody>\n");
      for (ChannelStats channel : stats.channels()) {
        page.add("<tr><th scope=\"row\">").channel(channel.name()).add("</th>");
        page.number("mean " + Numbers.fixed(channel.mean(), 4));
        page.number("std " + Numbers.fixed(channel.std(), 4)).add("</tr>\n");
      }
      page.add("</tbody></table></div>\n");
    }
    page.add("</div>\n");
    if (there.size() > MOST_GROUPS) {
      page.put(
          "p class=\"note\"",
          "and "
              + Numbers.count(there.size() - MOST_GROUPS)
              + " more, which are in the stats file");
    }
    page.add("</section>\n");
  }

  private static void drifts(Html page, List<GroupDrift> drifts) {
    if (drifts.isEmpty()) {
      return;
    }
    page.add("<section>\n").put("h2", "Drift");
    page.put(
        "p class=\"note\"",
        "Which parts lie furthest apart, by the Kolmogorov-Smirnov distance: the largest difference"
            + " of two distribution functions, 0 to 1. Differences are those of the channel that"
            + " differs most, in stds of the pixels and in standard deviations of the images'"
            + " means.");
    page.add("<div class=\"wide\"><table>\n");
    page.head(List.of("", "KS distance", "channel", "mean", "pixel stds", "image sds", "std"));
    page.add("<tbody>\n");
    for (GroupDrift drift : drifts.subList(0, Math.min(MOST_DRIFTS, drifts.size()))) {
      row(page, drift);
    }
    page.add("</tbody></table></div>\n");
    if (drifts.size() > MOST_DRIFTS) {
      page.put("p class=\"note\"", "and " + Numbers.count(drifts.size() - MOST_DRIFTS) + " more");
    }
    page.add("</section>\n");
  }

  private static void row(Html page, GroupDrift drift) {
    List<Drift.Channel> channels = new ArrayList<>(drift.drift().channels());
    Drift.Channel most = channels.getFirst();
    for (Drift.Channel channel : channels) {
      most = channel.ks() > most.ks() ? channel : most;
    }
    page.add("<tr>").put("th scope=\"row\"", drift.nameA() + " from " + drift.nameB());
    page.add("<td class=\"n\"><span class=\"bar\"><i style=\"width:");
    page.add(String.format(Locale.ROOT, "%.1f%%\"></i></span>", 100 * most.ks()));
    page.words(Numbers.fixed(most.ks(), 3)).add("</td><td class=\"n\">").channel(most.name());
    page.add("</td>").number(Numbers.signed(most.meanDifference(), 4));
    page.number(signed(most.inPixelStds(most.meanDifference())));
    page.number(signed(most.inImageSds(most.meanDifference())));
    page.number(Numbers.signed(most.stdDifference(), 4)).add("</tr>\n");
  }

  private static String signed(double value) {
    return Double.isNaN(value) ? "–" : Numbers.signed(value, 2);
  }
}
