package org.normscope.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.normscope.chart.Numbers;
import org.normscope.chart.draw.Tone;
import org.normscope.dataset.Estimate;
import org.normscope.export.StatsReport;
import org.normscope.export.format.Provenance;
import org.normscope.export.picture.SvgColors;
import org.normscope.image.SkippedFile;

/// A dataset's statistics as one HTML page that a person sends to a colleague: where they come
/// from, numbers, histograms, classes, drift, unusual images, skipped files, and the lines for
/// training code. It needs no network and runs no script, follows the reader's light or dark, and
/// prints.
public final class ReportPage {
  private static final int MOST_SKIPPED = 500;

  private ReportPage() {}

  /// The page. Reads the most unusual images again, for their thumbnails.
  ///
  /// @param today as `2026-11-21`
  public static String html(StatsReport report, String today) {
    String name = report.index().listing().name();
    Html page = new Html();
    page.add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    page.add(" img-src data:; style-src 'unsafe-inline'\">\n");
    page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.add("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.put("title", name + ": channel statistics").add("\n<style>\n").add(style());
    page.add("</style>\n</head>\n<body>\n<main>\n");
    head(page, report, name, today);
    ReportNumbers.add(page, report);
    ReportGroups.add(page, report);
    ReportImages.add(page, report);
    skipped(page, report.index().skipped());
    ReportExports.add(page, report, today);
    page.add("</main>\n</body>\n</html>\n");
    return page.text();
  }

  private static void head(Html page, StatsReport report, String name, String today) {
    Estimate estimate = report.index().estimate(report.part(), report.weighting());
    page.add("<header>\n").put("h1", name).add("<p class=\"lead\">");
    page.words(Numbers.count(report.table().images().size()) + " images, ");
    page.words(
        report.part().split().isEmpty() ? "all splits " : "split " + report.part().split() + " ");
    page.put(
        estimate.exact() ? "span class=\"badge ok\"" : "span class=\"badge warning\"",
        estimate.exact()
            ? "exact"
            : "estimate from "
                + Numbers.count(estimate.looked())
                + " of "
                + Numbers.count(estimate.files())
                + " files");
    page.add("</p>\n<dl>\n");
    entry(
        page,
        "From",
        String.join(", ", report.index().listing().roots().stream().map(String::valueOf).toList()));
    entry(page, "Pixel values", report.index().policy().description());
    String reading = report.index().recipe().words();
    entry(page, "Read", reading.isEmpty() ? "every pixel as it is" : reading);
    entry(page, "Weighting", report.weighting().description());
    entry(page, "Made", today + " by NormScope " + Provenance.programVersion());
    page.add("</dl>\n</header>\n");
  }

  private static void entry(Html page, String term, String words) {
    page.add("<div>").put("dt", term).put("dd", words).add("</div>\n");
  }

  private static void skipped(Html page, List<SkippedFile> skipped) {
    if (skipped.isEmpty()) {
      return;
    }
    page.add("<section>\n").put("h2", "Skipped files");
    page.put(
        "p",
        (skipped.size() == 1
                ? "1 file could not be read. It changes"
                : Numbers.count(skipped.size()) + " files could not be read. They change")
            + " no number of this page.");
    page.add("<table><thead><tr>").put("th scope=\"col\"", "file");
    page.put("th scope=\"col\"", "why").add("</tr></thead>\n<tbody>\n");
    for (SkippedFile file : skipped.subList(0, Math.min(MOST_SKIPPED, skipped.size()))) {
      page.add("<tr>").put("td class=\"path\"", file.name()).put("td", file.reason());
      page.add("</tr>\n");
    }
    page.add("</tbody></table>\n");
    if (skipped.size() > MOST_SKIPPED) {
      page.put("p", "and " + Numbers.count(skipped.size() - MOST_SKIPPED) + " more");
    }
    page.add("</section>\n");
  }

  private static String style() {
    String sheet;
    try (InputStream in =
        Objects.requireNonNull(
            ReportPage.class.getResourceAsStream("/assets/themes/report.css"),
            "the stylesheet of the report is missing from the program")) {
      sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the stylesheet of the report could not be read", e);
    }
    return ":root {\n"
        + colors(false)
        + "}\n@media (prefers-color-scheme: dark) {\n:root {\n"
        + colors(true)
        + "}\n}\n@media print {\n:root {\n"
        + colors(false)
        + "}\n}\n"
        + sheet;
  }

  private static String colors(boolean dark) {
    StringBuilder colors = new StringBuilder();
    for (Tone tone : Tone.values()) {
      colors.append(SvgColors.variable(tone)).append(": ").append(tone.in(dark)).append(";\n");
    }
    return colors.toString();
  }
}
