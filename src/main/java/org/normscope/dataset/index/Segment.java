package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.normscope.image.ColorModel;

/// A file of the index, mapped and not loaded. Never changed once it is there.
///
/// ```
/// planes      packed, one image after the other
/// entries     64 bytes a file
/// meta        whose they are, and the words they use
/// checksums   CRC-32C of every MiB of planes and entries
/// tail        64 bytes: "NSINDEX1", version, entries, bytes of planes and of meta,
///             CRC-32C of meta, checksums and tail
/// ```
///
/// Every byte is under a checksum, and all of them are computed before the first is believed: that
/// takes a fraction of what listing the folder takes.
final class Segment {
  static final long MAGIC = 0x3158_4544_4e49_534eL; // NSINDEX1, little-endian
  static final int VERSION = 1;
  static final int TAIL = 64;
  static final int BLOCK = 1 << 20;
  static final String SUFFIX = ".nsindex";

  private final Path file;
  private final Meta meta;
  private final Texts texts;
  private final ByteBuffer planes;
  private final ByteBuffer table;
  private final PlaneStore store;

  private Segment(Path file, Meta meta, ByteBuffer planes, ByteBuffer table) {
    this.file = file;
    this.meta = meta;
    this.texts = new Texts(meta.texts());
    this.planes = planes;
    this.table = table;
    this.store = new PlaneStore(planes);
  }

  /// Maps a file and checks all of it.
  ///
  /// @throws Damage when it is not whole
  /// @throws IOException when it cannot be read
  static Segment open(Path file) throws IOException, Damage {
    return open(file, true);
  }

  /// What a file is about: its planes and entries are not checked and not to be used.
  static Segment head(Path file) throws IOException, Damage {
    return open(file, false);
  }

  private static Segment open(Path file, boolean all) throws IOException, Damage {
    MappedByteBuffer bytes;
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      if (in.size() < TAIL || in.size() > Integer.MAX_VALUE) {
        throw new Damage();
      }
      bytes = in.map(MapMode.READ_ONLY, 0, in.size());
    }
    try {
      return parse(file, bytes, all);
    } catch (RuntimeException _) {
      throw new Damage();
    }
  }

  private static Segment parse(Path file, ByteBuffer bytes, boolean all) throws Damage {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    int tail = bytes.capacity() - TAIL;
    int entries = bytes.getInt(tail + 12);
    long planes = bytes.getLong(tail + 16);
    int metaBytes = bytes.getInt(tail + 24);
    long body = planes + (long) entries * Entry.SIZE;
    long blocks = (body + BLOCK - 1) / BLOCK;
    boolean fits =
        bytes.getLong(tail) == MAGIC
            && bytes.getInt(tail + 8) == VERSION
            && entries >= 0
            && planes >= 0
            && metaBytes >= 0
            && body + metaBytes + 4 * blocks == tail;
    if (!fits || bytes.getInt(tail + TAIL - 4) != crc(bytes, (int) body, tail + TAIL - 4)) {
      throw new Damage();
    }
    int checksums = (int) body + metaBytes;
    if (all
        && !IntStream.range(0, (int) blocks)
            .parallel()
            .allMatch(block -> {
              int from = block * BLOCK;
              int to = (int) Math.min(body, (long) from + BLOCK);
              return crc(bytes, from, to) == bytes.getInt(checksums + 4 * block);
            })) {
      throw new Damage();
    }
    Meta meta = Meta.read(slice(bytes, (int) body, metaBytes));
    return new Segment(
        file,
        meta,
        slice(bytes, 0, (int) planes),
        slice(bytes, (int) planes, (int) (body - planes)));
  }

  private static ByteBuffer slice(ByteBuffer bytes, int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int crc(ByteBuffer bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, to - from));
    return (int) crc.getValue();
  }

  Path file() {
    return file;
  }

  Meta meta() {
    return meta;
  }

  Texts texts() {
    return texts;
  }

  ByteBuffer planes() {
    return planes;
  }

  ByteBuffer table() {
    return table;
  }

  int entries() {
    return table.capacity() / Entry.SIZE;
  }

  Entry entry(int index) {
    return Entry.read(table, index);
  }

  /// What an entry of this segment says.
  Remembered remembered(Entry entry) {
    if (entry.skipped()) {
      return new Remembered.Skip(texts.get(entry.at()));
    }
    ColorModel model = ColorModel.valueOf(texts.get(entry.model()));
    return new Remembered.Image(
        texts.get(entry.kind()),
        model,
        entry.width(),
        entry.height(),
        store.planes(entry.at(), model.channels().size()),
        texts.get(entry.decoder()));
  }

  /// A file of the index is not what was written: it is as if it were not there.
  static final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    Damage() {
      super("damaged", null, false, false);
    }
  }
}
