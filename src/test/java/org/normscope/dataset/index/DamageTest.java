package org.normscope.dataset.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of the index, the numbers are right.
final class DamageTest {
  @TempDir private Path temp;
  private Path folder;
  private Path place;
  private IndexCache cache;
  private Path segment;
  private byte[] whole;
  private String expected;

  @BeforeEach
  void anIndex() throws Exception {
    folder = Opened.folder(temp.resolve("photos"));
    place = temp.resolve("cache");
    cache = new IndexCache(place, 1 << 30);
    expected = Opened.of(folder, cache).all();
    segment = Opened.segments(place).getFirst();
    whole = Files.readAllBytes(segment);
    assertTrue(whole.length < 1500, "a small index has " + whole.length + " bytes");
  }

  /// Opens the folder with an index that holds these bytes.
  private Opened with(byte[] bytes) throws Exception {
    for (Path other : Opened.segments(place)) {
      Files.delete(other);
    }
    Files.write(segment, bytes);
    Opened opened = Opened.of(folder, cache);
    assertEquals(expected, opened.all());
    return opened;
  }

  private void assertRejected(byte[] bytes, String what) throws Exception {
    Opened opened = with(bytes);
    assertEquals(4, opened.decoded().size(), what);
    assertTrue(opened.notice().orElse("").contains("damaged"), what);
    assertEquals(Set.of(), Opened.of(folder, cache).decoded(), "rebuilt: " + what);
  }

  @Test
  void everyFlippedByteIsNoticed() throws Exception {
    assertEquals(Set.of(), with(whole).decoded());
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      assertRejected(flipped, "byte " + i);
    }
  }

  @Test
  void everyTruncationIsNoticed() throws Exception {
    for (int length = 0; length < whole.length; length += 3) {
      assertRejected(Arrays.copyOf(whole, length), length + " bytes");
    }
    assertRejected(Arrays.copyOf(whole, whole.length + 1), "a byte more");
    assertRejected(Arrays.copyOf(whole, 2 * whole.length), "twice as long");
  }

  @Test
  void foreignContentIsNoticed() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > Segment.TAIL) {
        int tail = Math.min(Segment.TAIL, whole.length);
        System.arraycopy(whole, whole.length - tail, bytes, bytes.length - tail, tail);
      }
      assertRejected(bytes, "random " + i);
    }
  }

  @Test
  void theIndexOfAnotherFolderIsIgnored() throws Exception {
    Path other = temp.resolve("other");
    for (String name : new String[] {"a/1.png", "a/2 rgb.png", "b/3.png", "b/4.png"}) {
      Opened.write(
          other.resolve(name), "another one!".substring(0, (int) Files.size(folder.resolve(name))));
    }
    Path elsewhere = temp.resolve("cache of the other");
    Opened.of(other, new IndexCache(elsewhere, 1 << 30));
    byte[] foreign = Files.readAllBytes(Opened.segments(elsewhere).getFirst());
    assertEquals(4, with(foreign).decoded().size());
  }

  @Test
  void whatAKilledRunLeftGoes() throws Exception {
    Path dead = segment.resolveSibling("0000000000001-999999999-1.part");
    Path alive =
        segment.resolveSibling("0000000000001-" + ProcessHandle.current().pid() + "-1.part");
    Files.write(dead, new byte[100]);
    Files.write(alive, new byte[100]);
    assertEquals(Set.of(), Opened.of(folder, cache).decoded());
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
  }

  @Test
  void aCacheThatCannotBeWrittenIsOneSentence() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    Opened opened = Opened.of(folder, new IndexCache(file.resolve("index"), 1 << 30));
    assertEquals(expected, opened.all());
    assertTrue(opened.notice().orElse("").startsWith("The index of this folder could not be kept"));
    assertEquals("no folder", Files.readString(file));
  }

  @Test
  void aFullDiskIsOneSentenceWhereverItIsFull() throws Exception {
    for (int room = 0; room < whole.length; room += 50) {
      Path full = temp.resolve("full " + room);
      Opened opened = Opened.of(folder, new IndexCache(full, 1 << 30, disk(room)));
      assertEquals(expected, opened.all());
      assertTrue(opened.notice().orElse("").contains("No space left"), opened.notice().toString());
      assertEquals(0, Opened.segments(full).size());
      try (var files = Files.walk(full)) {
        assertFalse(files.anyMatch(Files::isRegularFile), "nothing half written stays");
      }
      assertEquals(Optional.empty(), Opened.of(folder, new IndexCache(full, 1 << 30)).notice());
    }
  }

  private static SegmentWriter.Disk disk(int room) {
    return file -> {
      FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new WritableByteChannel() {
        private int left = room;

        @Override
        public int write(ByteBuffer bytes) throws IOException {
          ByteBuffer some = bytes.slice(bytes.position(), Math.min(left, bytes.remaining()));
          if (!some.hasRemaining()) {
            throw new IOException("No space left on device");
          }
          int written = out.write(some);
          left -= written;
          bytes.position(bytes.position() + written);
          return written;
        }

        @Override
        public boolean isOpen() {
          return out.isOpen();
        }

        @Override
        public void close() throws IOException {
          out.close();
        }
      };
    };
  }
}
