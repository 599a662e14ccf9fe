package org.normscope.dataset.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a segment is about.
///
/// @param key which folder, and how it is read; [FolderKey]
/// @param recipe how it is read
/// @param roots the folders, for people
/// @param listed files in them when the segment was written
/// @param sketch the folder's [Sketch]
/// @param texts words that the entries use
record Meta(
    String key, String recipe, List<String> roots, int listed, Sketch sketch, List<String> texts) {

  byte[] bytes() {
    List<byte[]> parts = new ArrayList<>();
    add(parts, key);
    add(parts, recipe);
    add(parts, listed);
    add(parts, roots);
    add(parts, texts);
    byte[] values = new byte[Long.BYTES * sketch.values().length];
    littleEndian(values).asLongBuffer().put(sketch.values());
    add(parts, sketch.values().length);
    parts.add(values);
    byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    ByteBuffer into = littleEndian(all);
    parts.forEach(into::put);
    return all;
  }

  private static void add(List<byte[]> parts, int number) {
    byte[] bytes = new byte[Integer.BYTES];
    littleEndian(bytes).putInt(number);
    parts.add(bytes);
  }

  private static void add(List<byte[]> parts, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(parts, bytes.length);
    parts.add(bytes);
  }

  private static void add(List<byte[]> parts, List<String> texts) {
    add(parts, texts.size());
    texts.forEach(text -> add(parts, text));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Reads what [#bytes] gave; throws some RuntimeException for anything else.
  static Meta read(ByteBuffer from) {
    String key = readText(from);
    String recipe = readText(from);
    int listed = from.getInt();
    List<String> roots = readTexts(from);
    List<String> texts = readTexts(from);
    long[] sketch = new long[checked(from.getInt(), from)];
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] = from.getLong();
    }
    return new Meta(key, recipe, roots, listed, new Sketch(sketch), texts);
  }

  private static List<String> readTexts(ByteBuffer from) {
    int count = checked(from.getInt(), from);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(from));
    }
    return texts;
  }

  private static String readText(ByteBuffer from) {
    byte[] text = new byte[checked(from.getInt(), from)];
    from.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  // Before memory is taken.
  private static int checked(int count, ByteBuffer from) {
    if (count < 0 || count > from.remaining()) {
      throw new IllegalArgumentException("too short");
    }
    return count;
  }
}
