package org.normscope.image;

import java.util.Arrays;

/// Codes 0..255, in Pillow's fixed point.
final class ByteLines implements ResampledLines {
  private static final int HALF = 1 << (AxisFilter.BITS - 1);

  // Codes, widened so that the sums over rows go through the vector unit.
  private int[] kept = new int[0];
  private int[] sums = new int[0];
  private byte[] band = new byte[0];

  @Override
  public void room(int samples, int held, int bandSamples) {
    if (kept.length < samples * held || sums.length < samples) {
      kept = new int[Math.multiplyExact(samples, held)];
      sums = new int[samples];
    }
    band = band.length < bandSamples ? new byte[bandSamples] : band;
  }

  @Override
  public void across(Pixels.Samples from, int at, int planes, AxisFilter filter, int slot) {
    Pixels.Bytes bytes = (Pixels.Bytes) from;
    int to = slot * filter.outputs() * planes;
    switch (planes) {
      case 1 -> one(bytes.data(), at, bytes.stride(), filter, to, 1);
      case 3 -> three(bytes.data(), at, bytes.stride(), filter, to);
      default -> {
        for (int c = 0; c < planes; c++) {
          one(bytes.data(), at + c, bytes.stride(), filter, to + c, planes);
        }
      }
    }
  }

  private void one(byte[] data, int at, int stride, AxisFilter filter, int place, int step) {
    int[] fixed = filter.fixed();
    int[] out = kept;
    int to = place;
    for (int o = 0, first = 0; o < filter.outputs(); o++, first += filter.stride()) {
      int sum = HALF;
      int end = first + filter.end(o) - filter.first(o);
      for (int t = first, i = at + filter.first(o) * stride; t < end; t++, i += stride) {
        sum += (data[i] & 0xff) * fixed[t];
      }
      out[to] = Math.min(255, sum >> AxisFilter.BITS);
      to += step;
    }
  }

  private void three(byte[] data, int at, int stride, AxisFilter filter, int place) {
    int[] fixed = filter.fixed();
    int[] out = kept;
    int to = place;
    for (int o = 0, first = 0; o < filter.outputs(); o++, first += filter.stride()) {
      int red = HALF;
      int green = HALF;
      int blue = HALF;
      int end = first + filter.end(o) - filter.first(o);
      for (int t = first, i = at + filter.first(o) * stride; t < end; t++, i += stride) {
        int weight = fixed[t];
        red += (data[i] & 0xff) * weight;
        green += (data[i + 1] & 0xff) * weight;
        blue += (data[i + 2] & 0xff) * weight;
      }
      out[to] = Math.min(255, red >> AxisFilter.BITS);
      out[to + 1] = Math.min(255, green >> AxisFilter.BITS);
      out[to + 2] = Math.min(255, blue >> AxisFilter.BITS);
      to += 3;
    }
  }

  @Override
  public void down(AxisFilter filter, int output, int held, int samples, int at) {
    Arrays.fill(sums, 0, samples, HALF);
    int tap = output * filter.stride();
    for (int row = filter.first(output); row < filter.end(output); row++, tap++) {
      add(row % held * samples, samples, filter.fixed()[tap]);
    }
    for (int i = 0; i < samples; i++) {
      band[at + i] = (byte) Math.min(255, sums[i] >> AxisFilter.BITS);
    }
  }

  private void add(int row, int samples, int weight) {
    int[] from = kept;
    int[] to = sums;
    for (int i = 0; i < samples; i++) {
      to[i] += from[row + i] * weight;
    }
  }

  @Override
  public void copy(Pixels.Samples from, int first, int pixels, int planes, int at) {
    Pixels.Bytes bytes = (Pixels.Bytes) from;
    if (bytes.stride() == planes) {
      System.arraycopy(bytes.data(), first, band, at, pixels * planes);
      return;
    }
    for (int p = 0, i = first, to = at; p < pixels; p++, i += bytes.stride()) {
      for (int c = 0; c < planes; c++) {
        band[to++] = bytes.data()[i + c];
      }
    }
  }

  @Override
  public void zeros(int from, int to) {
    Arrays.fill(band, from, to, (byte) 0);
  }

  @Override
  public Pixels.Samples band(int planes) {
    return new Pixels.Bytes(band, planes);
  }
}
