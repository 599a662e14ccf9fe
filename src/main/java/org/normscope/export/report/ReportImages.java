package org.normscope.export.report;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.normscope.chart.Numbers;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Finding;
import org.normscope.export.FindingsText;
import org.normscope.export.StatsReport;
import org.normscope.image.PngWriter;
import org.normscope.image.Preprocess;
import org.normscope.image.Thumbnail;
import org.normscope.image.Thumbnails;

/// The most unusual images, with thumbnails that are part of the page.
final class ReportImages {
  private static final int MOST = 24;
  private static final int SIDE = 120;

  private ReportImages() {}

  static void add(Html page, StatsReport report) {
    ImageTable table = report.table();
    int images = report.findings().images();
    page.add("<section>\n").put("h2", "Unusual images");
    if (images == 0) {
      page.put("p", "None of the " + Numbers.count(table.images().size()) + " images stands out.");
      page.add("</section>\n");
      return;
    }
    int shown = Math.min(MOST, images);
    page.put(
        "p class=\"note\"",
        Numbers.count(images)
            + (images == 1 ? " image is" : " images are")
            + " worth a look"
            + (shown < images ? "; these are the " + shown + " most severe." : "."));
    page.add("<div class=\"images\">\n");
    int[] order = report.findings().order();
    Preprocess preprocess = report.index().recipe().preprocess();
    for (int i = 0; i < shown; i++) {
      ScannedImage image = table.images().get(order[i]);
      page.add("<figure>").add(thumbnail(image.file().path(), preprocess));
      page.add("<figcaption>").put("b", image.file().name());
      List<Finding> findings = report.findings().of(order[i]);
      for (Finding finding : findings) {
        page.add("<br>").words(FindingsText.words(table, finding));
      }
      page.add("</figcaption></figure>\n");
    }
    page.add("</div>\n</section>\n");
  }

  private static String thumbnail(Path file, Preprocess preprocess) {
    Optional<Thumbnail> picture = Thumbnails.read(file, preprocess, SIDE);
    if (picture.isEmpty()) {
      return "<span class=\"gone\">no longer there</span>";
    }
    Thumbnail small = picture.get();
    byte[] png = PngWriter.bytes(small.width(), small.height(), small.argb());
    return "<img alt=\"\" width=\""
        + small.width()
        + "\" height=\""
        + small.height()
        + "\" src=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(png)
        + "\">";
  }
}
