package org.normscope.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file as ImageIO wants it, with a window of it in memory. Leaves the channel open.
final class ChannelStream extends ImageInputStreamImpl {
  private final SeekableByteChannel channel;
  private final long length;
  private final ByteBuffer window = ByteBuffer.allocate(1 << 16).limit(0);
  private long windowStart;

  ChannelStream(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (!load()) {
      return -1;
    }
    streamPos++;
    return window.get() & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    bitOffset = 0;
    if (count == 0) {
      return 0;
    } else if (!load()) {
      return -1;
    }
    int got = Math.min(count, window.remaining());
    window.get(target, offset, got);
    streamPos += got;
    return got;
  }

  @Override
  public long length() {
    return length;
  }

  /// Puts the window's position at the stream's; false at the end.
  private boolean load() throws IOException {
    checkClosed();
    long within = streamPos - windowStart;
    if (within >= 0 && within < window.limit()) {
      window.position((int) within);
      return true;
    }
    channel.position(streamPos);
    windowStart = streamPos;
    window.clear();
    int got = channel.read(window);
    window.flip();
    return got > 0;
  }
}
