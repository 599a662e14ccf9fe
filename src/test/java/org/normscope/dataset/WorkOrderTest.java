package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void batchesAreRunsOfTheOrder() {
    List<ImageFile> found = files(1000, 3000);
    WorkOrder order = new WorkOrder(found, 4);
    List<ImageFile> taken = new ArrayList<>();
    for (List<ImageFile> batch = order.take(); !batch.isEmpty(); batch = order.take()) {
      assertTrue(batch.size() <= 64);
      taken.addAll(batch);
    }
    assertEquals(found, taken, "files of one size stay in their order");
    assertEquals(List.of(), new WorkOrder(List.of(), 4).take());
  }

  @Test
  void aFewFilesAreSharedAmongTheThreads() {
    assertTrue(new WorkOrder(files(200, 10), 8).batches() >= 16);
  }

  @Test
  void aLargeFileIsBegunWhileTheOthersHaveWork() {
    List<ImageFile> found = files(100, 3000);
    found.add(40, new ImageFile(Path.of("early"), "early", "", "", 60_000, 1));
    found.add(new ImageFile(Path.of("late"), "late", "", "", 60_000, 1));
    List<String> names = new WorkOrder(found, 2).files().stream().map(ImageFile::name).toList();
    assertEquals(40, names.indexOf("early"), "it is in time where it is");
    // 420,000 bytes in all: 120,000 are left when it is begun, for two threads.
    assertEquals(1 + (300_000 - 60_000) / 3000, names.indexOf("late"));
    List<String> alone = new WorkOrder(found, 1).files().stream().map(ImageFile::name).toList();
    assertEquals("late", alone.getLast(), "one thread waits for every file");
  }

  @Test
  void aFileLargerThanAllTheRestComesFirst() {
    List<ImageFile> found = files(100, 3000);
    found.add(new ImageFile(Path.of("z"), "z", "train", "", 100 << 20, 1));
    WorkOrder order = new WorkOrder(found, 2);
    assertEquals(List.of("z"), order.take().stream().map(ImageFile::name).toList());
  }
}
