package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.normscope.dataset.index.FolderIndex;
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
import org.normscope.stats.ChannelStats;
import org.normscope.stats.Margin;
import org.normscope.stats.SampleSums;
import org.normscope.stats.Weighting;

/// What is read of a folder that is not read to its end, and what is said of its numbers.
final class SampleScanTest {
  private final Set<String> decoded = ConcurrentHashMap.newKeySet();

  private static FolderListing listing(int files, UnaryOperator<String> split) {
    List<ImageFile> list = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      String name = String.format("%05d", i);
      list.add(new ImageFile(Path.of(name), name, split.apply(name), "c" + i % 2, 100, 1));
    }
    return new FolderListing(List.of(Path.of(".")), "test", list, List.of(), new TreeMap<>());
  }

  private static FolderListing listing(int files) {
    return listing(files, _ -> "");
  }

  /// Gray images of different sizes; those whose names end with 7 cannot be read.
  private final ImageDecoder decoder =
      new ImageDecoder() {
        @Override
        public String name() {
          return "test";
        }

        @Override
        public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
          decoded.add(file.name());
          if (file.name().endsWith("7")) {
            return new DecodeResult.Skipped("it ends with 7");
          }
          Random random = new Random(Long.parseLong(file.name()));
          byte[] data = new byte[1 + random.nextInt(50)];
          random.nextBytes(data);
          new Pixels(data.length, 1, "gray8", ColorModel.GRAY, new Pixels.Bytes(data, 1)).to(sink);
          return new BandResult.Delivered("test");
        }
      };

  private DatasetScan scan(FolderListing listing, int threads, Sampling sampling) {
    return new DatasetScan(
        listing, PixelRecipe.of(PixelPolicy.GRAY), decoder, threads, FolderIndex.none(), sampling);
  }

  private DatasetIndex read(FolderListing listing, int threads, Sampling sampling)
      throws InterruptedException {
    decoded.clear();
    return scan(listing, threads, sampling).run(Progress.NONE);
  }

  private static List<String> names(DatasetIndex index) {
    return index.images().stream().map(image -> image.file().name()).toList();
  }

  /// The first readable files of the order.
  private static List<String> first(FolderListing listing, int images, long seed) {
    ReadingOrder order = ReadingOrder.of(listing.files(), seed);
    return IntStream.range(0, order.size())
        .mapToObj(i -> listing.files().get(order.place(i)).name())
        .filter(name -> !name.endsWith("7"))
        .limit(images)
        .sorted()
        .toList();
  }

  @Test
  void aSampleIsTheFirstReadableFilesOfTheOrder() throws InterruptedException {
    FolderListing listing = listing(1000);
    for (int threads : new int[] {1, 8}) {
      DatasetIndex index = read(listing, threads, new Sampling.First(300, 5));
      assertEquals(first(listing, 300, 5), names(index));
      assertEquals(300 + index.skipped().size(), decoded.size(), "nothing else is decoded");
      assertFalse(index.complete());
      assertEquals(300, index.decoders().get("test"));
    }
  }

  @Test
  void aSampleOfMoreThanThereIsIsExact() throws InterruptedException {
    DatasetIndex index = read(listing(100), 3, new Sampling.First(100, 0));
    assertEquals(90, index.images().size());
    assertTrue(index.complete());
    assertTrue(index.estimate(Group.ALL).exact());
    assertFalse(index.estimate(Group.ALL).hasMargins());
  }

  @Test
  void theIntervalIsThatOfTheSample() throws InterruptedException {
    DatasetIndex index = read(listing(1000), 4, new Sampling.First(250, 1));
    Estimate estimate = index.estimate(Group.ALL);
    SampleSums sums = new SampleSums();
    index.images().forEach(image -> sums.add(image.plane(0)));
    int looked = 250 + index.skipped().size();
    assertEquals(looked, estimate.looked());
    assertEquals(250, estimate.images());
    assertEquals(1000, estimate.files());
    assertEquals(List.of(Margin.of(sums, 1 - looked / 1000.0)), estimate.margins());
    Estimate ofClass = index.estimate(Group.ALL.withLabel("c0"));
    assertEquals(500, ofClass.files());
    assertFalse(ofClass.hasMargins(), "a class has too few for one");
    Estimate ofKind = index.estimate(Group.ALL.withKind("gray8"));
    assertEquals(estimate.margins(), ofKind.margins(), "a domain that is all of the sample");
  }

  @Test
  void whereImagesWeighTheSameTheyAreSampledAsOnePixelEach() throws InterruptedException {
    DatasetIndex index = read(listing(1000), 4, new Sampling.First(300, 1));
    double unread = 1 - index.estimate(Group.ALL).share();
    double mean = 0;
    double square = 0;
    for (ScannedImage image : index.images()) {
      mean += image.plane(0).moments().mean() / 300;
      square += image.plane(0).moments().meanSquare() / 300;
    }
    double z2 = 0;
    double u2 = 0;
    for (ScannedImage image : index.images()) {
      double z = image.plane(0).moments().mean() - mean;
      double u = image.plane(0).moments().meanSquare() - square - 2 * mean * z;
      z2 += z * z / 299;
      u2 += u * u / 299;
    }
    double t = 1.9679296690656698; // 299 degrees
    double std = Math.sqrt(square - mean * mean);
    Margin margin = index.estimate(Group.ALL, Weighting.IMAGE).margins().getFirst();
    assertEquals(t * Math.sqrt(unread * z2 / 300), margin.mean(), 1e-9);
    assertEquals(t * Math.sqrt(unread * u2 / 300) / (2 * std), margin.std(), 1e-9);
    assertEquals(std, index.set(Group.ALL).stats().perImage().std(0), 1e-9, "the std it is of");
  }

  @Test
  void fewImagesHaveNoInterval() throws InterruptedException {
    assertFalse(
        read(listing(1000), 2, new Sampling.First(199, 0)).estimate(Group.ALL).hasMargins());
    assertTrue(read(listing(1000), 2, new Sampling.First(200, 0)).estimate(Group.ALL).hasMargins());
  }

  @Test
  void withinStopsAtTheFirstLookThatIsGood() throws InterruptedException {
    FolderListing listing = listing(4000);
    double at200 = widest(read(listing, 4, new Sampling.First(200, 3)));
    double at400 = widest(read(listing, 4, new Sampling.First(400, 3)));
    double at800 = widest(read(listing, 4, new Sampling.First(800, 3)));
    assertTrue(at200 > at400 && at400 > at800, at200 + " " + at400 + " " + at800);
    for (int threads : new int[] {1, 8}) {
      DatasetIndex index =
          read(listing, threads, new Sampling.Within((at400 + at800) / 2, Weighting.PIXEL, 3));
      assertEquals(800, index.images().size());
      assertEquals(List.of(200, 400, 800), index.taken().looks());
      assertEquals(first(listing, 800, 3), names(index));
      assertEquals(800 + index.skipped().size(), decoded.size());
    }
    DatasetIndex atOnce = read(listing, 2, new Sampling.Within(at200, Weighting.PIXEL, 3));
    assertEquals(List.of(200), atOnce.taken().looks());
    DatasetIndex never = read(listing, 2, new Sampling.Within(1e-9, Weighting.PIXEL, 3));
    assertTrue(never.complete());
    assertEquals(List.of(200, 400, 800, 1600, 3200), never.taken().looks());
    assertTrue(read(listing(150), 2, new Sampling.Within(0.9, Weighting.PIXEL, 3)).complete());
  }

  private static double widest(DatasetIndex index) {
    return index.estimate(Group.ALL).margins().stream()
        .mapToDouble(margin -> Math.max(margin.mean(), margin.std()))
        .max()
        .orElseThrow();
  }

  @Test
  @Timeout(60)
  void whatComesAfterAGapDoesNotCount() throws InterruptedException {
    FolderListing listing = listing(400);
    ReadingOrder order = ReadingOrder.trainFirst(listing.files(), 0);
    int gap = 250;
    String late = listing.files().get(order.place(gap)).name();
    DatasetScan[] scan = new DatasetScan[1];
    List<DatasetIndex> seen = new ArrayList<>();
    ImageDecoder waits =
        new ImageDecoder() {
          @Override
          public String name() {
            return "waits";
          }

          @Override
          public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
            if (file.name().equals(late)) {
              // All but those that this thread took with it; some are decoded and not yet added.
              while (decoded.size() < 370 || scan[0].look().estimate(Group.ALL).looked() < gap) {
                Thread.onSpinWait();
              }
              seen.add(scan[0].look());
            }
            return decoder.decode(file, buffers, sink);
          }
        };
    scan[0] = new DatasetScan(listing, PixelRecipe.of(PixelPolicy.GRAY), waits, 4);
    assertTrue(scan[0].run(Progress.NONE).complete());
    DatasetIndex before = seen.getFirst();
    assertEquals(gap, before.estimate(Group.ALL).looked());
    List<String> expected =
        IntStream.range(0, gap)
            .mapToObj(i -> listing.files().get(order.place(i)).name())
            .filter(name -> !name.endsWith("7"))
            .sorted()
            .toList();
    assertEquals(expected, names(before));
    assertEquals(expected.size(), before.set(Group.ALL).stats().images());
    long pixels = before.images().stream().mapToLong(image -> image.plane(0).pixels()).sum();
    assertEquals(pixels, before.set(Group.ALL).stats().pixels(), "pooled counts are of the same");
  }

  @Test
  void enoughIsAnEstimateThatCanBeReadToItsEnd() throws InterruptedException {
    FolderListing listing = listing(3000);
    DatasetScan scan = scan(listing, 2, Sampling.ALL);
    Progress stops =
        new Progress() {
          @Override
          public void found(long units) {}

          @Override
          public void done(long units) {
            if (decoded.size() > 500) {
              scan.enough();
            }
          }
        };
    DatasetIndex some = scan.run(stops);
    assertFalse(some.complete());
    assertEquals(decoded.size(), some.estimate(Group.ALL).looked(), "all that was begun counts");
    assertTrue(some.estimate(Group.ALL).hasMargins());
    int before = decoded.size();
    assertEquals(before, scan.known());

    DatasetIndex all = scan.run(Progress.NONE);
    assertTrue(all.complete());
    assertEquals(3000, decoded.size());
    List<ChannelStats> expected = read(listing, 1, Sampling.ALL).set(Group.ALL).stats().channels();
    assertEquals(expected, all.set(Group.ALL).stats().channels());
  }

  @Test
  void wherePartsAreNotReadAtRandomThereIsNoInterval() throws InterruptedException {
    FolderListing listing =
        listing(1200, name -> Integer.parseInt(name) % 2 == 0 ? "train" : "val");
    DatasetScan scan = scan(listing, 1, Sampling.ALL);
    DatasetIndex train =
        scan.run(
            new Progress() {
              @Override
              public void found(long units) {}

              @Override
              public void done(long units) {}

              @Override
              public boolean cancelled() {
                return decoded.size() >= 300;
              }
            });
    assertTrue(train.estimate(Group.ofSplit("train")).hasMargins());
    assertFalse(train.estimate(Group.ALL).hasMargins(), "only train was begun");
    assertFalse(train.estimate(Group.ALL.withLabel("c1")).exact());

    DatasetIndex drawn = read(listing, 1, new Sampling.First(300, 0));
    assertTrue(drawn.estimate(Group.ALL).hasMargins(), "a sample is drawn across splits");
  }
}
