package org.normscope.export;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Finding;
import org.normscope.dataset.findings.Findings;
import org.normscope.stats.ImageFigures;

/// Tables with a row per image, and with a row per finding (RFC 4180, head first). Values are in
/// 0..1 and read back to the same double.
public final class ImagesTable {
  private ImagesTable() {}

  /// A row per image in path order: where it lies, what it is, mean, std, min and max over all
  /// channels and in each (nothing in channels that an image does not have), how severe its worst
  /// finding is and which it has.
  public static void images(ImageTable table, Findings findings, Appendable out)
      throws IOException {
    List<String> channels = channels(table);
    StringBuilder head =
        new StringBuilder("path,split,class,kind,width,height,pixels,mean,std,min,max");
    for (String channel : channels) {
      for (String figure : List.of("mean", "std", "min", "max")) {
        head.append(',').append(figure).append('_').append(channel);
      }
    }
    out.append(head.append(",severity,findings\n"));
    ImageFigures figures = table.figures();
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < table.images().size(); i++) {
      row.setLength(0);
      ScannedImage image = table.images().get(i);
      row.append(Csv.cell(image.file().name())).append(',');
      row.append(Csv.cell(image.file().split())).append(',');
      row.append(Csv.cell(image.file().label())).append(',');
      row.append(image.kind()).append(',');
      row.append(image.width()).append(',').append(image.height()).append(',');
      row.append(figures.pixels(i));
      add(row, figures.mean(i), figures.std(i), figures.min(i), figures.max(i));
      for (String channel : channels) {
        int c = channel(table, i, channel);
        if (c < 0) {
          row.append(",,,,");
        } else {
          add(row, figures.mean(i, c), figures.std(i, c), figures.min(i, c), figures.max(i, c));
        }
      }
      row.append(',').append(findings.severity(i)).append(',');
      row.append(findings.of(i).stream().map(f -> f.kind().id()).collect(Collectors.joining(" ")));
      out.append(row.append("\n"));
    }
  }

  /// A row per finding, the most severe first.
  public static void findings(ImageTable table, Findings findings, Appendable out)
      throws IOException {
    out.append("path,split,class,finding,channel,value,same_as,severity,meaning\n");
    for (Finding finding : findings.ranked()) {
      ScannedImage image = table.images().get(finding.image());
      out.append(
          String.join(
              ",",
              Csv.cell(image.file().name()),
              Csv.cell(image.file().split()),
              Csv.cell(image.file().label()),
              finding.kind().id(),
              finding.channel() < 0 ? "" : table.channel(finding.image(), finding.channel()),
              Csv.number(finding.value()),
              finding.other() < 0
                  ? ""
                  : Csv.cell(table.images().get(finding.other()).file().name()),
              Csv.number(finding.severity()),
              Csv.cell(finding.kind().description())));
      out.append("\n");
    }
  }

  private static void add(StringBuilder row, double... values) {
    for (double value : values) {
      row.append(',').append(Csv.number(value));
    }
  }

  private static List<String> channels(ImageTable table) {
    if (!table.channels().isEmpty()) {
      return table.channels();
    }
    Set<String> all = new LinkedHashSet<>();
    table.images().forEach(image -> all.addAll(image.model().channels()));
    return List.copyOf(all);
  }

  private static int channel(ImageTable table, int image, String channel) {
    return table.channels().isEmpty()
        ? table.images().get(image).model().channels().indexOf(channel)
        : table.channels().indexOf(channel);
  }
}
