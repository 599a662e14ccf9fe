package org.normscope.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/// Reads every format here with readers written in Java, and JPEG with the JDK's: no natives of our
/// own. The format is chosen by a file's content, whatever its name says.
public final class ImageIoDecoder implements ImageDecoder {
  /// Limit of an image's size unless another is given.
  public static final int DEFAULT_MEGAPIXELS = 512;

  /// Larger files than this are not held in memory, JPEG apart.
  private static final long STREAMED = 64L << 20;

  private final JpegReader jpeg;
  private final PngReader png;
  private final PnmReader pnm;
  private final PsdReader psd;
  private final GifReader gif;
  private final TiffReader tiff;
  private final WebpReader webp;
  private final RasterReader others;

  /// With the default limit.
  public ImageIoDecoder() {
    this(DEFAULT_MEGAPIXELS);
  }

  /// @param megapixels an image of more millions of pixels is skipped
  public ImageIoDecoder(int megapixels) {
    SizeLimit limit = new SizeLimit(megapixels);
    jpeg = new JpegReader(limit);
    png = new PngReader(limit);
    pnm = new PnmReader(limit);
    psd = new PsdReader(limit);
    gif = new GifReader(limit);
    others = new RasterReader(limit);
    tiff = new TiffReader(others);
    webp = new WebpReader(limit, others);
  }

  @Override
  public String name() {
    return "ImageIO";
  }

  @Override
  public DecodeResult decode(ImageFile file) {
    String format = "file";
    long bytes = file.bytes();
    try (SeekableByteChannel channel = open(file.path())) {
      bytes = channel.size();
      byte[] head = head(channel);
      String extension = FileNames.extension(file.path().getFileName().toString());
      Optional<ImageFormat> found = ImageFormat.of(head, extension);
      if (head.length == 0) {
        return new DecodeResult.Skipped("empty file, 0 bytes");
      } else if (found.isEmpty()) {
        return new DecodeResult.Skipped(Reasons.unknown(head, bytes, extension));
      } else if (FileNames.isCameraRaw(extension) && found.get() == ImageFormat.TIFF) {
        return new DecodeResult.Skipped("camera raw files are not read here");
      }
      format = found.get().name();
      return new DecodeResult.Decoded(read(channel, bytes, found.get()), name());
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      // readers throw nearly everything there is at damaged files
      return new DecodeResult.Skipped(Reasons.of(e, format, bytes));
    }
  }

  private Pixels read(SeekableByteChannel channel, long bytes, ImageFormat format)
      throws IOException {
    channel.position(0);
    if (format == ImageFormat.JPEG) {
      return jpeg.read(all(channel, bytes));
    }
    try (ImageInputStream in =
        bytes > STREAMED
            ? new ChannelStream(channel)
            : new ByteArrayImageInputStream(all(channel, bytes))) {
      return switch (format) {
        case PNG -> png.read(in);
        case PNM -> pnm.read(in);
        case PSD -> psd.read(in);
        case GIF -> gif.read(in);
        case TIFF -> tiff.read(in);
        case WEBP -> webp.read(in);
        default -> others.read(in, format);
      };
    }
  }

  private static SeekableByteChannel open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(Files.exists(path) ? "not a regular file" : "it is no longer there");
    }
    return Files.newByteChannel(path);
  }

  private static byte[] head(SeekableByteChannel channel) throws IOException {
    byte[] head = new byte[ImageFormat.HEAD];
    return Arrays.copyOf(head, fill(channel, head));
  }

  private static byte[] all(SeekableByteChannel channel, long bytes) throws IOException {
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new Refusal("a file of " + (bytes >> 20) + " MB is too large to read");
    }
    byte[] all = new byte[(int) bytes];
    int got = fill(channel, all);
    return got == all.length ? all : Arrays.copyOf(all, got);
  }

  /// Returns how many bytes there were.
  private static int fill(SeekableByteChannel channel, byte[] target) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // until it is full or the file ends
    }
    return buffer.position();
  }
}
