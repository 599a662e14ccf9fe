package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/// Writes a [Segment] to a temporary file beside its place and moves it there once it lies on the
/// disk: whoever is killed meanwhile leaves no segment or a whole one.
final class SegmentWriter {
  /// How files are opened: tests put a full disk here.
  interface Disk {
    Disk REAL =
        file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    WritableByteChannel create(Path file) throws IOException;
  }

  static final String PART = ".part";

  private static final AtomicLong COUNTER = new AtomicLong();

  private final WritableByteChannel out;
  private final ByteBuffer block =
      ByteBuffer.allocateDirect(Segment.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Integer> checksums = new ArrayList<>();

  private SegmentWriter(WritableByteChannel out) {
    this.out = out;
  }

  /// Gives the planes, piece by piece and in the order of the entries.
  @FunctionalInterface
  interface Planes {
    void writeTo(SegmentWriter writer) throws IOException;
  }

  /// Writes a segment into a folder, which is made.
  ///
  /// @param planeBytes how many bytes `planes` gives
  static Path write(
      Disk disk, Path folder, Meta meta, ByteBuffer table, long planeBytes, Planes planes)
      throws IOException {
    Files.createDirectories(folder);
    // Names rise with time: what was written last counts.
    String name =
        "%013d-%d-%d"
            .formatted(
                System.currentTimeMillis(),
                ProcessHandle.current().pid(),
                COUNTER.incrementAndGet());
    Path part = folder.resolve(name + PART);
    Path target = folder.resolve(name + Segment.SUFFIX);
    try {
      try (WritableByteChannel out = disk.create(part)) {
        new SegmentWriter(out).write(meta, table, planeBytes, planes);
        if (out instanceof FileChannel file) {
          file.force(true);
        }
      }
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(part, target);
      }
      return target;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// True when the process that began a temporary file still runs.
  static boolean isBeingWritten(Path part) {
    try {
      String[] name = part.getFileName().toString().split("-");
      return ProcessHandle.of(Long.parseLong(name[1])).isPresent();
    } catch (RuntimeException _) {
      return false;
    }
  }

  private void write(Meta meta, ByteBuffer table, long planeBytes, Planes planes)
      throws IOException {
    planes.writeTo(this);
    put(table);
    endBlock();
    byte[] metaBytes = meta.bytes();
    byte[] bytes = new byte[metaBytes.length + 4 * checksums.size() + Segment.TAIL];
    ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    end.put(metaBytes);
    checksums.forEach(end::putInt);
    end.putLong(Segment.MAGIC);
    end.putInt(Segment.VERSION);
    end.putInt(table.capacity() / Entry.SIZE);
    end.putLong(planeBytes);
    end.putInt(metaBytes.length);
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    end.putInt(bytes.length - 4, (int) crc.getValue());
    writeAll(end.rewind());
  }

  /// Takes planes; `bytes` is read from its start to its end, whatever its position.
  void put(ByteBuffer bytes) throws IOException {
    int from = 0;
    while (from < bytes.limit()) {
      int length = Math.min(block.remaining(), bytes.limit() - from);
      block.put(block.position(), bytes, from, length);
      block.position(block.position() + length);
      from += length;
      if (!block.hasRemaining()) {
        endBlock();
      }
    }
  }

  private void endBlock() throws IOException {
    if (block.position() == 0) {
      return;
    }
    CRC32C crc = new CRC32C();
    crc.update(block.flip());
    checksums.add((int) crc.getValue());
    writeAll(block.rewind());
    block.clear();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
