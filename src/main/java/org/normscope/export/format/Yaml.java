package org.normscope.export.format;

import java.util.stream.Collectors;
import org.normscope.stats.ChannelStats;

/// Our own YAML, read by any YAML 1.1 or 1.2 reader.
final class Yaml implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    Provenance from = sheet.stats().from();
    return sheet.comment("# ", "y = (x - mean) / std")
        + """
        dataset: %s
        split: %s
        images: %d
        exact: %s
        mode: %s
        weighting: %s
        unit: "0..1"
        std_is: %s
        channels: [%s]
        mean: %s
        std: %s
        var: %s
        min: %s
        max: %s
        count: [%s]
        """
            .formatted(
                Escapes.quoted(from.name()),
                Escapes.quoted(from.split()),
                from.images(),
                from.exact(),
                Escapes.quoted(from.mode()),
                from.weighting().id(),
                sheet.options().std().id(),
                sheet.names().stream().map(Escapes::quoted).collect(Collectors.joining(", ")),
                sheet.list(sheet.mean()),
                sheet.list(sheet.std()),
                sheet.list(sheet.variance()),
                sheet.list(sheet.scaled(1, c -> channel(sheet, c).min())),
                sheet.list(sheet.scaled(1, c -> channel(sheet, c).max())),
                sheet.places().stream()
                    .map(c -> String.valueOf(channel(sheet, c).count()))
                    .collect(Collectors.joining(", ")));
  }

  private static ChannelStats channel(Sheet sheet, int place) {
    return sheet.stats().stats().channels().get(place);
  }
}
