package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.image.ImageFile;

/// The order of reading, and how it is handed out.
final class WorkOrderTest {
  private static List<ImageFile> files(int count, long bytes) {
    List<ImageFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = String.format("%05d", i);
      files.add(new ImageFile(Path.of(name), name, i % 2 == 0 ? "train" : "val", "", bytes, 1));
    }
    return files;
  }

  private static WorkOrder order(List<ImageFile> files, int threads) {
    return new WorkOrder(files, IntStream.range(0, files.size()).toArray(), threads);
  }

  private static List<String> names(List<ImageFile> files, int... places) {
    return Arrays.stream(places).mapToObj(place -> files.get(place).name()).toList();
  }

  @Test
  void batchesAreRunsOfTheOrder() {
    List<ImageFile> found = files(1000, 3000);
    WorkOrder order = order(found, 4);
    List<ImageFile> taken = new ArrayList<>();
    for (int[] batch = order.take(); batch.length > 0; batch = order.take()) {
      assertTrue(batch.length <= 64);
      Arrays.stream(batch).mapToObj(found::get).forEach(taken::add);
    }
    assertEquals(found, taken, "files of one size stay in their order");
    assertEquals(0, order(List.of(), 4).take().length);
  }

  @Test
  void aFewFilesAreSharedAmongTheThreads() {
    assertTrue(order(files(200, 10), 8).batches() >= 16);
  }

  @Test
  void aLargeFileIsBegunWhileTheOthersHaveWork() {
    List<ImageFile> found = files(100, 3000);
    found.add(40, new ImageFile(Path.of("early"), "early", "", "", 60_000, 1));
    found.add(new ImageFile(Path.of("late"), "late", "", "", 60_000, 1));
    List<String> names = names(found, order(found, 2).places());
    assertEquals(40, names.indexOf("early"), "it is in time where it is");
    // 420,000 bytes in all: 120,000 are left when it is begun, for two threads.
    assertEquals(1 + (300_000 - 60_000) / 3000, names.indexOf("late"));
    List<String> alone = names(found, order(found, 1).places());
    assertEquals("late", alone.getLast(), "one thread waits for every file");
  }

  @Test
  void aFileLargerThanAllTheRestComesFirst() {
    List<ImageFile> found = files(100, 3000);
    found.add(new ImageFile(Path.of("z"), "z", "train", "", 100 << 20, 1));
    WorkOrder order = order(found, 2);
    assertEquals(List.of("z"), names(found, order.take()));
  }
}
