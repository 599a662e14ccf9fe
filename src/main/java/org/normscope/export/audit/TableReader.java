package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.normscope.export.audit.FoundConfig.Order;

/// Reads mean and std from the columns of a table: CSV, Markdown, LaTeX.
final class TableReader {
  private TableReader() {}

  static Optional<FoundConfig> read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(10_000).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      for (char separator : new char[] {',', '|', '&', '\t', ';'}) {
        List<String> head = cells(line, separator);
        int mean = head.indexOf("mean");
        int std = std(head);
        if (mean >= 0 && std >= 0 && head.size() >= 2) {
          Optional<FoundConfig> found =
              rows(lines.subList(i + 1, lines.size()), separator, head, mean, std);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int std(List<String> head) {
    for (String name : List.of("std", "stddev", "sd", "sigma", "var", "variance")) {
      if (head.contains(name)) {
        return head.indexOf(name);
      }
    }
    return -1;
  }

  private static Optional<FoundConfig> rows(
      List<String> lines, char separator, List<String> head, int mean, int std) {
    int channel = head.indexOf("channel");
    Map<String, double[]> rows = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = cells(line, separator);
      if (cells.size() != head.size()) {
        continue;
      }
      try {
        double[] row = {Double.parseDouble(cells.get(mean)), Double.parseDouble(cells.get(std))};
        String name = channel < 0 ? String.valueOf(rows.size()) : cells.get(channel);
        if (rows.putIfAbsent(name, row) != null) {
          // The rows of a class or a split begin: the whole stands first.
          break;
        }
      } catch (NumberFormatException _) {
        // A line between head and rows, or something else.
      }
    }
    double[] means = rows.values().stream().mapToDouble(row -> row[0]).toArray();
    double[] stds = rows.values().stream().mapToDouble(row -> row[1]).toArray();
    Draft draft = new Draft("table").mean(means).order(order(List.copyOf(rows.keySet())));
    if (head.get(std).startsWith("var")) {
      draft.variance(stds);
    } else {
      draft.std(stds);
    }
    return draft.found();
  }

  /// The order that names of channels tell.
  static Order order(List<String> names) {
    return switch (String.join("", names).toLowerCase(Locale.ROOT)) {
      case "rgb", "redgreenblue" -> Order.RGB;
      case "bgr", "bluegreenred" -> Order.BGR;
      default -> Order.UNSTATED;
    };
  }

  // RFC 4180 on one line; for Markdown and LaTeX without what frames a row.
  private static List<String> cells(String line, char separator) {
    String row = line.strip();
    if (separator == '|' && row.startsWith("|")) {
      row = row.substring(1, row.length() - (row.length() > 1 && row.endsWith("|") ? 1 : 0));
    }
    if (separator == '&' && row.endsWith("\\\\")) {
      row = row.substring(0, row.length() - 2);
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && separator != '&' && separator != '|') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
