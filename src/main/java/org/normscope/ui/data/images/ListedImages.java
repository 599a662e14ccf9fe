package org.normscope.ui.data.images;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Finding;
import org.normscope.dataset.findings.Findings;
import org.normscope.ui.common.FindingWords;

/// The images of a part, one row an image in sorted path order, with their figures and what is
/// unusual about them. Computed once; sorting and filtering go through it.
public final class ListedImages {
  private final DatasetIndex index;
  private final Group part;
  private final ImageTable table;
  private final Findings findings;
  private final Map<Integer, List<Finding>> byRow;
  // What rows were sorted by already.
  private final Map<SortKey, int[]> orders = new HashMap<>();
  // What words are looked for in, in lower case; made when the first are.
  private String[] texts;

  private ListedImages(DatasetIndex index, Group part, ImageTable table, Findings findings) {
    this.index = index;
    this.part = part;
    this.table = table;
    this.findings = findings;
    this.byRow = findings.ranked().stream().collect(Collectors.groupingBy(Finding::image));
  }

  /// The images of a part; for background work.
  public static ListedImages of(DatasetIndex index, Group part) {
    ImageTable table = ImageTable.of(index, part);
    return new ListedImages(index, part, table, Findings.of(table));
  }

  /// The same with more findings.
  ListedImages with(List<Finding> more) {
    return new ListedImages(index, part, table, findings.with(more));
  }

  /// True when it was computed from this.
  boolean isOf(DatasetIndex wanted, Group wantedPart) {
    return index == wanted && part.equals(wantedPart);
  }

  /// What is known of the dataset.
  DatasetIndex index() {
    return index;
  }

  /// Which images it is about.
  public Group part() {
    return part;
  }

  /// The figures.
  public ImageTable table() {
    return table;
  }

  /// How many rows there are.
  public int rows() {
    return table.images().size();
  }

  /// The image of a row.
  public ScannedImage image(int row) {
    return table.images().get(row);
  }

  /// Name of the file of a row.
  public String name(int row) {
    return image(row).file().name();
  }

  /// What is unusual about the image of a row, the most severe first.
  public List<Finding> findings(int row) {
    return byRow.getOrDefault(row, List.of());
  }

  /// The same in words, one each.
  public List<String> words(int row) {
    return findings(row).stream().map(finding -> FindingWords.of(finding, table)).toList();
  }

  /// How many images have each kind of finding; kinds without any are left out.
  public SortedMap<Finding.Kind, Integer> kinds() {
    Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    findings.ranked().forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
    return new TreeMap<>(counts);
  }

  /// False for a column that says nothing, so that it is left out.
  public boolean says(Column column) {
    return switch (column) {
      case LABEL -> part.label().isEmpty() && !index.labels(part).isEmpty();
      case SPLIT -> part.split().isEmpty() && !index.splits().isEmpty();
      default -> true;
    };
  }

  /// A figure of a row: in 0..1, or pixels.
  ///
  /// @param channel which one; [SortKey#ALL] for all together
  /// @throws IllegalArgumentException for a column without figures
  public double value(Column column, int channel, int row) {
    boolean all = channel == SortKey.ALL;
    return switch (column) {
      case MEAN -> all ? table.figures().mean(row) : table.figures().mean(row, channel);
      case STD -> all ? table.figures().std(row) : table.figures().std(row, channel);
      case MIN -> table.figures().min(row);
      case MAX -> table.figures().max(row);
      case SIZE -> (double) table.pixels(row);
      case NAME, LABEL, SPLIT, KIND, FINDING ->
          throw new IllegalArgumentException(column.title() + " is no figure");
    };
  }

  /// What stands in a cell.
  public String text(Column column, int channel, int row, Unit unit) {
    ScannedImage image = image(row);
    return switch (column) {
      case NAME -> image.file().name();
      case LABEL -> image.file().label();
      case SPLIT -> image.file().split();
      case SIZE -> image.width() + "×" + image.height();
      case KIND -> image.kind();
      case MEAN, STD, MIN, MAX -> Numbers.value(value(column, channel, row), unit);
      case FINDING -> String.join(" · ", words(row));
    };
  }

  /// The rows in the order of a key.
  int[] order(SortKey key) {
    return orders.computeIfAbsent(key, k -> RowOrder.of(keys(k), k.descending()));
  }

  private double[] keys(SortKey key) {
    return switch (key.column()) {
      // Rows are in the order of their names.
      case NAME -> each(row -> row);
      case LABEL -> ranks(row -> image(row).file().label());
      case SPLIT -> ranks(row -> image(row).file().split());
      case KIND -> ranks(row -> image(row).kind());
      // What has none comes last.
      case FINDING ->
          each(row -> findings.severity(row) > 0 ? -findings.severity(row) : Double.NaN);
      case MEAN, STD, MIN, MAX, SIZE -> each(row -> value(key.column(), key.channel(), row));
    };
  }

  private double[] each(IntToDoubleFunction figure) {
    return IntStream.range(0, rows()).mapToDouble(figure).toArray();
  }

  private double[] ranks(IntFunction<String> text) {
    return RowOrder.ranks(IntStream.range(0, rows()).mapToObj(text).toArray(String[]::new));
  }

  /// The rows that a filter lets through.
  boolean[] wanted(RowFilter filter) {
    boolean[] wanted = new boolean[rows()];
    if (filter.equals(RowFilter.NONE)) {
      Arrays.fill(wanted, true);
      return wanted;
    }
    if (texts == null) {
      texts = IntStream.range(0, rows()).mapToObj(this::searched).toArray(String[]::new);
    }
    for (int row = 0; row < wanted.length; row++) {
      wanted[row] = filter.wantsAny(findings(row)) && filter.wants(texts[row]);
    }
    return wanted;
  }

  private String searched(int row) {
    return (name(row) + " " + image(row).kind() + " " + String.join(" ", words(row)))
        .toLowerCase(Locale.ROOT);
  }
}
