package org.normscope.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Brings 8-bit samples from memory outside the heap to a sink, some rows at a time.
final class NativeRows {
  private NativeRows() {}

  /// @param samples rows without padding
  /// @param part how many bytes to bring at once, about
  static void deliver(
      MemorySegment samples, ImageHeader image, int part, Buffers buffers, BandSink sink) {
    int stride = Math.toIntExact(samples.byteSize() / image.width() / image.height());
    int row = Math.multiplyExact(image.width(), stride);
    int most = Math.clamp(part / row, 1, image.height());
    byte[] target = buffers.bytes(most * row);
    sink.begin(image);
    for (int y = 0; y < image.height(); y += most) {
      int rows = Math.min(most, image.height() - y);
      MemorySegment.copy(samples, ValueLayout.JAVA_BYTE, (long) y * row, target, 0, rows * row);
      sink.band(image.rows(rows, new Pixels.Bytes(target, stride)));
    }
  }
}
