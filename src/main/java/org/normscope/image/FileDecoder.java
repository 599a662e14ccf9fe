package org.normscope.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/// Opens files and gives their bytes, read once, to the best decoder that is there. The format is
/// chosen by a file's content, whatever its name says.
final class FileDecoder implements ImageDecoder {
  /// Larger files than this are not held in memory, JPEG apart.
  private static final long STREAMED = 64L << 20;

  /// The JDK copies through native memory of this size, and keeps that for the thread.
  private static final int MOST_AT_ONCE = 1 << 18;

  private final List<FastDecoder> fast;
  private final SizeLimit limit;
  private final String name;

  /// @param fast in order of preference; the readers written in Java come after them
  FileDecoder(SizeLimit limit, List<FastDecoder> fast, String name) {
    this.fast = List.copyOf(fast);
    this.limit = limit;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
    String format = "file";
    long bytes = file.bytes();
    try (SeekableByteChannel channel = open(file.path())) {
      bytes = channel.size();
      boolean whole = bytes <= STREAMED;
      buffers.claim(whole ? bytes : 0);
      int got =
          fill(channel, buffers.file(whole ? (int) bytes : ImageFormat.HEAD), 0, buffers.length());
      buffers.shorten(got);
      byte[] head = Arrays.copyOf(buffers.file(), Math.min(got, ImageFormat.HEAD));
      String extension = FileNames.extension(file.name());
      Optional<ImageFormat> found = ImageFormat.of(head, extension);
      if (head.length == 0) {
        return new DecodeResult.Skipped("empty file, 0 bytes");
      } else if (found.isEmpty()) {
        return new DecodeResult.Skipped(Reasons.unknown(head, bytes, extension));
      } else if (FileNames.isCameraRaw(extension) && found.get() == ImageFormat.TIFF) {
        return new DecodeResult.Skipped("camera raw files are not read here");
      }
      format = found.get().name();
      if (!whole && found.get() == ImageFormat.JPEG) {
        readOn(channel, bytes, buffers);
        whole = true;
      }
      return new BandResult.Delivered(
          whole ? read(found.get(), buffers, sink) : stream(found.get(), channel, buffers, sink));
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      // readers throw nearly everything there is at damaged files
      return new DecodeResult.Skipped(Reasons.of(e, format, bytes));
    } finally {
      buffers.release();
    }
  }

  private String read(ImageFormat format, Buffers buffers, BandSink sink) throws IOException {
    // One alone has a try: what is odd to it is read in Java, and not by another one that is less
    // strict, so that the codes of odd files do not depend on what is installed.
    FastDecoder first = firstFor(format);
    if (first != null && first.read(format, buffers, sink)) {
      return first.name();
    }
    try (ImageInputStream in = new BytesStream(buffers.file(), 0, buffers.length())) {
      FormatReaders.read(format, in, limit, buffers, sink);
    }
    return FormatReaders.NAME;
  }

  private FastDecoder firstFor(ImageFormat format) {
    for (FastDecoder decoder : fast) {
      if (decoder.takes(format) && decoder.isThere()) {
        return decoder;
      }
    }
    return null;
  }

  private String stream(
      ImageFormat format, SeekableByteChannel channel, Buffers buffers, BandSink sink)
      throws IOException {
    try (ImageInputStream in = new ChannelStream(channel)) {
      FormatReaders.read(format, in, limit, buffers, sink);
    }
    return FormatReaders.NAME;
  }

  private static SeekableByteChannel open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(Files.exists(path) ? "not a regular file" : "it is no longer there");
    }
    return Files.newByteChannel(path);
  }

  /// Reads the rest of a large file after its head.
  private static void readOn(SeekableByteChannel channel, long bytes, Buffers buffers)
      throws IOException {
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new Refusal("a file of " + (bytes >> 20) + " MB is too large to read");
    }
    buffers.claim(bytes);
    channel.position(0);
    buffers.shorten(fill(channel, buffers.file((int) bytes), 0, (int) bytes));
  }

  /// Returns how many bytes there were.
  private static int fill(SeekableByteChannel channel, byte[] target, int from, int end)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    int at = from;
    while (at < end) {
      buffer.limit(Math.min(end, at + MOST_AT_ONCE)).position(at);
      int got = channel.read(buffer);
      if (got < 0) {
        break;
      }
      at += got;
    }
    return at;
  }
}
