package org.normscope.export.format;

import java.util.Locale;
import org.normscope.stats.ChannelStats;

/// A table for a README or an issue.
final class MarkdownTable implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    double[] mean = sheet.mean();
    double[] std = sheet.std();
    StringBuilder text =
        new StringBuilder(
            """
            | channel | mean | std | min | max | pixels |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """);
    for (int c = 0; c < sheet.channels(); c++) {
      ChannelStats channel = sheet.stats().stats().channels().get(sheet.places().get(c));
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %d |\n",
              Escapes.markdown(sheet.names().get(c)),
              sheet.number(mean[c]),
              sheet.number(std[c]),
              sheet.number(channel.min()),
              sheet.number(channel.max()),
              channel.count()));
    }
    text.append('\n');
    sheet
        .stats()
        .from()
        .lines()
        .forEach(line -> text.append(Escapes.markdown(line)).append("  \n"));
    return text.append(Escapes.markdown(sheet.unitLine("y = (x - mean) / std")))
        .append('\n')
        .toString();
  }
}
