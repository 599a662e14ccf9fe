package org.normscope.image;

import java.util.ArrayList;
import java.util.List;

/// What stands before the first scan of a JPEG.
///
/// @param sof the frame's marker, 0xC0..0xCF
/// @param precision bits of a sample
/// @param width pixels in a row
/// @param height rows
/// @param components in the order of the frame
/// @param jfif whether a JFIF marker is there
/// @param adobe the colour transform that an Adobe marker names, or -1 without such
/// @param profile whether an ICC profile is there
/// @param huffman the Huffman tables that are defined: bit 4 * class + number, class 0 for DC, 1
///   for AC
/// @param scan where its first scan begins (at the SOS marker)
/// @param kept the segments that matter for the codes
record JpegHeader(
    int sof,
    int precision,
    int width,
    int height,
    List<Component> components,
    boolean jfif,
    int adobe,
    boolean profile,
    int huffman,
    int scan,
    List<Segment> kept) {

  /// What the components are, by the rules of libjpeg.
  enum Colors {
    GRAY,
    RGB,
    YCC,
    CMYK,
    YCCK
  }

  /// One component: its id and its sampling factors.
  record Component(int id, int horizontal, int vertical) {}

  /// Where a segment stands, marker included, and how long it is.
  record Segment(int at, int length) {}

  /// Parses the header of a file, the first `length` bytes of the array.
  static JpegHeader parse(byte[] data, int length) throws Refusal {
    return new Parser(data, length).parse();
  }

  /// Makes the file bare of all that does not matter for its codes: ICC profiles, EXIF, thumbnails,
  /// comments. Without them no reader can convert colours or stumble over them. Overwrites what
  /// stands before the first scan.
  ///
  /// @return where the bare file begins
  int moveTogether(byte[] data) {
    int to = scan;
    for (Segment segment : kept.reversed()) {
      to -= segment.length;
      System.arraycopy(data, segment.at, data, to, segment.length);
    }
    data[to - 1] = (byte) 0xd8;
    data[to - 2] = (byte) 0xff;
    return to - 2;
  }

  /// Whether the frame is coded in more than one pass over the coefficients.
  boolean progressive() {
    return sof == 0xc2;
  }

  /// libjpeg's `default_decompress_parms`.
  Colors colors() throws Refusal {
    return switch (components.size()) {
      case 1 -> Colors.GRAY;
      case 3 -> {
        if (jfif) {
          yield Colors.YCC;
        } else if (adobe >= 0) {
          yield adobe == 0 ? Colors.RGB : Colors.YCC;
        }
        yield components.get(0).id == 'R'
                && components.get(1).id == 'G'
                && components.get(2).id == 'B'
            ? Colors.RGB
            : Colors.YCC;
      }
      case 4 -> adobe > 0 ? Colors.YCCK : Colors.CMYK;
      default ->
          throw new Refusal(
              "a JPEG of " + components.size() + " channels has no agreed meaning as colour");
    };
  }

  private static final class Parser {
    private final byte[] data;
    private final int end;
    private final List<Segment> kept = new ArrayList<>();
    private int at = 2;
    private int frame = -1;
    private boolean jfif;
    private int adobe = -1;
    private boolean profile;
    private int huffman;

    Parser(byte[] data, int end) {
      this.data = data;
      this.end = end;
    }

    JpegHeader parse() throws Refusal {
      while (true) {
        int marker = nextMarker();
        if (marker == 0xd8 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
          continue; // no length
        } else if (marker == 0xd9) {
          throw new Refusal("the JPEG ends before its first scan");
        }
        int length = length();
        if (marker == 0xda) {
          return header(at - 2);
        }
        segment(marker, length);
        at += length;
      }
    }

    /// Leaves `at` behind the marker.
    private int nextMarker() throws Refusal {
      while (at < end && data[at] != (byte) 0xff) {
        at++; // as libjpeg, which warns of extraneous bytes
      }
      while (at < end && data[at] == (byte) 0xff) {
        at++;
      }
      if (at >= end) {
        throw early();
      }
      int marker = data[at++] & 0xff;
      return marker == 0 ? nextMarker() : marker;
    }

    private int length() throws Refusal {
      if (at + 2 > end) {
        throw early();
      }
      int length = u16(at);
      if (length < 2) {
        throw new Refusal("damaged JPEG: a segment of " + length + " bytes");
      } else if (at + length > end) {
        throw early();
      }
      return length;
    }

    private void segment(int marker, int length) throws Refusal {
      boolean isFrame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (isFrame) {
        if (frame >= 0) {
          throw new Refusal("damaged JPEG: two frame headers");
        }
        frame = at;
      }
      if (marker == 0xe0 && length >= 16 && text(at + 2, "JFIF\0")) {
        jfif = true;
      } else if (marker == 0xee && length >= 14 && text(at + 2, "Adobe")) {
        adobe = data[at + 13] & 0xff;
      } else if (marker == 0xe2 && length >= 14 && text(at + 2, "ICC_PROFILE\0")) {
        profile = true;
      }
      if (marker == 0xc4) {
        defineTables(length);
      }
      boolean matters = isFrame || marker == 0xc4 || marker == 0xdb || marker == 0xdd;
      if (matters || marker == 0xcc || marker == 0xdc) {
        kept.add(new Segment(at - 2, length + 2));
      }
    }

    private JpegHeader header(int scan) throws Refusal {
      if (frame < 0) {
        throw new Refusal("damaged JPEG: a scan without a frame header");
      }
      int f = frame;
      int sof = data[f - 1] & 0xff;
      int length = u16(f);
      int count = length >= 8 ? data[f + 7] & 0xff : 0;
      if (length < 8 + 3 * count || count == 0) {
        throw new Refusal("damaged JPEG: a frame header of " + length + " bytes");
      }
      List<Component> components = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int sampling = data[f + 9 + 3 * i] & 0xff;
        components.add(new Component(data[f + 8 + 3 * i] & 0xff, sampling >> 4, sampling & 15));
      }
      return new JpegHeader(
          sof,
          data[f + 2] & 0xff,
          u16(f + 5),
          u16(f + 3),
          List.copyOf(components),
          jfif,
          adobe,
          profile,
          huffman,
          scan,
          List.copyOf(kept));
    }

    /// A segment holds tables one after the other: class and number, 16 counts, as many symbols.
    private void defineTables(int length) {
      int table = at + 2;
      while (table + 17 <= at + length) {
        int id = data[table] & 0xff;
        if ((id & 0xec) == 0) {
          huffman |= 1 << ((id >> 4) * 4 + (id & 3));
        }
        int symbols = 0;
        for (int i = 1; i <= 16; i++) {
          symbols += data[table + i] & 0xff;
        }
        table += 17 + symbols;
      }
    }

    private boolean text(int position, String text) {
      for (int i = 0; i < text.length(); i++) {
        if (data[position + i] != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int u16(int position) {
      return (data[position] & 0xff) << 8 | (data[position + 1] & 0xff);
    }

    private Refusal early() {
      return new Refusal(Reasons.endsEarly("JPEG", end, "in its header"));
    }
  }
}
