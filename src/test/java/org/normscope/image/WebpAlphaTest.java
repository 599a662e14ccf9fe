package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alpha that a lossy WebP stores as plain bytes. It used to be read as 255 everywhere.
final class WebpAlphaTest {
  /// 3x2, alpha 0 77 255 10 200 128, written by Pillow 9.4 at quality 70.
  private static final String PLAIN =
      "UklGRloAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAAE3/CsiAAFZQOCAsAAAAcAEAnQEqAwACAAJAOCWgAnQBQAAA/u+9Vri5siKP/sHf/+g7//0Hf7JAAAA=";

  @TempDir private Path folder;

  @Test
  void readsTheAlphaThatPillowWrote() throws IOException {
    Path file = folder.resolve("a.webp");
    Files.write(file, Base64.getDecoder().decode(PLAIN));
    DecodeResult result =
        new ImageIoDecoder().decode(new ImageFile(file, "a.webp", "", "", Files.size(file), 0));
    Pixels pixels = ((DecodeResult.Decoded) result).pixels();
    byte[] data = ((Pixels.Bytes) pixels.samples()).data();
    byte[] alpha = new byte[6];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = data[4 * i + 3];
    }
    assertArrayEquals(new byte[] {0, 77, (byte) 255, 10, (byte) 200, (byte) 128}, alpha);
  }

  @Test
  void undoesEachFilter() throws IOException {
    byte[] alpha = {10, 20, 30, 40, 50, 65};
    assertArrayEquals(alpha, WebpAlpha.decode(new byte[] {0, 10, 20, 30, 40, 50, 65}, 3, 2));
    assertArrayEquals(alpha, WebpAlpha.decode(new byte[] {4, 10, 10, 10, 30, 10, 15}, 3, 2));
    assertArrayEquals(alpha, WebpAlpha.decode(new byte[] {8, 10, 10, 10, 30, 30, 35}, 3, 2));
    assertArrayEquals(alpha, WebpAlpha.decode(new byte[] {12, 10, 10, 10, 30, 0, 5}, 3, 2));
  }

  @Test
  void knowsItsOwnForm() {
    assertTrue(WebpAlpha.isPlain(new byte[] {4, 1}));
    assertFalse(WebpAlpha.isPlain(new byte[] {1, 1}));
    assertFalse(WebpAlpha.isPlain(new byte[0]));
    assertThrows(Refusal.class, () -> WebpAlpha.decode(new byte[] {0, 1, 2}, 3, 2));
  }
}
