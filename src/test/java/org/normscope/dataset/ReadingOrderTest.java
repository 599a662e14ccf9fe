package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.image.ImageFile;

/// The order by hash that makes the first files a random sample.
final class ReadingOrderTest {
  private static List<ImageFile> files(int count) {
    List<ImageFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = String.format("class_%02d/%05d.jpg", i / 100, i);
      files.add(new ImageFile(Path.of(name), name, i % 3 == 0 ? "train" : "val", "", 1, 1));
    }
    return files;
  }

  private static int[] places(ReadingOrder order) {
    return IntStream.range(0, order.size()).map(order::place).toArray();
  }

  @Test
  void itIsByHashOfSeedAndName() {
    List<ImageFile> files = files(3000);
    int[] expected =
        IntStream.range(0, files.size())
            .boxed()
            .sorted(Comparator.comparingLong(i -> ReadingOrder.hash(7, files.get(i).name())))
            .mapToInt(i -> i)
            .toArray();
    assertArrayEquals(expected, places(ReadingOrder.of(files, 7)));
    assertNotEquals(Arrays.toString(expected), Arrays.toString(places(ReadingOrder.of(files, 8))));
  }

  @Test
  void theHashIsTheSameOnEveryMachine() {
    // What a stats file calls a seed means this: it may not change.
    assertEquals(0xad841a02c7b72dceL, ReadingOrder.hash(0, "cat/1.jpg"));
    assertEquals(0x99a1f2e813e96afcL, ReadingOrder.hash(1, "cat/1.jpg"));
    assertEquals(0x48218226ff3cd4bfL, ReadingOrder.hash(0, ""));
  }

  @Test
  void filesOfOneNameKeepTheirOrder() {
    List<ImageFile> files = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      files.add(new ImageFile(Path.of("" + i), "same", "", "", 1, 1));
    }
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, places(ReadingOrder.of(files, 3)));
  }

  @Test
  void filesThatComeLaterLeaveTheOthersInTheirOrder() {
    List<ImageFile> more = files(1000);
    List<ImageFile> some = more.stream().filter(file -> !file.name().contains("7")).toList();
    List<ImageFile> order =
        IntStream.of(places(ReadingOrder.of(more, 0))).mapToObj(more::get).toList();
    assertEquals(
        order.stream().filter(some::contains).toList(),
        IntStream.of(places(ReadingOrder.of(some, 0))).mapToObj(some::get).toList());
  }

  @Test
  void trainComesFirstInTheSameOrder() {
    List<ImageFile> files = files(900);
    int[] places = places(ReadingOrder.trainFirst(files, 0));
    int[] plain = places(ReadingOrder.of(files, 0));
    assertArrayEquals(
        IntStream.concat(
                IntStream.of(plain).filter(i -> i % 3 == 0),
                IntStream.of(plain).filter(i -> i % 3 != 0))
            .toArray(),
        places);
  }

  @Test
  void theFirstOnesComeFromEverywhere() {
    // Each of ten classes has 40 of the first 400 of 1000 on average, with an sd of 4.6.
    List<ImageFile> files = files(1000);
    for (int seed = 0; seed < 20; seed++) {
      int[] byClass = new int[10];
      for (int i = 0; i < 400; i++) {
        byClass[ReadingOrder.of(files, seed).place(i) / 100]++;
      }
      for (int images : byClass) {
        assertTrue(Math.abs(images - 40) < 5 * 4.6, Arrays.toString(byClass));
      }
    }
  }
}
