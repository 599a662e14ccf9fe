package org.normscope.export.format;

import java.util.List;
import org.normscope.stats.ChannelStats;

/// What our `.npz` files hold.
final class StatsArrays {
  private StatsArrays() {}

  /// `mean`, `std`, `var`, `min`, `max` (C, in 0..1), `count` (C), `histogram` (C, 256),
  /// `channels`, and `provenance`, lines of text.
  static List<Npz.Array> stats(Sheet sheet) {
    int channels = sheet.channels();
    long[] counts = new long[channels];
    long[] histogram = new long[256 * channels];
    for (int c = 0; c < channels; c++) {
      ChannelStats channel = channel(sheet, sheet.places().get(c));
      counts[c] = channel.count();
      System.arraycopy(channel.histogram(), 0, histogram, 256 * c, 256);
    }
    String shape = "(" + channels + ",)";
    return List.of(
        Npz.doubles(sheet, "mean", sheet.mean()),
        Npz.doubles(sheet, "std", sheet.std()),
        Npz.doubles(sheet, "var", sheet.variance()),
        Npz.longs("count", shape, counts),
        Npz.doubles(sheet, "min", sheet.scaled(1, c -> channel(sheet, c).min())),
        Npz.doubles(sheet, "max", sheet.scaled(1, c -> channel(sheet, c).max())),
        Npz.longs("histogram", "(" + channels + ", 256)", histogram),
        Npz.texts("channels", shape, sheet.names()),
        provenance(sheet));
  }

  /// `running_mean`, `running_var` (unbiased), `num_batches_tracked`, by the names of PyTorch's
  /// buffers.
  static List<Npz.Array> batchNorm(Sheet sheet) {
    return List.of(
        Npz.doubles(sheet, "running_mean", sheet.mean()),
        Npz.doubles(sheet, "running_var", BatchNormState.unbiased(sheet)),
        Npz.longs("num_batches_tracked", "()", 1));
  }

  private static ChannelStats channel(Sheet sheet, int place) {
    return sheet.stats().stats().channels().get(place);
  }

  private static Npz.Array provenance(Sheet sheet) {
    List<String> lines = sheet.stats().from().lines().stream().map(Escapes::line).toList();
    return Npz.texts("provenance", "(" + lines.size() + ",)", lines);
  }
}
