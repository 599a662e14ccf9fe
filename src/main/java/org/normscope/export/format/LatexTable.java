package org.normscope.export.format;

import java.util.Locale;
import java.util.stream.Collectors;
import org.normscope.stats.ChannelStats;

/// A table for a paper, of plain LaTeX.
final class LatexTable implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    double[] mean = sheet.mean();
    double[] std = sheet.std();
    StringBuilder rows = new StringBuilder();
    for (int c = 0; c < sheet.channels(); c++) {
      ChannelStats channel = sheet.stats().stats().channels().get(sheet.places().get(c));
      rows.append(
          String.format(
              Locale.ROOT,
              "%s & %s & %s & %s & %s & %d \\\\\n",
              escaped(sheet.names().get(c)),
              sheet.number(mean[c]),
              sheet.number(std[c]),
              sheet.number(channel.min()),
              sheet.number(channel.max()),
              channel.count()));
    }
    return sheet.comment("% ", "y = (x - mean) / std")
        + """
        \\begin{tabular}{lrrrrr}
        \\hline
        channel & mean & std & min & max & pixels \\\\
        \\hline
        """
        + rows
        + """
        \\hline
        \\end{tabular}
        """;
  }

  private static String escaped(String text) {
    return Escapes.line(text)
        .codePoints()
        .mapToObj(c ->
            switch (c) {
              case '\\' -> "\\textbackslash{}";
              case '~' -> "\\textasciitilde{}";
              case '^' -> "\\textasciicircum{}";
              case '{', '}', '$', '&', '#', '_', '%' -> "\\" + Character.toString(c);
              default -> Character.toString(c);
            })
        .collect(Collectors.joining());
  }
}
