package org.normscope.image;

/// Undoes what a PNG did to a row so that it compresses better: each byte is the difference to a
/// guess from its neighbours.
final class PngFilter {
  private PngFilter() {}

  /// Row bytes stand behind the filter's own byte.
  static void undo(byte[] row, byte[] above, int length, int pixelBytes) throws Refusal {
    switch (row[0]) {
      case 0 -> {}
      case 1 -> {
        for (int i = 1 + pixelBytes; i <= length; i++) {
          row[i] += row[i - pixelBytes];
        }
      }
      case 2 -> {
        for (int i = 1; i <= length; i++) {
          row[i] += above[i];
        }
      }
      case 3 -> {
        for (int i = 1; i <= length; i++) {
          int left = i > pixelBytes ? row[i - pixelBytes] & 0xff : 0;
          row[i] += (byte) ((left + (above[i] & 0xff)) >> 1);
        }
      }
      case 4 -> paeth(row, above, length, pixelBytes);
      default -> throw new Refusal("damaged PNG: a row with filter " + (row[0] & 0xff));
    }
  }

  private static void paeth(byte[] row, byte[] above, int length, int pixelBytes) {
    for (int i = 1; i <= Math.min(pixelBytes, length); i++) {
      row[i] += above[i];
    }
    for (int i = 1 + pixelBytes; i <= length; i++) {
      int left = row[i - pixelBytes] & 0xff;
      int up = above[i] & 0xff;
      int corner = above[i - pixelBytes] & 0xff;
      int toLeft = up - corner;
      int toUp = left - corner;
      int toCorner = Math.abs(toLeft + toUp);
      toLeft = Math.abs(toLeft);
      toUp = Math.abs(toUp);
      int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
      row[i] += (byte) nearest;
    }
  }
}
