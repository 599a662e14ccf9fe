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

  /// Reads all that is asked for and there: the numbers of [ImageInputStreamImpl] take a part of
  /// their bytes for the end of the file. Reads all that is asked for and there: the numbers of
  /// [ImageInputStreamImpl] take a part of their bytes for the end of the file.
  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    bitOffset = 0;
    int got = 0;
    while (got < count && load()) {
      int part = Math.min(count - got, window.remaining());
      window.get(target, offset + got, part);
      streamPos += part;
      got += part;
    }
    return got == 0 && count > 0 ? -1 : got;
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
