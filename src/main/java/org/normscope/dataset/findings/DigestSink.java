package org.normscope.dataset.findings;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.normscope.image.BandSink;
import org.normscope.image.ImageHeader;
import org.normscope.image.PixelPolicy;
import org.normscope.image.Pixels;

/// Digests the samples of one image, band by band, as a policy sees them.
final class DigestSink implements BandSink {
  private final PixelPolicy policy;
  private final MessageDigest digest;
  private ImageHeader header;
  private byte[] row = new byte[0];

  DigestSink(PixelPolicy policy, MessageDigest digest) {
    this.policy = policy;
    this.digest = digest;
  }

  @Override
  public void begin(ImageHeader begun) {
    header = begun;
    digest.reset();
  }

  @Override
  public void band(Pixels rows) {
    Pixels seen = policy.apply(rows);
    int channels = seen.model().channels().size();
    int width = seen.width();
    int bytes = seen.bits() / 8;
    if (row.length < width * channels * bytes) {
      row = new byte[width * channels * bytes];
    }
    for (int y = 0; y < seen.height(); y++) {
      switch (seen.samples()) {
        case Pixels.Bytes(byte[] data, int stride) -> {
          int from = y * width * stride;
          for (int x = 0, to = 0; x < width; x++, from += stride) {
            for (int c = 0; c < channels; c++) {
              row[to++] = data[from + c];
            }
          }
        }
        case Pixels.Shorts(short[] data, int stride) -> {
          int from = y * width * stride;
          for (int x = 0, to = 0; x < width; x++, from += stride) {
            for (int c = 0; c < channels; c++) {
              row[to++] = (byte) (data[from + c] >> 8);
              row[to++] = (byte) data[from + c];
            }
          }
        }
      }
      digest.update(row, 0, width * channels * bytes);
    }
  }

  /// What images with the same size, depth and samples share.
  String key() {
    return header.width()
        + "x"
        + header.height()
        + "x"
        + header.bits()
        + " "
        + HexFormat.of().formatHex(digest.digest());
  }
}
