package org.normscope.dataset.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageTable;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.Decoders;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;

/// What is the same is settled by the content.
final class DuplicatesTest {
  @TempDir private Path folder;

  @Test
  void mirroredImagesAreCandidatesAndNothingMore() throws Exception {
    ImageTable table = Planted.table(Planted.folder(folder));
    assertEquals(
        List.of(
            List.of("copy.bmp", "image_000.png"),
            List.of("image_001.png", "link.png"),
            List.of("image_002.png", "mirror.png")),
        names(table, Duplicates.candidates(table)));
    assertEquals(
        List.of(List.of("copy.bmp", "image_000.png"), List.of("image_001.png", "link.png")),
        names(table, Planted.duplicates(table).groups()));
  }

  /// Three files of the same bytes, one of other bytes and the same pixels, and one that is only
  /// mirrored: one decoding for each content.
  @Test
  void onlyDifferentContentsAreDecoded() throws Exception {
    Planted.folder(folder);
    Files.copy(folder.resolve("image_000.png"), folder.resolve("zz_1.png"));
    Files.copy(folder.resolve("image_000.png"), folder.resolve("zz_2.png"));
    ImageTable table = Planted.table(folder);
    Counting decoder = new Counting();
    Duplicates found = find(table, decoder, 8);
    assertEquals(
        List.of("copy.bmp", "image_000.png", "zz_1.png", "zz_2.png"),
        names(table, found.groups()).getFirst());
    assertEquals(4, decoder.decoded.get(), "copy and image_000, image_002 and its mirror image");
    List<int[]> again = find(table, new Counting(), 1).groups();
    for (int i = 0; i < again.size(); i++) {
      assertArrayEquals(found.groups().get(i), again.get(i), "on one thread");
    }
  }

  @Test
  void imagesOfOneColourAreTheSameWithoutALook() throws Exception {
    for (String name : List.of("a.png", "b.bmp", "c.png")) {
      Planted.write(folder.resolve(name), BufferedImage.TYPE_3BYTE_BGR, 3, 2, _ -> 9);
    }
    ImageTable table = Planted.table(folder);
    Counting decoder = new Counting();
    assertEquals(
        List.of(List.of("a.png", "b.bmp", "c.png")),
        names(table, find(table, decoder, 2).groups()));
    assertEquals(0, decoder.decoded.get());
  }

  @Test
  void whatCanNoLongerBeReadIsSaid() throws Exception {
    ImageTable table = Planted.table(Planted.folder(folder));
    Files.delete(folder.resolve("copy.bmp"));
    Duplicates found = Planted.duplicates(table);
    assertEquals(List.of(List.of("image_001.png", "link.png")), names(table, found.groups()));
    assertEquals(List.of("copy.bmp"), found.unread().stream().map(f -> f.name()).toList());
  }

  /// Where more would have to be read than is worth it nothing is, and that is said.
  @Test
  void tooManyAreNotCompared() throws Exception {
    ImageTable table = Planted.table(Planted.folder(folder));
    Counting decoder = new Counting();
    int all = Duplicates.candidates(table).stream().mapToInt(group -> group.length).sum();
    Duplicates none =
        Duplicates.find(table, PixelRecipe.of(PixelPolicy.RGB), decoder, 2, all - 1, Progress.NONE);
    assertEquals(List.of(), none.groups());
    assertEquals(all, none.untold());
    assertEquals(0, decoder.decoded.get());
    Duplicates some =
        Duplicates.find(table, PixelRecipe.of(PixelPolicy.RGB), decoder, 2, all, Progress.NONE);
    assertEquals(0, some.untold());
    assertEquals(names(table, find(table, decoder, 2).groups()), names(table, some.groups()));
  }

  /// A copy in another split leaks, one in another class contradicts.
  @Test
  void whereTheOtherOneLiesMakesItWorse() throws Exception {
    for (String place : List.of("train/a", "train/b", "test/a")) {
      Files.createDirectories(folder.resolve(place));
    }
    Planted.noise(folder.resolve("train/a/1.png"), 9, 9, 1);
    Files.copy(folder.resolve("train/a/1.png"), folder.resolve("train/a/2.png"));
    Planted.noise(folder.resolve("train/a/3.png"), 9, 9, 3);
    Files.copy(folder.resolve("train/a/3.png"), folder.resolve("train/b/3.png"));
    Planted.noise(folder.resolve("train/a/4.png"), 9, 9, 4);
    Files.copy(folder.resolve("train/a/4.png"), folder.resolve("test/a/4.png"));
    ImageTable table = ImageTable.of(Planted.scan(folder, PixelPolicy.GRAY), Group.ALL);
    List<Finding> ranked = Planted.findings(table).ranked();
    assertEquals(
        List.of(95.0, 95.0, 85.0, 85.0, 60.0, 60.0),
        ranked.stream()
            .filter(f -> f.kind() == Finding.Kind.DUPLICATE)
            .map(Finding::severity)
            .toList());
    assertEquals("test/a/4.png", table.images().get(ranked.getFirst().image()).file().name());
    assertEquals("train/a/4.png", table.images().get(ranked.getFirst().other()).file().name());
  }

  private static Duplicates find(ImageTable table, ImageDecoder decoder, int threads)
      throws InterruptedException {
    return Duplicates.find(table, PixelRecipe.of(PixelPolicy.RGB), decoder, threads, Progress.NONE);
  }

  private static List<List<String>> names(ImageTable table, List<int[]> groups) {
    List<List<String>> names = new ArrayList<>();
    for (int[] group : groups) {
      List<String> some = new ArrayList<>();
      for (int i : group) {
        some.add(table.images().get(i).file().name());
      }
      names.add(some);
    }
    return names;
  }

  private static final class Counting implements ImageDecoder {
    private final ImageDecoder decoder = Decoders.AUTO.decoder();
    private final AtomicInteger decoded = new AtomicInteger();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
      decoded.incrementAndGet();
      return decoder.decode(file, buffers, sink);
    }
  }
}
