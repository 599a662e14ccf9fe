package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.ColorModel;
import org.normscope.image.DecodeResult;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Pixels;
import org.normscope.job.Progress;

/// What a scan keeps, whatever the decoder and the threads do.
final class DatasetScanTest {
  @Test
  void whatDoesNotFitBesideOthersIsReadAlone() throws InterruptedException {
    Set<String> tried = ConcurrentHashMap.newKeySet();
    AtomicInteger atOnce = new AtomicInteger();
    Function<ImageFile, DecodeResult> needsRoom =
        file -> {
          if (file.name().endsWith("big") && tried.add(file.name())) {
            return new DecodeResult.OutOfMemory();
          }
          assertTrue(!file.name().endsWith("big") || atOnce.incrementAndGet() == 1);
          DecodeResult result = gray(file);
          if (file.name().endsWith("big")) {
            atOnce.decrementAndGet();
          }
          return result;
        };
    DatasetIndex index = scan(needsRoom, 4, "a", "b big", "c", "d big", "e");
    assertEquals(5, index.images().size());
    assertEquals(List.of(), index.skipped());
    assertTrue(index.complete());
  }

  @Test
  void whatDoesNotFitAloneIsSkippedWithItsReason() throws InterruptedException {
    DatasetIndex index =
        scan(
            file -> file.name().equals("b") ? new DecodeResult.OutOfMemory() : gray(file),
            2,
            "a",
            "b");
    assertEquals(1, index.images().size());
    assertEquals("b", index.skipped().getFirst().name());
    assertTrue(index.skipped().getFirst().reason().contains("memory"));
  }

  @Test
  void aDecoderThatThrowsLosesOneFile() throws InterruptedException {
    DatasetIndex index =
        scan(
            file -> {
              if (file.name().equals("b")) {
                throw new IllegalStateException("a bug");
              }
              return gray(file);
            },
            1,
            "a",
            "b",
            "c");
    assertEquals(2, index.images().size());
    assertEquals(1, index.skipped().size());
  }

  @Test
  void theOrderIsThatOfTheNames() throws InterruptedException {
    DatasetIndex index = scan(DatasetScanTest::gray, 3, "a", "b", "c", "d", "e", "f");
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f"),
        index.images().stream().map(image -> image.file().name()).toList());
    assertEquals(1, index.set(Group.ALL).image(0).planes().size(), "gray is kept once");
    assertEquals(3, index.set(Group.ALL).stats().channels().size(), "and stands for three");
  }

  @Test
  void aCancelledScanKeepsWhatItHas() throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    Progress afterThree =
        new Progress() {
          @Override
          public void found(long units) {}

          @Override
          public void done(long units) {
            read.addAndGet((int) units);
          }

          @Override
          public boolean cancelled() {
            return read.get() >= 3;
          }
        };
    DatasetIndex index =
        new DatasetScan(
                listing("a", "b", "c", "d", "e"),
                PixelRecipe.of(PixelPolicy.RGB),
                decoder(DatasetScanTest::gray),
                1)
            .run(afterThree);
    assertEquals(3, index.images().size());
    assertFalse(index.complete());
  }

  private static DatasetIndex scan(
      Function<ImageFile, DecodeResult> decode, int threads, String... names)
      throws InterruptedException {
    return new DatasetScan(
            listing(names), PixelRecipe.of(PixelPolicy.RGB), decoder(decode), threads)
        .run(Progress.NONE);
  }

  private static FolderListing listing(String... names) {
    List<ImageFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new ImageFile(Path.of(name), name, "", "", 1, 1));
    }
    return new FolderListing(List.of(Path.of(".")), "test", files, List.of(), new TreeMap<>());
  }

  private static DecodeResult gray(ImageFile file) {
    byte[] data = {0, 1, (byte) file.name().charAt(0)};
    return new DecodeResult.Decoded(
        new Pixels(3, 1, "gray8", ColorModel.GRAY, new Pixels.Bytes(data, 1)), "test");
  }

  private static ImageDecoder decoder(Function<ImageFile, DecodeResult> decode) {
    return new ImageDecoder() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
        return switch (decode.apply(file)) {
          case DecodeResult.Decoded(Pixels pixels, String decoder) -> {
            pixels.to(sink);
            yield new BandResult.Delivered(decoder);
          }
          case DecodeResult.Skipped skipped -> skipped;
          case DecodeResult.OutOfMemory none -> none;
        };
      }
    };
  }
}
