package org.normscope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.normscope.norm.Affine;

/// The values of one channel of a batch and how often each occurs.
public final class Distribution {
  private final double[] values;
  private final long[] counts;
  private final long count;

  private Distribution(List<Entry> entries) {
    entries.sort(Comparator.comparingDouble(Entry::value));
    values = entries.stream().mapToDouble(Entry::value).toArray();
    counts = entries.stream().mapToLong(Entry::count).toArray();
    count = Arrays.stream(counts).sum();
  }

  private record Entry(double value, long count) {}

  /// The channels of a batch of images.
  ///
  /// @param factors what is done to each image
  public static List<Distribution> of(TrainingImages images, int[] batch, Factors... factors) {
    if (!Arrays.stream(factors).allMatch(Factors::none)) {
      AdjustedImage.check(images.channels());
    }
    AdjustedImage image = new AdjustedImage(images.planes());
    List<List<Entry>> entries = new ArrayList<>();
    images.channels().forEach(_ -> entries.add(new ArrayList<>()));
    for (int k = 0; k < batch.length; k++) {
      image.read(batch[k], factors[k]);
      for (int c = 0; c < entries.size(); c++) {
        for (int e = 0; e < image.entries(c); e++) {
          if (image.count(c, e) > 0) {
            entries.get(c).add(new Entry(image.value(c, e), image.count(c, e)));
          }
        }
      }
    }
    return entries.stream().map(Distribution::new).toList();
  }

  /// The channels of a batch of images as they are, or all changed alike: a shift.
  public static List<Distribution> of(TrainingImages images, int[] batch, Factors shift) {
    return of(images, batch, Collections.nCopies(batch.length, shift).toArray(Factors[]::new));
  }

  /// Values that each occur once.
  public static Distribution of(double... values) {
    List<Entry> entries = new ArrayList<>();
    for (double value : values) {
      entries.add(new Entry(value, 1));
    }
    return new Distribution(entries);
  }

  /// Number of entries; neighbours may have equal values.
  public int entries() {
    return values.length;
  }

  /// Value of an entry, rising.
  public double value(int entry) {
    return values[entry];
  }

  /// How often it occurs.
  public long count(int entry) {
    return counts[entry];
  }

  /// Where the values land on a line, in equal bins from `low` to `high`: what lies below, the
  /// bins, what lies above. Each value is spread evenly over an interval of its own, as a code's
  /// pixels are over the values that it stands for.
  ///
  /// @param width of that interval, before the line
  /// @param bins how many, at least 1
  public double[] spread(Affine line, double width, double low, double high, int bins) {
    double[] mass = new double[bins + 2];
    double perUnit = bins / (high - low);
    double half = Math.max(Math.abs(line.scale()) * width / 2 * perUnit, 1e-6);
    for (int e = 0; e < values.length; e++) {
      double middle = (line.at(values[e]) - low) * perUnit;
      double from = Math.clamp(middle - half, 0, bins);
      double to = Math.clamp(middle + half, 0, bins);
      double density = counts[e] / (2 * half);
      mass[0] += density * Math.max(0, Math.min(0, middle + half) - (middle - half));
      mass[bins + 1] += density * Math.max(0, middle + half - Math.max(bins, middle - half));
      for (int b = (int) from; b < bins && b < to; b++) {
        mass[b + 1] += density * (Math.min(to, b + 1.0) - Math.max(from, b));
      }
    }
    return mass;
  }

  /// All values.
  public long count() {
    return count;
  }

  /// Their mean.
  public double mean() {
    double sum = 0;
    for (int e = 0; e < values.length; e++) {
      sum += values[e] * counts[e];
    }
    return sum / count;
  }

  /// Their biased variance.
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (int e = 0; e < values.length; e++) {
      sum += (values[e] - mean) * (values[e] - mean) * counts[e];
    }
    return sum / count;
  }
}
