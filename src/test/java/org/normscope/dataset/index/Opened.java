package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.DatasetScan;
import org.normscope.dataset.Group;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.ColorModel;
import org.normscope.image.DecodeResult;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.ImageFolder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Pixels;
import org.normscope.job.Progress;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.PlaneCounts;

/// A folder, opened: all that is known of it, as text, and which files were decoded for it.
///
/// Its files hold bare samples: one byte a pixel, or three where the name has "rgb" in it; those
/// that begin with `!` cannot be read.
record Opened(String all, Set<String> decoded, boolean complete, Optional<String> notice) {

  static Opened of(Path folder, IndexCache cache) throws IOException, InterruptedException {
    return of(folder, cache, NameFilter.ALL, 2, Progress.NONE);
  }

  static Opened fresh(Path folder) throws IOException, InterruptedException {
    return of(folder, null);
  }

  static Opened of(Path folder, IndexCache cache, NameFilter filter, int threads, Progress progress)
      throws IOException, InterruptedException {
    FolderListing listing = ImageFolder.list(List.of(folder), filter, Progress.NONE);
    FolderIndex known =
        cache == null
            ? FolderIndex.none()
            : cache.open(listing, !filter.equals(NameFilter.ALL), "rgb");
    Bare decoder = new Bare();
    DatasetIndex index =
        new DatasetScan(listing, PixelRecipe.of(PixelPolicy.RGB), decoder, threads, known)
            .run(progress);
    return new Opened(text(index), new TreeSet<>(decoder.read), index.complete(), known.notice());
  }

  private static String text(DatasetIndex index) {
    StringBuilder text = new StringBuilder();
    for (ScannedImage image : index.images()) {
      text.append(image.file().name()).append(' ').append(image.kind()).append(' ');
      text.append(image.model()).append(' ').append(image.width()).append('x');
      text.append(image.height());
      for (PlaneCounts plane : image.planes()) {
        text.append(" | ").append(plane.bits()).append(' ').append(plane.moments());
        for (int i = 0; i < plane.entries(); i++) {
          text.append(' ').append(plane.code(i)).append(':').append(plane.count(i));
        }
      }
      text.append('\n');
    }
    text.append(index.skipped()).append(index.decoders());
    if (!index.images().isEmpty()) {
      for (ChannelStats channel : index.set(Group.ALL).stats().channels()) {
        text.append('\n').append(channel.mean()).append(' ').append(channel.stdSample());
        text.append(channel.percentiles()).append(Arrays.toString(channel.histogram()));
      }
    }
    return text.toString();
  }

  /// Writes a file whose time is long ago, to the nanosecond.
  static Path write(Path file, String samples) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, samples, StandardCharsets.ISO_8859_1);
    return changedAt(file, 1_600_000_000_123_456_789L + samples.hashCode());
  }

  static Path changedAt(Path file, long nanos) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000)));
    return file;
  }

  /// A small folder: two classes, colour, one that cannot be read.
  static Path folder(Path folder) throws IOException {
    write(folder.resolve("a/1.png"), "hello");
    write(folder.resolve("a/2 rgb.png"), "aabbccddeeff");
    write(folder.resolve("b/3.png"), "zzzzzz");
    write(folder.resolve("b/4.png"), "!broken");
    return folder;
  }

  static List<Path> segments(Path cache) throws IOException {
    List<Path> found = new ArrayList<>();
    for (IndexFolder place : IndexFolder.all(cache)) {
      found.addAll(place.segments());
    }
    return found;
  }

  /// Decodes bare samples and notes what it decoded.
  private static final class Bare implements ImageDecoder {
    private final Set<String> read = new ConcurrentSkipListSet<>();

    @Override
    public String name() {
      return "bare";
    }

    @Override
    public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
      read.add(file.name());
      try {
        byte[] data = Files.readAllBytes(file.path());
        if (data.length == 0 || data[0] == '!') {
          return new DecodeResult.Skipped("it begins with !");
        }
        if (data[0] == '?') {
          return new DecodeResult.OutOfMemory();
        }
        boolean rgb = file.name().contains("rgb");
        Pixels pixels =
            rgb
                ? new Pixels(data.length / 3, 1, "rgb8", ColorModel.RGB, new Pixels.Bytes(data, 3))
                : new Pixels(data.length, 1, "gray8", ColorModel.GRAY, new Pixels.Bytes(data, 1));
        pixels.to(sink);
        return new BandResult.Delivered("bare");
      } catch (IOException e) {
        return new DecodeResult.Skipped(e.toString());
      }
    }
  }
}
