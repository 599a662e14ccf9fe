package org.normscope.image;

import java.util.List;

/// Lets the pixels of an image pass that count, band by band. Serves one thread.
public final class Sieve {
  private final List<Integer> ignored;
  private MaskBits mask;
  private long seen;

  /// @param ignored pixels of these codes do not pass; [Ignored#pixel]
  public Sieve(List<Integer> ignored) {
    this.ignored = List.copyOf(ignored);
  }

  /// Begins an image.
  ///
  /// @param bits which of its pixels count; null for all
  public void begin(MaskBits bits) {
    mask = bits;
    seen = 0;
  }

  /// The pixels of a band that count, as one row; they are moved together in the band's own array.
  public Pixels pass(Pixels band) {
    if (mask == null && ignored.isEmpty()) {
      return band;
    }
    int planes = band.model().channels().size();
    int pixels = Math.toIntExact(band.count());
    int[] codes = codes(planes);
    int kept =
        switch (band.samples()) {
          case Pixels.Bytes bytes -> pass(bytes, planes, pixels, codes);
          case Pixels.Shorts shorts -> pass(shorts, planes, pixels, codes);
        };
    seen += pixels;
    return new Pixels(kept, 1, band.kind(), band.model(), band.samples());
  }

  // Null where no pixel of so many channels is ignored.
  private int[] codes(int planes) {
    boolean allEqual = ignored.stream().distinct().count() == 1;
    // One code stands for all channels, and gray for three equal ones.
    boolean one = allEqual && (ignored.size() == 1 || planes == 1);
    if (!one && ignored.size() != planes) {
      return null;
    }
    int[] codes = new int[planes];
    for (int c = 0; c < planes; c++) {
      codes[c] = ignored.get(one ? 0 : c);
    }
    return codes;
  }

  private int pass(Pixels.Bytes bytes, int planes, int pixels, int[] codes) {
    byte[] data = bytes.data();
    int stride = bytes.stride();
    int to = 0;
    for (int p = 0, from = 0; p < pixels; p++, from += stride) {
      boolean passes = mask == null || mask.counts(seen + p);
      if (passes && codes != null) {
        boolean same = true;
        for (int c = 0; c < planes; c++) {
          same &= (data[from + c] & 0xff) == codes[c];
        }
        passes = !same;
      }
      if (passes) {
        for (int c = 0; c < planes; c++) {
          data[to + c] = data[from + c];
        }
        to += stride;
      }
    }
    return to / stride;
  }

  private int pass(Pixels.Shorts shorts, int planes, int pixels, int[] codes) {
    short[] data = shorts.data();
    int stride = shorts.stride();
    int to = 0;
    for (int p = 0, from = 0; p < pixels; p++, from += stride) {
      boolean passes = mask == null || mask.counts(seen + p);
      if (passes && codes != null) {
        boolean same = true;
        for (int c = 0; c < planes; c++) {
          same &= (data[from + c] & 0xffff) == codes[c];
        }
        passes = !same;
      }
      if (passes) {
        for (int c = 0; c < planes; c++) {
          data[to + c] = data[from + c];
        }
        to += stride;
      }
    }
    return to / stride;
  }
}
