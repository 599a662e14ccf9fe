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
/// What comes out is kept when it is small, and otherwise computed again for each histogram.
public final class NormalizedPixels implements After {
  // 128 MiB of doubles.
  private static final long MOST_KEPT = 1L << 24;

  private final Setup setup;
  private final List<String> channels;
  private final TensorSource source;
  private final Progress progress;
  private final Tensor[] kept;
  private final List<Moments> moments;

  private NormalizedPixels(
      Setup setup, List<String> channels, TensorSource source, Progress progress) {
    this.setup = setup;
    this.channels = channels;
    this.source = source;
    this.progress = progress;
    this.kept = elements(source) <= MOST_KEPT ? new Tensor[source.images()] : new Tensor[0];
    this.moments = computeMoments();
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
    if (setup.axes().over().contains(Axis.N) || setup.axes().coupled().contains(Axis.N)) {
      throw new IllegalArgumentException(
          setup.method().fullName()
              + " looks at the pixels of several images at once: they must be one tensor");
    }
    progress.found(source.images());
    try {
      return new NormalizedPixels(setup, channels, source, progress);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// One image after the method.
  ///
  /// @throws IOException when it cannot be read
  public Tensor tensor(int image) throws IOException {
    if (kept.length > 0 && kept[image] != null) {
      return kept[image];
    }
    Tensor output = NormalizedTensor.of(setup, source.tensor(image));
    if (kept.length > 0) {
      kept[image] = output;
    }
    return output;
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
    return new Worked(setup, BoxMoments.of(input, box), Coupling.NONE, c, input.at(0, c, h, w));
  }

  @Override
  public Moments moments(int channel) {
    return moments.get(channel);
  }

  @Override
  public Histogram points(int bins, double low, double high) {
    Bins places = new Bins(low, high, bins);
    long[][] rows =
        each()
            .mapToObj(image -> count(image, places))
            .reduce(new long[channels.size()][bins + 2], NormalizedPixels::sum);
    return histogram(rows, low, high);
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

  // Image by image on all cores; merged in their order, so that the number of threads changes
  // nothing.
  private List<Moments> computeMoments() {
    List<List<Moments>> each =
        each()
            .mapToObj(image -> {
              List<Moments> perChannel = NormalizedTensor.perChannel(output(image));
              progress.done(1);
              return perChannel;
            })
            .toList();
    return IntStream.range(0, channels.size())
        .mapToObj(c -> each.stream().map(image -> image.get(c)).reduce(Moments::and).orElseThrow())
        .toList();
  }

  private IntStream each() {
    return IntStream.range(0, source.images()).parallel();
  }

  private Tensor output(int image) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    try {
      return tensor(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long[][] count(int image, Bins places) {
    Tensor output = output(image);
    int plane = output.shape().plane();
    long[][] rows = new long[channels.size()][places.bins() + 2];
    for (int c = 0; c < rows.length; c++) {
      for (int i = c * plane; i < (c + 1) * plane; i++) {
        rows[c][places.place(output.at(i))]++;
      }
    }
    return rows;
  }

  private static long[][] sum(long[][] a, long[][] b) {
    return IntStream.range(0, a.length)
        .mapToObj(c -> IntStream.range(0, a[c].length).mapToLong(i -> a[c][i] + b[c][i]).toArray())
        .toArray(long[][]::new);
  }

  private static long elements(TensorSource source) {
    return IntStream.range(0, source.images())
        .mapToLong(image -> source.shape(image).size())
        .reduce(0, Long::sum);
  }
}
