package org.normscope.export.report;

import java.util.List;
import org.normscope.export.StatsReport;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;

/// The lines for training code.
final class ReportExports {
  private static final List<ExportFormat> SHOWN =
      List.of(
          ExportFormat.TORCHVISION_V2,
          ExportFormat.KERAS,
          ExportFormat.HUGGING_FACE,
          ExportFormat.MMENGINE);

  private ReportExports() {}

  static void add(Html page, StatsReport report, String today) {
    page.add("<section>\n").put("h2", "For training code");
    try {
      ExportedStats stats =
          ExportedStats.of(report.index(), report.part(), report.weighting(), today);
      for (ExportFormat format : SHOWN) {
        add(page, stats, format);
      }
      page.put(
          "p class=\"note\"",
          (ExportFormat.values().length - SHOWN.size())
              + " more formats: normscope export FOLDER --format ID; normscope formats lists"
              + " them.");
    } catch (IllegalArgumentException e) {
      page.put("p", "There is no single mean and std: " + e.getMessage() + ".");
    }
    page.add("</section>\n");
  }

  private static void add(Html page, ExportedStats stats, ExportFormat format) {
    page.put("h3", format.title());
    try {
      String text = format.preview(stats, ExportOptions.DEFAULT);
      page.add("<pre>");
      text.lines().forEach(line -> page.words(line).add("\n"));
      page.add("</pre>\n");
    } catch (IllegalArgumentException e) {
      page.put("p class=\"note\"", "Cannot be written: " + e.getMessage() + ".");
    }
  }
}
