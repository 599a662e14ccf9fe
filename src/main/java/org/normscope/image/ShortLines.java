package org.normscope.image;

import java.util.Arrays;

/// Codes 0..65535, in double.
final class ShortLines implements ResampledLines {
  private double[] kept = new double[0];
  private double[] sums = new double[0];
  private short[] band = new short[0];

  @Override
  public void room(int samples, int held, int bandSamples) {
    if (kept.length < samples * held || sums.length < samples) {
      kept = new double[Math.multiplyExact(samples, held)];
      sums = new double[samples];
    }
    band = band.length < bandSamples ? new short[bandSamples] : band;
  }

  @Override
  public void across(Pixels.Samples from, int at, int planes, AxisFilter filter, int slot) {
    Pixels.Shorts shorts = (Pixels.Shorts) from;
    int row = slot * filter.outputs() * planes;
    for (int c = 0; c < planes; c++) {
      for (int o = 0, first = 0; o < filter.outputs(); o++, first += filter.stride()) {
        double sum = 0;
        int end = first + filter.end(o) - filter.first(o);
        int i = at + c + filter.first(o) * shorts.stride();
        for (int t = first; t < end; t++, i += shorts.stride()) {
          sum += (shorts.data()[i] & 0xffff) * filter.weights()[t];
        }
        kept[row + o * planes + c] = sum;
      }
    }
  }

  @Override
  public void down(AxisFilter filter, int output, int held, int samples, int at) {
    Arrays.fill(sums, 0, samples, 0);
    int tap = output * filter.stride();
    for (int row = filter.first(output); row < filter.end(output); row++, tap++) {
      double weight = filter.weights()[tap];
      int from = row % held * samples;
      for (int i = 0; i < samples; i++) {
        sums[i] += kept[from + i] * weight;
      }
    }
    for (int i = 0; i < samples; i++) {
      band[at + i] = (short) Math.min(65535, (int) (sums[i] + 0.5));
    }
  }

  @Override
  public void copy(Pixels.Samples from, int first, int pixels, int planes, int at) {
    Pixels.Shorts shorts = (Pixels.Shorts) from;
    for (int p = 0, i = first, to = at; p < pixels; p++, i += shorts.stride()) {
      for (int c = 0; c < planes; c++) {
        band[to++] = shorts.data()[i + c];
      }
    }
  }

  @Override
  public void zeros(int from, int to) {
    Arrays.fill(band, from, to, (short) 0);
  }

  @Override
  public Pixels.Samples band(int planes) {
    return new Pixels.Shorts(band, planes);
  }
}
