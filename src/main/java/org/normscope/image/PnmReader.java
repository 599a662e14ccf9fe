package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Reads the portable formats P1 to P6. Codes of another maximum than 255 or 65535 are scaled to it
/// as Pillow scales them: rounded, halves to even.
final class PnmReader {
  private final SizeLimit limit;

  PnmReader(SizeLimit limit) {
    this.limit = limit;
  }

  Pixels read(ImageInputStream in) throws IOException {
    in.seek(1);
    int kind = in.readUnsignedByte() - '0';
    if (kind > 6) {
      throw new Refusal("PAM is not read here");
    }
    int width = number(in);
    int height = number(in);
    boolean bits = kind == 1 || kind == 4;
    int channels = kind == 3 || kind == 6 ? 3 : 1;
    int count = limit.samples(width, height, channels);
    int most = bits ? 1 : number(in);
    if (most < 1 || most > 65535) {
      throw new Refusal("damaged PNM: a greatest code of " + most);
    }
    int each = most > 255 ? 2 : 1;
    if (in.length() >= 0 && (count / (bits ? 8 : 1) * (kind > 3 ? each : 1L)) > in.length()) {
      throw new EOFException();
    }
    byte[] bytes = each == 1 ? new byte[count] : null;
    short[] shorts = each == 1 ? null : new short[count];
    Codes codes =
        kind == 4 ? new PackedBits(in, width) : kind > 3 ? binary(in, each) : plain(in, bits);
    for (int i = 0; i < count; i++) {
      int code = codes.next();
      if (code > most && kind <= 3) {
        throw new Refusal("damaged PNM: a code of " + code + " above its greatest, " + most);
      } else if (bytes != null) {
        bytes[i] = (byte) scaled(bits ? 1 - code : code, most, 255);
      } else {
        shorts[i] = (short) scaled(code, most, 65535);
      }
    }
    ColorModel model = channels == 1 ? ColorModel.GRAY : ColorModel.RGB;
    String name = bits ? "gray1" : RasterSamples.kind(model, 8 * each);
    return new Pixels(
        width,
        height,
        name,
        model,
        bytes != null ? new Pixels.Bytes(bytes, channels) : new Pixels.Shorts(shorts, channels));
  }

  private static int scaled(int code, int most, int full) {
    return most == full ? code : (int) Math.min(full, Math.rint((double) code / most * full));
  }

  /// A number of the header, with the one white space after it.
  private static int number(ImageInputStream in) throws IOException {
    int c = in.readUnsignedByte();
    while (c == '#' || Character.isWhitespace(c)) {
      if (c == '#') {
        comment(in);
      }
      c = in.readUnsignedByte();
    }
    int number = 0;
    while (c >= '0' && c <= '9' && number < 100_000_000) {
      number = number * 10 + c - '0';
      c = in.readUnsignedByte();
    }
    if (c == '#') {
      comment(in);
    } else if (!Character.isWhitespace(c)) {
      throw new Refusal("damaged PNM: its header holds no number where one should be");
    }
    return number;
  }

  private static void comment(ImageInputStream in) throws IOException {
    int c = in.readUnsignedByte();
    while (c != '\n' && c != '\r') {
      c = in.readUnsignedByte();
    }
  }

  /// Where the codes come from, one after the other.
  private interface Codes {
    int next() throws IOException;
  }

  private static Codes binary(ImageInputStream in, int each) {
    return each == 1
        ? in::readUnsignedByte
        : () -> in.readUnsignedByte() << 8 | in.readUnsignedByte();
  }

  /// Decimal numbers between white space; bits may stand close together.
  private static Codes plain(ImageInputStream in, boolean bits) {
    return () -> {
      int c = in.read();
      while (c == '#' || Character.isWhitespace(c)) {
        if (c == '#') {
          comment(in);
        }
        c = in.read();
      }
      if (c < 0) {
        throw new EOFException();
      }
      int number = 0;
      int digits = 0;
      while (c >= '0' && c <= '9' && digits < (bits ? 1 : 5)) {
        number = number * 10 + c - '0';
        digits++;
        if (bits) {
          return number;
        }
        c = in.read();
      }
      if (digits == 0 || (c >= 0 && c != '#' && !Character.isWhitespace(c))) {
        throw new Refusal("damaged PNM: not a number where a code should be");
      } else if (c == '#') {
        comment(in);
      }
      return number;
    };
  }

  /// Eight pixels a byte; each row begins with a new one.
  private static final class PackedBits implements Codes {
    private final ImageInputStream in;
    private final int width;
    private int x;
    private int current;

    PackedBits(ImageInputStream in, int width) {
      this.in = in;
      this.width = width;
    }

    @Override
    public int next() throws IOException {
      if ((x & 7) == 0) {
        current = in.readUnsignedByte();
      }
      int bit = (current >> (7 - (x & 7))) & 1;
      x = x + 1 == width ? 0 : x + 1;
      return bit;
    }
  }
}
