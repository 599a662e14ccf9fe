package org.normscope.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/// A TIFF with another directory: the file as it is, but its first bytes point to a directory that
/// is appended to it.
final class TiffPart extends ImageInputStreamImpl {
  private final ImageInputStream file;
  private final long fileLength;
  private final byte[] header;
  private final byte[] directory;

  /// @param header the first eight bytes
  /// @param directory stands at the end of the file
  TiffPart(ImageInputStream file, long fileLength, byte[] header, byte[] directory) {
    this.file = file;
    this.fileLength = fileLength;
    this.header = header;
    this.directory = directory;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    bitOffset = 0;
    int got;
    if (count == 0) {
      return 0;
    } else if (streamPos < header.length) {
      got = copy(header, (int) streamPos, target, offset, count);
    } else if (streamPos < fileLength) {
      file.seek(streamPos);
      got = file.read(target, offset, (int) Math.min(count, fileLength - streamPos));
    } else {
      got = copy(directory, (int) (streamPos - fileLength), target, offset, count);
    }
    streamPos += Math.max(0, got);
    return got;
  }

  private static int copy(byte[] source, int from, byte[] target, int offset, int count) {
    int got = Math.min(count, source.length - from);
    if (got <= 0) {
      return -1;
    }
    System.arraycopy(source, from, target, offset, got);
    return got;
  }

  @Override
  public long length() {
    return fileLength + directory.length;
  }
}
