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
    parts.add(text(key));
    parts.add(text(recipe));
    parts.add(number(listed));
    parts.add(texts(roots));
    parts.add(texts(texts));
    parts.add(number(sketch.values().length));
    for (long value : sketch.values()) {
      parts.add(buffer(8).putLong(value).array());
    }
    return join(parts);
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

  private static byte[] texts(List<String> texts) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(number(texts.size()));
    texts.forEach(text -> parts.add(text(text)));
    return join(parts);
  }

  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return buffer(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  private static byte[] number(int number) {
    return buffer(4).putInt(number).array();
  }

  private static byte[] join(List<byte[]> parts) {
    ByteBuffer all = buffer(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(all::put);
    return all.array();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
