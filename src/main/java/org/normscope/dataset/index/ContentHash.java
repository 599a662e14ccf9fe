package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.normscope.image.ImageFile;

/// 64 bits that stand for all of a file's content: its CRC-32 and its CRC-32C. Processors compute
/// both at the speed of memory, and a file was just read when it is asked for.
final class ContentHash {
  /// Larger files have none.
  static final long LARGEST = 64L << 20;

  private static final ThreadLocal<ByteBuffer> BUFFER =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(128 << 10));

  private ContentHash() {}

  /// Empty when the file cannot be read, is too large, or no longer has its size.
  static OptionalLong of(ImageFile file) {
    if (file.bytes() > LARGEST) {
      return OptionalLong.empty();
    }
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    ByteBuffer buffer = BUFFER.get();
    long bytes = 0;
    try (FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      for (; ; ) {
        buffer.clear();
        int got = in.read(buffer);
        if (got < 0) {
          break;
        }
        bytes += got;
        buffer.flip();
        first.update(buffer);
        second.update(buffer.rewind());
        if (bytes > file.bytes()) {
          break;
        }
      }
    } catch (IOException | UnsupportedOperationException _) {
      return OptionalLong.empty();
    }
    return bytes == file.bytes()
        ? OptionalLong.of(first.getValue() << 32 | second.getValue())
        : OptionalLong.empty();
  }
}
