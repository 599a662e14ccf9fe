package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
    WorkOrder order = new WorkOrder(found);
    List<ImageFile> taken = new ArrayList<>();
    for (List<ImageFile> batch = order.take(); !batch.isEmpty(); batch = order.take()) {
      assertTrue(batch.size() <= 64);
      taken.addAll(batch);
    }
    assertEquals(order.files(), taken);
    assertNotEquals(found, taken, "shuffled");
    assertEquals(new HashSet<>(found), new HashSet<>(taken));
    assertTrue(taken.subList(0, 500).stream().allMatch(file -> file.split().equals("train")));
    assertEquals(taken, new WorkOrder(found).files(), "the same every time");
  }

  @Test
  void largeFilesComeAloneAndNotLast() {
    List<ImageFile> found = files(100, 3000);
    found.add(new ImageFile(Path.of("z"), "z", "train", "", 100 << 20, 1));
    WorkOrder order = new WorkOrder(found);
    assertEquals(List.of("z"), order.take().stream().map(ImageFile::name).toList());
  }
}
