package org.normscope.dataset.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Finding.Kind;
import org.normscope.image.PixelPolicy;

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

  @Test
  void ordinaryImagesHaveNoFindings() throws Exception {
    Findings findings = Planted.findings(Planted.table(Planted.ordinary(folder, 40)));
    assertEquals(List.of(), findings.ranked());
    assertEquals(0, findings.images());
    assertEquals(0, findings.order()[0]);
  }

  @Test
  void theMostSevereComeFirst() throws Exception {
    ImageTable table = Planted.table(Planted.folder(folder));
    Findings findings = Planted.findings(table);
    double before = 100;
    for (Finding finding : findings.ranked()) {
      assertTrue(finding.severity() <= before && finding.severity() > 0, finding.toString());
      before = finding.severity();
      assertTrue(findings.of(finding.image()).contains(finding));
      assertTrue(findings.severity(finding.image()) >= (float) finding.severity());
    }
    assertEquals("constant.png", name(table, findings.ranked().getFirst().image()));
    int[] order = findings.order();
    assertEquals(table.images().size(), order.length);
    assertEquals(100, findings.severity(order[0]));
    for (int i = 1; i < order.length; i++) {
      double last = findings.severity(order[i - 1]);
      double next = findings.severity(order[i]);
      assertTrue(next < last || (next == last && order[i] > order[i - 1]));
    }
    assertEquals(11, findings.images());
    assertEquals(2, findings.count(Kind.ODD_KIND));
    assertEquals(List.of(), findings.of(place(table, "mirror.png")));
  }

  /// Where most images are dark, dark is what they are.
  @Test
  void whatMostImagesAreIsNotUnusual() throws Exception {
    for (int i = 0; i < 5; i++) {
      int image = i;
      Planted.write(
          folder.resolve(i + ".png"), BufferedImage.TYPE_USHORT_GRAY, 8, 8, s -> 3 * s + image);
    }
    Planted.noise(folder.resolve("light.png"), 8, 8, 1);
    ImageTable table = Planted.table(folder);
    assertEquals(
        List.of(Kind.ODD_KIND),
        Planted.findings(table).ranked().stream().map(Finding::kind).toList());
  }

  @Test
  void anOddShapeIsNamedWhereSizesDiffer() throws Exception {
    for (int i = 0; i < 19; i++) {
      Planted.noise(folder.resolve("i%02d.png".formatted(i)), 40 + 4 * i, 30 + 3 * i, i);
    }
    Planted.noise(folder.resolve("wide.png"), 120, 30, 50);
    ImageTable table = Planted.table(folder);
    Finding odd = Findings.of(table).ranked().getFirst();
    assertEquals(Kind.ODD_SHAPE, odd.kind());
    assertEquals("wide.png", name(table, odd.image()));
    assertEquals(4, odd.value());
    assertEquals(1, Findings.of(table).count(Kind.ODD_SHAPE));
  }

  /// Under `native` an image is compared with those of its kind, channel by channel.
  @Test
  void kindsAreApartUnderTheNativePolicy() throws Exception {
    Planted.folder(folder);
    ImageTable table = ImageTable.of(Planted.scan(folder, PixelPolicy.NATIVE), Group.ALL);
    int gray = place(table, "gray.png");
    assertEquals("gray", table.channel(gray, 0));
    assertFalse(table.figures().has(gray, 1));
    assertEquals("B", table.channel(place(table, "image_003.png"), 2));
    Findings findings = Findings.of(table);
    assertEquals(Kind.FAR_MEAN, findings.of(place(table, "dark.png")).getFirst().kind());
    assertEquals(2, findings.count(Kind.ODD_KIND));
  }

  private static int place(ImageTable table, String name) {
    for (int i = 0; i < table.images().size(); i++) {
      if (name(table, i).equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static String name(ImageTable table, int image) {
    return table.images().get(image).file().name();
  }
}
