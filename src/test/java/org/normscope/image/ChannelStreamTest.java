package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelStreamTest {
  @TempDir Path folder;

  @Test
  void readsWhatABytesStreamReads() throws IOException {
    Random random = new Random(3);
    byte[] content = new byte[300_000];
    random.nextBytes(content);
    Path file = Files.write(folder.resolve("content"), content);
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        ImageInputStream stream = new ChannelStream(channel);
        ImageInputStream plain = new ByteArrayImageInputStream(content)) {
      assertEquals(plain.length(), stream.length());
      byte[] some = new byte[1000];
      for (int i = 0; i < 5000; i++) {
        long place = random.nextLong(content.length);
        stream.seek(place);
        plain.seek(place);
        assertEquals(plain.read(), stream.read());
        int count = Math.min(random.nextInt(some.length), (int) (content.length - place - 1));
        stream.readFully(some, 0, count);
        if (count > 0) {
          assertEquals(content[(int) place + count], some[count - 1]);
        }
        assertEquals(place + 1 + count, stream.getStreamPosition());
      }
      stream.seek(content.length);
      assertEquals(-1, stream.read());
      assertEquals(-1, stream.read(some, 0, 5));
    }
  }

  // A PNG of 144 MB was said to end early: the length of one of its chunks lay so.
  @Test
  void readsANumberThatLiesAcrossTheEndOfItsWindow() throws IOException {
    byte[] content = new byte[200_000];
    new Random(5).nextBytes(content);
    Path file = Files.write(folder.resolve("content"), content);
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        ImageInputStream stream = new ChannelStream(channel);
        ImageInputStream plain = new ByteArrayImageInputStream(content)) {
      assertEquals(plain.readShort(), stream.readShort());
      for (int i = 0; i < (content.length - 2) / 4; i++) {
        assertEquals(plain.readInt(), stream.readInt(), "number " + i);
      }
    }
  }
}
