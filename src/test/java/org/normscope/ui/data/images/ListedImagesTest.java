package org.normscope.ui.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.Finding;
import org.normscope.image.PngWriter;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.Folders;

final class ListedImagesTest {
  @TempDir private Path folder;
  private ListedImages list;

  @BeforeEach
  void read() throws Exception {
    Folders.splits(folder);
    int[] brown = new int[30 * 20];
    Arrays.fill(brown, 0xff806040);
    PngWriter.write(folder.resolve("test/sea/brown.png"), 30, 20, brown);
    list = ListedImages.of(Folders.scan(folder), Group.ALL);
  }

  private int[] rows(SortKey key, RowFilter filter) {
    return ImageListModel.rows(list, key, filter).order();
  }

  private List<String> names(RowFilter filter) {
    return IntStream.of(rows(new SortKey(Column.NAME, SortKey.ALL, false), filter))
        .mapToObj(list::name)
        .toList();
  }

  private int row(String name) {
    return IntStream.range(0, list.rows())
        .filter(row -> list.name(row).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhatTheCoreSaysOfEachImage() throws Exception {
    assertEquals(6, list.rows());
    for (int row = 0; row < list.rows(); row++) {
      DatasetStats own = list.index().set(Group.ALL).pick(row).stats();
      for (int c = 0; c < 3; c++) {
        assertEquals(own.channels().get(c).mean(), list.value(Column.MEAN, c, row), 1e-12);
        assertEquals(own.channels().get(c).std(), list.value(Column.STD, c, row), 1e-12);
      }
    }
    int brown = row("test/sea/brown.png");
    assertEquals("30×20", list.text(Column.SIZE, SortKey.ALL, brown, Unit.ZERO_ONE));
    assertEquals("test", list.text(Column.SPLIT, SortKey.ALL, brown, Unit.ZERO_ONE));
    assertEquals("sea", list.text(Column.LABEL, SortKey.ALL, brown, Unit.ZERO_ONE));
    assertEquals(
        Numbers.value(0x80 / 255.0, Unit.ZERO_255),
        list.text(Column.MEAN, 0, brown, Unit.ZERO_255));
    double over = (0x80 + 0x60 + 0x40) / 3 / 255.0;
    assertEquals(over, list.value(Column.MEAN, SortKey.ALL, brown), 1e-12);
  }

  @Test
  void beginsWithWhatIsUnusual() {
    int first = rows(SortKey.FINDINGS, RowFilter.NONE)[0];
    assertEquals("test/sea/brown.png", list.name(first));
    assertEquals(Finding.Kind.CONSTANT, list.findings(first).getFirst().kind());
    assertTrue(list.words(first).contains("one colour"), list.words(first).toString());
    assertEquals(1, list.kinds().get(Finding.Kind.CONSTANT));
  }

  @Test
  void sortsByAnyColumnBothWays() {
    for (Column column : Column.values()) {
      for (int channel : column.perChannel() ? new int[] {SortKey.ALL, 0, 2} : new int[] {-1}) {
        int[] rising = rows(new SortKey(column, channel, false), RowFilter.NONE);
        int[] falling = rows(new SortKey(column, channel, true), RowFilter.NONE);
        assertEquals(6, IntStream.of(rising).distinct().count());
        assertEquals(6, IntStream.of(falling).distinct().count());
        if (column.number()) {
          for (int i = 1; i < 6; i++) {
            assertTrue(
                list.value(column, channel, rising[i - 1])
                    <= list.value(column, channel, rising[i]));
            assertTrue(
                list.value(column, channel, falling[i - 1])
                    >= list.value(column, channel, falling[i]));
          }
        }
      }
    }
  }

  @Test
  void filtersByWordsOfNameKindAndFinding() {
    assertEquals(6, names(RowFilter.of("  ", Set.of())).size());
    assertEquals(List.of("test/sea/brown.png"), names(RowFilter.of("SEA brown", Set.of())));
    assertEquals(List.of("test/sea/brown.png"), names(RowFilter.of("colour", Set.of())));
    assertEquals(2, names(RowFilter.of("night rgb8", Set.of())).size());
    assertEquals(List.of(), names(RowFilter.of("night sea", Set.of())));
    assertEquals(
        List.of("test/sea/brown.png"), names(RowFilter.of("", Set.of(Finding.Kind.CONSTANT))));
    assertEquals(List.of(), names(RowFilter.of("night", Set.of(Finding.Kind.CONSTANT))));
  }

  @Test
  void leavesOutColumnsThatSayNothing() throws Exception {
    assertTrue(list.says(Column.SPLIT));
    assertTrue(list.says(Column.LABEL));
    ListedImages train = ListedImages.of(list.index(), Group.ofSplit("train"));
    assertFalse(train.says(Column.SPLIT));
    assertTrue(train.says(Column.LABEL));
    ListedImages night = ListedImages.of(list.index(), Group.ofSplit("train").withLabel("night"));
    assertFalse(night.says(Column.LABEL));
    assertEquals(2, night.rows());
  }

  @Test
  void copiesNumbersThatReadBack() {
    String text = CopyRows.of(list, new int[] {row("test/sea/brown.png"), 0});
    List<String> lines = text.lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.getFirst().startsWith("name\tclass\tsplit\twidth\theight\tkind\tmean R"));
    String[] cells = lines.get(1).split("\t");
    assertArrayEquals(
        new String[] {"test/sea/brown.png", "sea", "test", "30", "20"}, Arrays.copyOf(cells, 5));
    assertEquals(0x80 / 255.0, Double.parseDouble(cells[6]), 0);
    assertEquals(lines.getFirst().split("\t").length, cells.length);
  }

  @Test
  void namesOfFilesAreDataWhenCopied() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("train/night"))) {
      Path image = files.findFirst().orElseThrow();
      Files.move(image, folder.resolve("=sum(A1).jpg"));
    }
    ListedImages named = ListedImages.of(Folders.scan(folder), Group.ALL);
    assertTrue(CopyRows.of(named, new int[] {0}).contains("\n'=sum(A1).jpg\t"));
  }

  @Test
  void findsPlacesByName() throws IOException {
    ImageRows rows = ImageListModel.rows(list, SortKey.FINDINGS, RowFilter.of("night", Set.of()));
    assertEquals(2, rows.size());
    assertEquals(1, rows.placeOf(rows.name(1)));
    assertEquals(-1, rows.placeOf("test/sea/brown.png"));
    assertEquals(-1, rows.placeOf(""));
  }
}
