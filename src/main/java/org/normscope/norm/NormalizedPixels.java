package org.normscope.norm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.normscope.job.Progress;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Box;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.TensorSource;

/// Images after a method that looks at their pixels, image by image: layer norm over channels,
/// local response norm.
///
/// What is computed from is kept when it is small; otherwise images are read again for each
/// histogram.
public final class NormalizedPixels implements After {
  // 128 MiB of doubles.
  private static final long MOST_KEPT = 1L << 24;

  private final Setup setup;
  private final Setup plain;
  private final Lines last;
  private final List<String> channels;
  private final TensorSource source;
  private final Progress progress;
  private final Looked[] kept;
  private final List<List<Moments>> plainMoments;
  // Null where nothing was.
  private final Foretold foretold;

  private NormalizedPixels(
      Setup setup,
      List<String> channels,
      TensorSource source,
      Progress progress,
      NormalizedPixels earlier,
      NextHistogram next) {
    this.setup = setup;
    this.plain = PixelGroups.plain(setup);
    this.last = PixelGroups.last(setup, channels.size());
    this.channels = channels;
    this.source = source;
    this.progress = progress;
    boolean known = earlier != null && earlier.source.equals(source);
    if (known && earlier.plain.equals(plain)) {
      this.kept = earlier.kept;
      this.plainMoments = earlier.plainMoments;
      this.foretold = null;
      progress.done(source.images());
    } else {
      this.kept = new Looked[elements(source) <= MOST_KEPT ? source.images() : 0];
      this.foretold =
          next == null || kept.length == 0 ? null : foretell(next, known ? earlier : null);
      this.plainMoments = computeMoments(known ? earlier : null);
    }
  }

  /// Applies a method.
  ///
  /// @param setup the method; its statistics must not run over images
  /// @param channels names of the channels
  /// @param source the images, in 0..1; at least one
  /// @param progress counts images; asked whether to go on
  /// @throws IOException when an image cannot be read
  /// @throws CancellationException when `progress` cancels
  /// @throws IllegalArgumentException when the method refuses these images
  public static NormalizedPixels of(
      Setup setup, List<String> channels, TensorSource source, Progress progress)
      throws IOException {
    return of(setup, channels, source, progress, null, null);
  }

  /// The same where it was applied before.
  ///
  /// @param earlier a result of the same images, from which is taken what does not change; null to
  ///   compute all
  /// @param next the histogram that is asked for next; null where nothing is known of it
  public static NormalizedPixels of(
      Setup setup,
      List<String> channels,
      TensorSource source,
      Progress progress,
      NormalizedPixels earlier,
      NextHistogram next)
      throws IOException {
    if (setup.axes().over().contains(Axis.N) || setup.axes().coupled().contains(Axis.N)) {
      throw new IllegalArgumentException(
          setup.method().fullName()
              + " looks at the pixels of several images at once: they must be one tensor");
    }
    progress.found(source.images());
    try {
      return new NormalizedPixels(setup, channels, source, progress, earlier, next);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// One image after the method.
  ///
  /// @throws IOException when it cannot be read
  public Tensor tensor(int image) throws IOException {
    return last.moved(looked(image, null).tensor());
  }

  private Looked looked(int image, Looked earlier) throws IOException {
    if (lookedAt(image) != null) {
      return kept[image];
    }
    Looked looked = Looked.of(plain, source.tensor(image), earlier);
    if (kept.length > 0) {
      kept[image] = looked;
    }
    return looked;
  }

  @Override
  public List<String> channels() {
    return channels;
  }

  @Override
  public int images() {
    return source.images();
  }

  @Override
  public Tensor input(int image) throws IOException {
    return source.tensor(image);
  }

  @Override
  public Tensor output(int image, Tensor input) throws IOException {
    return tensor(image);
  }

  /// What the method makes of other pixels: those of a preview.
  public Tensor outputOf(Tensor preview) {
    return NormalizedTensor.of(setup, preview);
  }

  /// The formula with the numbers of the group that an element belongs to.
  ///
  /// @throws IOException when its image cannot be read
  public Worked worked(int image, int c, int h, int w) throws IOException {
    Tensor input = source.tensor(image);
    Box box = setup.axes().box(0, c, h, w, input.shape());
    Setup own = setup.with(setup.values().ofElement(input.shape(), c, h, w));
    return new Worked(own, BoxMoments.of(input, box), Coupling.NONE, c, input.at(0, c, h, w));
  }

  @Override
  public Moments moments(int channel) {
    return together(plainMoments, channel);
  }

  private Moments together(List<List<Moments>> images, int channel) {
    return images.stream()
        .map(image -> Normalized.moved(image.get(channel), last.of(0, channel)))
        .reduce(Moments::and)
        .orElseThrow();
  }

  @Override
  public Histogram points(int bins, double low, double high) {
    Bins places = new Bins(low, high, bins);
    Histogram told = foretold == null ? null : foretold.in(places, channels.size());
    PlaneBins counted = new PlaneBins(places);
    return told == null ? counted.histogram(count(counted), channels.size()) : told;
  }

  private long[][] count(PlaneBins places) {
    return each()
        .mapToObj(image -> read(image, null).count(places, last))
        .flatMap(Arrays::stream)
        .toArray(long[][]::new);
  }

  /// A row a channel; its first and last places are what lies outside.
  static Histogram histogram(long[][] rows, double low, double high) {
    return new Histogram(
        low,
        high,
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row, 1, row.length - 1).asDoubleStream().toArray())
            .toArray(double[][]::new),
        Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> row[row.length - 1]).toArray());
  }

  /// The same as [#points]: what comes out of neighbours is no code with an interval of its own.
  @Override
  public Histogram spread(int bins, double low, double high) {
    return points(bins, low, high);
  }

  // The moments are wanted too: one look at each image is enough for both.
  private Foretold foretell(NextHistogram next, NormalizedPixels earlier) {
    List<List<Moments>> about =
        each()
            .mapToObj(image ->
                List.of(read(image, earlier == null ? null : earlier.lookedAt(image)).about()))
            .toList();
    return Foretold.of(
        next,
        IntStream.range(0, channels.size()).mapToObj(c -> together(about, c)).toList(),
        earlier == null || earlier.foretold == null ? null : earlier.foretold.against(earlier),
        this::count);
  }

  // Image by image on all cores; merged in their order, so that the number of threads changes
  // nothing.
  private List<List<Moments>> computeMoments(NormalizedPixels earlier) {
    return each()
        .mapToObj(image -> {
          Looked looked = read(image, earlier == null ? null : earlier.lookedAt(image));
          List<Moments> perChannel =
              IntStream.range(0, channels.size()).mapToObj(looked::plane).toList();
          progress.done(1);
          return perChannel;
        })
        .toList();
  }

  private Looked lookedAt(int image) {
    return kept.length > 0 ? kept[image] : null;
  }

  private IntStream each() {
    return IntStream.range(0, source.images()).parallel();
  }

  private Looked read(int image, Looked earlier) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    try {
      return looked(image, earlier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long elements(TensorSource source) {
    return IntStream.range(0, source.images())
        .mapToLong(image -> source.shape(image).size())
        .reduce(0, Long::sum);
  }
}
