package org.normscope.dataset.index;

import java.nio.ByteBuffer;

/// One file in a table of the index: 64 bytes, little-endian.
///
/// @param name its name below the folder
/// @param bytes its size
/// @param modified time of its last change, nanoseconds since 1970
/// @param hash its [ContentHash], if [#HAS_HASH]
/// @param at where its planes lie; for a skipped file which text is the reason
/// @param width pixels in a row
/// @param height rows
/// @param kind which text is its kind
/// @param decoder which text is the decoder
/// @param model which text is the color model
/// @param flags what it is
/// @param packed bytes of its planes
record Entry(
    NameHash name,
    long bytes,
    long modified,
    long hash,
    int at,
    int width,
    int height,
    int kind,
    int decoder,
    int model,
    int flags,
    int packed) {
  static final int SIZE = 64;

  /// The file changed so shortly before it was read that its time alone proves nothing.
  static final int FRESH = 1;

  /// It has a content hash.
  static final int HAS_HASH = 2;

  /// It was skipped.
  static final int SKIPPED = 4;

  static Entry read(ByteBuffer table, int index) {
    int at = index * SIZE;
    return new Entry(
        name(table, index),
        table.getLong(at + 16),
        table.getLong(at + 24),
        table.getLong(at + 32),
        table.getInt(at + 40),
        table.getInt(at + 44),
        table.getInt(at + 48),
        table.getShort(at + 52) & 0xffff,
        table.getShort(at + 54) & 0xffff,
        table.getShort(at + 56) & 0xffff,
        table.getShort(at + 58) & 0xffff,
        table.getInt(at + 60));
  }

  static NameHash name(ByteBuffer table, int index) {
    int at = index * SIZE;
    return new NameHash(table.getLong(at), table.getLong(at + 8));
  }

  void write(ByteBuffer table, int index) {
    int place = index * SIZE;
    table.putLong(place, name.high());
    table.putLong(place + 8, name.low());
    table.putLong(place + 16, bytes);
    table.putLong(place + 24, modified);
    table.putLong(place + 32, hash);
    table.putInt(place + 40, at);
    table.putInt(place + 44, width);
    table.putInt(place + 48, height);
    table.putShort(place + 52, (short) kind);
    table.putShort(place + 54, (short) decoder);
    table.putShort(place + 56, (short) model);
    table.putShort(place + 58, (short) flags);
    table.putInt(place + 60, packed);
  }

  /// True for the entry of this name, without reading the rest.
  static boolean isOf(ByteBuffer table, int index, NameHash name) {
    return table.getLong(index * SIZE + 8) == name.low()
        && table.getLong(index * SIZE) == name.high();
  }

  boolean fresh() {
    return (flags & FRESH) != 0;
  }

  boolean hasHash() {
    return (flags & HAS_HASH) != 0;
  }

  boolean skipped() {
    return (flags & SKIPPED) != 0;
  }

  /// The same, elsewhere.
  Entry moved(int newAt, Texts from, Texts to) {
    return new Entry(
        name,
        bytes,
        modified,
        hash,
        skipped() ? to.of(from.get(at)) : newAt,
        width,
        height,
        to.of(from.get(kind)),
        to.of(from.get(decoder)),
        to.of(from.get(model)),
        flags,
        packed);
  }
}
