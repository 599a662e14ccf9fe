package org.normscope.image;

import java.util.Arrays;
import java.util.List;

/// Looks through the scans of a JPEG of several scans: whether all of them are there.
///
/// Where some are missing each version of libjpeg guesses the rest in its own way, so there are no
/// codes that everybody would agree on.
final class JpegScans {
  /// More than any encoder writes; a small file with more is made to keep its reader busy.
  private static final int MOST_SCANS = 1000;

  /// Bits still missing of a coefficient that no scan has touched.
  private static final int UNTOUCHED = 99;

  private final byte[] data;
  private final int length;
  private final List<JpegHeader.Component> components;
  private final int[][] missingBits;
  private final boolean progressive;

  private JpegScans(byte[] data, int length, JpegHeader header) {
    this.data = data;
    this.length = length;
    this.components = header.components();
    this.progressive = header.progressive();
    this.missingBits = new int[components.size()][64];
    for (int[] component : missingBits) {
      Arrays.fill(component, UNTOUCHED);
    }
  }

  /// True if the first scan holds all components and there is one pass over them.
  static boolean isSingle(byte[] data, JpegHeader header) {
    int count = header.scan() + 4 < data.length ? data[header.scan() + 4] & 0xff : 0;
    return !header.progressive() && count == header.components().size();
  }

  /// Refuses a file whose scans are not all there.
  static void check(byte[] data, int length, JpegHeader header) throws Refusal {
    new JpegScans(data, length, header).check(header.scan());
  }

  private void check(int firstScan) throws Refusal {
    int at = firstScan;
    int scans = 0;
    while (at >= 0) {
      int marker = data[at + 1] & 0xff;
      if (marker == 0xd9) {
        complete();
        return;
      }
      if (at + 4 > length) {
        break;
      }
      int size = (data[at + 2] & 0xff) << 8 | (data[at + 3] & 0xff);
      if (marker == 0xda) {
        scan(at + 4, Math.min(length, at + 2 + size));
        if (++scans > MOST_SCANS) {
          throw new Refusal("the JPEG has more than " + MOST_SCANS + " scans");
        }
      }
      at = next(at + 2 + Math.max(2, size));
    }
    throw new Refusal(Reasons.endsEarly("JPEG", length, "no end mark"));
  }

  /// The next marker that is not a restart and not stuffing, or -1.
  private int next(int from) {
    for (int i = from; i + 1 < length; i++) {
      if (data[i] == (byte) 0xff) {
        int marker = data[i + 1] & 0xff;
        if (marker != 0 && marker != 0xff && (marker < 0xd0 || marker > 0xd7)) {
          return i;
        }
      }
    }
    return -1;
  }

  private void scan(int from, int end) {
    int count = from < end ? data[from] & 0xff : 0;
    int spectrum = from + 1 + 2 * count;
    if (spectrum + 3 > end) {
      return; // the reader will complain
    }
    int first = progressive ? data[spectrum] & 63 : 0;
    int last = progressive ? data[spectrum + 1] & 63 : 63;
    int low = progressive ? data[spectrum + 2] & 15 : 0;
    for (int i = 0; i < count; i++) {
      int id = data[from + 1 + 2 * i] & 0xff;
      for (int c = 0; c < components.size(); c++) {
        if (components.get(c).id() == id) {
          Arrays.fill(missingBits[c], first, Math.max(first, last + 1), low);
        }
      }
    }
  }

  private void complete() throws Refusal {
    for (int[] component : missingBits) {
      for (int bits : component) {
        if (bits != 0) {
          throw new Refusal(
              Reasons.endsEarly("JPEG", length, "its last scans of detail are missing"));
        }
      }
    }
  }
}
