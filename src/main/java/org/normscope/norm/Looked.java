package org.normscope.norm;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// What a method that looks at pixels makes of a tensor, but for the line that comes last.
final class Looked {
  private final Setup plain;
  private final Tensor input;
  private final PixelGroups groups;
  private final Tiles tiles;
  private final Packed packed;
  private Moments[] moments;

  private Looked(Setup plain, Tensor input, Looked earlier) {
    this.plain = plain;
    this.input = input;
    Shape shape = input.shape();
    if (PixelGroups.fit(plain)) {
      plain.values().checkShape(shape);
      plain.method().rule().check(BatchSize.of(shape), plain.values());
      this.groups = PixelGroups.of(plain, input, earlier == null ? null : earlier.groups);
      this.tiles = groups.applied(plain);
    } else {
      this.groups = null;
      Tensor output = NormalizedTensor.of(plain, input);
      this.tiles = Tiles.of(output);
    }
    this.packed = tiles.packed(shape);
  }

  /// Of a tensor.
  ///
  /// @param setup the method, with what comes last or without
  /// @param earlier another result, from which is taken what does not change; null to compute all
  /// @throws IllegalArgumentException when the method refuses this tensor
  static Looked of(Setup setup, Tensor input, Looked earlier) {
    Setup plain = PixelGroups.plain(setup);
    return earlier != null && earlier.input == input && earlier.plain.equals(plain)
        ? earlier
        : new Looked(plain, input, earlier);
  }

  // The mean tells of a value that is no number, which no comparison finds.
  private static boolean finite(Moments moments) {
    return Double.isFinite(moments.min())
        && Double.isFinite(moments.max())
        && Double.isFinite(moments.mean());
  }

  /// Moments of a plane; those of all are computed when one is asked for, and kept.
  ///
  /// @param plane its number, `n * C + c`
  /// @throws IllegalArgumentException when a value is not finite
  synchronized Moments plane(int plane) {
    if (moments == null) {
      look(number -> packed.moments(number, null));
    }
    return moments[plane];
  }

  /// True when the moments are known.
  synchronized boolean known() {
    return moments != null;
  }

  /// About the moments of each plane, as some of its values tell.
  Moments[] about() {
    Moments[] all = new Moments[packed.planes()];
    Arrays.parallelSetAll(all, packed::about);
    return all;
  }

  /// What there is in the bins, plane by plane; moments that nobody has asked for yet are computed
  /// on the way.
  ///
  /// @param lines where the planes are moved
  /// @throws IllegalArgumentException when a value is not finite
  synchronized long[][] count(PlaneBins bins, Lines lines) {
    int channels = input.shape().c();
    if (moments != null) {
      return bins.count(packed, channels, lines);
    }
    long[][] rows = new long[packed.planes()][];
    look(plane -> {
      PlaneBins.Counter counter = bins.counter(lines.of(plane / channels, plane % channels));
      Moments found = packed.moments(plane, counter);
      rows[plane] = counter.row();
      return found;
    });
    return rows;
  }

  private void look(IntFunction<Moments> planes) {
    Moments[] all = new Moments[packed.planes()];
    Arrays.parallelSetAll(all, planes);
    if (!Arrays.stream(all).allMatch(Looked::finite)) {
      // Says where.
      tensor();
    }
    moments = all;
  }

  /// Its values.
  Tiles tiles() {
    return tiles;
  }

  /// All of it.
  ///
  /// @throws IllegalArgumentException when a value is not finite
  Tensor tensor() {
    return NormalizedTensor.of(plain, input, groups);
  }
}
