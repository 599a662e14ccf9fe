package org.normscope.ui.data.images;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.chart.Numbers;

/// Rows as text that spreadsheets take: columns between tabs, plain numbers in 0..1 that read back
/// to the same double.
final class CopyRows {
  private CopyRows() {}

  static String of(ListedImages list, int[] rows) {
    List<String> head = new ArrayList<>(List.of("name", "class", "split", "width", "height"));
    head.add("kind");
    for (String channel : list.table().channels()) {
      head.add("mean " + channel);
      head.add("std " + channel);
    }
    head.addAll(List.of("min", "max", "finding"));
    return String.join("\t", head)
        + "\n"
        + IntStream.of(rows).mapToObj(row -> line(list, row)).collect(Collectors.joining());
  }

  private static String line(ListedImages list, int row) {
    var image = list.image(row);
    List<String> cells = new ArrayList<>();
    cells.add(image.file().name());
    cells.add(image.file().label());
    cells.add(image.file().split());
    cells.add(Integer.toString(image.width()));
    cells.add(Integer.toString(image.height()));
    cells.add(image.kind());
    for (int c = 0; c < list.table().channels().size(); c++) {
      cells.add(Numbers.exact(list.value(Column.MEAN, c, row)));
      cells.add(Numbers.exact(list.value(Column.STD, c, row)));
    }
    cells.add(Numbers.exact(list.value(Column.MIN, SortKey.ALL, row)));
    cells.add(Numbers.exact(list.value(Column.MAX, SortKey.ALL, row)));
    cells.add(String.join("; ", list.words(row)));
    return cells.stream().map(CopyRows::cell).collect(Collectors.joining("\t")) + "\n";
  }

  // Names of files are data: none begins a new cell or line, and none is a formula.
  private static String cell(String text) {
    String flat = text.replaceAll("[\\t\\r\\n]", " ");
    return flat.matches("[=+@].*") ? "'" + flat : flat;
  }
}
