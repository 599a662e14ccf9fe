package org.normscope.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/// Where the strips or tiles of a TIFF's first page lie, so that some rows of it can be read as if
/// they were a TIFF of their own: no reader has to hold the whole page then, or to skip what comes
/// before.
final class TiffStrips {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int SAMPLES = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int PLANAR = 284;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;

  /// Tags of the places and of the lengths, of strips and of tiles.
  private static final int[] STRIPS = {273, 279};

  private static final int[] TILES = {324, 325};

  private static final int SHORT = 3;
  private static final int LONG = 4;

  /// Longer strips of plain data are looked at as several.
  private static final long LONG_STRIP = 4 << 20;

  private final ImageInputStream in;
  private final long length;
  private final ByteOrder order;

  /// Entries as they stand in the file, 12 bytes each.
  private final SortedMap<Integer, byte[]> entries = new TreeMap<>();

  private int[] tags;
  private long[] places;
  private long[] lengths;
  private int height;
  private int unitRows;
  private int across;
  private int planes;

  private TiffStrips(ImageInputStream in, ByteOrder order) throws IOException {
    this.in = in;
    this.length = in.length();
    this.order = order;
  }

  /// The strips of a file, or nothing if its directory is of another form.
  static Optional<TiffStrips> of(ImageInputStream in) throws IOException {
    in.seek(0);
    ByteOrder order = in.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    in.setByteOrder(order);
    in.seek(2);
    TiffStrips strips = new TiffStrips(in, order);
    boolean classic = in.readUnsignedShort() == 42;
    return classic && strips.length < 1L << 32 && strips.parse()
        ? Optional.of(strips)
        : Optional.empty();
  }

  private boolean parse() throws IOException {
    in.seek(in.readUnsignedInt());
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[12];
      in.readFully(entry);
      entries.put(buffer(entry).getShort(0) & 0xffff, entry);
    }
    long width = number(WIDTH, 0);
    height = (int) number(HEIGHT, 0);
    boolean tiled = entries.containsKey(TILES[0]);
    tags = tiled ? TILES : STRIPS;
    places = numbers(tags[0]);
    lengths = numbers(tags[1]);
    long tileWidth = tiled ? number(TILE_WIDTH, 0) : width;
    unitRows = (int) Math.min(height, number(tiled ? TILE_HEIGHT : ROWS_PER_STRIP, height));
    planes = number(PLANAR, 1) == 2 ? (int) number(SAMPLES, 1) : 1;
    if (width <= 0 || height <= 0 || tileWidth <= 0 || unitRows <= 0) {
      return false;
    }
    across = (int) ((width + tileWidth - 1) / tileWidth);
    if (!tiled && planes == 1 && number(COMPRESSION, 1) == 1 && places.length == units()) {
      cut((width * number(SAMPLES, 1) * bits() + 7) / 8);
    }
    return units() > 1
        && places.length == (long) units() * across * planes
        && lengths.length == places.length;
  }

  /// Of the first sample; the others of a page that can be read have as many.
  private long bits() throws IOException {
    long[] bits = numbers(BITS);
    return bits.length == 0 ? 1 : bits[0];
  }

  /// How many strips or rows of tiles one plane has.
  int units() {
    return (height + unitRows - 1) / unitRows;
  }

  /// Rows of each of them; the last may have fewer.
  int unitRows() {
    return unitRows;
  }

  /// Plain strips have no beginning but their first row.
  private void cut(long rowBytes) {
    int rows = Math.clamp(LONG_STRIP / Math.max(1, rowBytes), 1, height);
    if (unitRows <= rows) {
      return;
    }
    int parts = (height + rows - 1) / rows;
    long[] cutPlaces = new long[parts];
    long[] cutLengths = new long[parts];
    // parts must not cross the end of a strip: only strips of a whole number of parts are cut
    if (units() > 1 && unitRows % rows != 0) {
      return;
    }
    for (int i = 0; i < parts; i++) {
      int row = i * rows;
      cutPlaces[i] = places[row / unitRows] + row % unitRows * rowBytes;
      cutLengths[i] = Math.min(rows, height - row) * rowBytes;
    }
    places = cutPlaces;
    lengths = cutLengths;
    unitRows = rows;
  }

  /// Some of the strips or rows of tiles as a file. Uses the stream that this was made of.
  ImageInputStream part(int first, int count) {
    int rows = Math.min(height - first * unitRows, count * unitRows);
    int kept = count * across;
    long[] partPlaces = new long[kept * planes];
    long[] partLengths = new long[kept * planes];
    for (int plane = 0; plane < planes; plane++) {
      int from = (plane * units() + first) * across;
      System.arraycopy(places, from, partPlaces, plane * kept, kept);
      System.arraycopy(lengths, from, partLengths, plane * kept, kept);
    }
    SortedMap<Integer, byte[]> changed = new TreeMap<>(entries);
    changed.put(HEIGHT, entry(HEIGHT, 1, rows));
    if (tags[0] == STRIPS[0]) {
      changed.put(ROWS_PER_STRIP, entry(ROWS_PER_STRIP, 1, unitRows));
    }
    changed.put(tags[0], new byte[0]);
    changed.put(tags[1], new byte[0]);
    int directory = 2 + 12 * changed.size() + 4;
    int arrays = partPlaces.length * 4;
    changed.put(tags[0], array(tags[0], partPlaces, length + directory));
    changed.put(tags[1], array(tags[1], partLengths, length + directory + arrays));
    byte[] appended = new byte[directory + 2 * arrays];
    ByteBuffer written = buffer(appended);
    written.putShort((short) changed.size());
    changed.values().forEach(written::put);
    written.putInt(0);
    for (long place : partPlaces) {
      written.putInt((int) place);
    }
    for (long bytes : partLengths) {
      written.putInt((int) bytes);
    }
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    byte[] header = new byte[8];
    buffer(header).put(mark).put(mark).putShort((short) 42).putInt((int) length);
    return new TiffPart(in, length, header, appended);
  }

  private byte[] entry(int tag, int count, long value) {
    byte[] entry = new byte[12];
    buffer(entry).putShort((short) tag).putShort((short) LONG).putInt(count).putInt((int) value);
    return entry;
  }

  /// One value stands in its entry.
  private byte[] array(int tag, long[] values, long place) {
    return entry(tag, values.length, values.length == 1 ? values[0] : place);
  }

  private ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(order);
  }

  private long number(int tag, long otherwise) throws IOException {
    long[] numbers = numbers(tag);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  private long[] numbers(int tag) throws IOException {
    byte[] entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    ByteBuffer buffer = buffer(entry);
    int type = buffer.getShort(2);
    int count = buffer.getInt(4);
    int size = type == SHORT ? 2 : 4;
    if ((type != SHORT && type != LONG) || count < 0 || (long) count * size > length) {
      return new long[0];
    }
    byte[] data = new byte[count * size];
    if (data.length <= 4) {
      buffer.position(8).get(data);
    } else {
      in.seek(buffer.getInt(8) & 0xffffffffL);
      in.readFully(data);
    }
    ByteBuffer values = buffer(data);
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = size == 2 ? values.getShort() & 0xffff : values.getInt() & 0xffffffffL;
    }
    return numbers;
  }
}
