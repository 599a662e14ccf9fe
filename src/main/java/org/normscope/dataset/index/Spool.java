package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Planes that are not to be kept and are too many for memory lie in a temporary file without a
/// name, until the program ends or nobody needs them.
final class Spool {
  private Spool() {}

  /// Moves the planes of a chunk there; they stay in memory when that fails.
  static void out(Chunk chunk) {
    try {
      Path file = Files.createTempFile("normscope", ".planes");
      // Where an open file cannot be deleted.
      file.toFile().deleteOnExit();
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        ByteBuffer planes = chunk.planes();
        while (planes.hasRemaining()) {
          int piece = Math.min(Segment.BLOCK, planes.remaining());
          channel.write(planes.slice(planes.position(), piece));
          planes.position((int) channel.position());
        }
        ByteBuffer mapped = channel.map(MapMode.READ_ONLY, 0, chunk.used());
        chunk.store().moveTo(mapped.order(ByteOrder.LITTLE_ENDIAN));
      }
    } catch (IOException | RuntimeException _) {
      // No room there either.
    }
  }
}
