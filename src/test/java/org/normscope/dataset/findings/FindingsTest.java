package org.normscope.dataset.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Finding.Kind;

/// Planted outliers are named, ordinary images are not.
final class FindingsTest {
  @TempDir private Path folder;

  @Test
  void everyPlantedOutlierIsNamed() throws Exception {
    ImageTable table = Planted.table(Planted.folder(folder));
    Map<String, List<Kind>> named = new TreeMap<>();
    for (Finding finding : Planted.findings(table).ranked()) {
      named
          .computeIfAbsent(name(table, finding.image()), _ -> new ArrayList<>())
          .add(finding.kind());
    }
    assertEquals(
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("constant.png", List.of(Kind.CONSTANT)),
                Map.entry("black.png", List.of(Kind.NEARLY_BLACK)),
                Map.entry("white.png", List.of(Kind.NEARLY_WHITE)),
                Map.entry("gray.png", List.of(Kind.ODD_KIND)),
                Map.entry("sixteen.png", List.of(Kind.ODD_KIND)),
                Map.entry("copy.bmp", List.of(Kind.DUPLICATE)),
                Map.entry("image_000.png", List.of(Kind.DUPLICATE)),
                Map.entry("link.png", List.of(Kind.DUPLICATE)),
                Map.entry("image_001.png", List.of(Kind.DUPLICATE)),
                Map.entry("huge.png", List.of(Kind.HUGE, Kind.ODD_SIZE)),
                Map.entry("dark.png", List.of(Kind.FAR_STD)))),
        named);
  }

  private static String name(ImageTable table, int image) {
    return table.images().get(image).file().name();
  }
}
