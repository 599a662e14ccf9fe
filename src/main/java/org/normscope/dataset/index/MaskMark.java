package org.normscope.dataset.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.normscope.image.ImageFile;
import org.normscope.image.Masks;

/// A word that stands for all masks of a folder: what was counted through them holds only while
/// names, sizes and times of all of them are the same.
final class MaskMark {
  private MaskMark() {}

  /// The word, with a blank before it; empty without masks.
  static String of(Masks masks) {
    if (masks.files().isEmpty()) {
      return "";
    }
    MessageDigest digest = Sha256.fresh();
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
    for (ImageFile file : masks.files()) {
      digest.update((file.name() + "\0").getBytes(StandardCharsets.UTF_16BE));
      digest.update(numbers.clear().putLong(file.bytes()).putLong(file.modified()).flip());
    }
    return " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /// Whether a mask was changed so shortly before that its time alone proves nothing.
  static boolean mayStillChange(Masks masks) {
    HashRule rule = HashRule.now(masks.files().size());
    return masks.files().stream().anyMatch(rule::fresh);
  }
}
