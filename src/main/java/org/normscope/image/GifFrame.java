package org.normscope.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// Where the first frame of a GIF stands on its canvas.
///
/// @param canvasWidth pixels in a row of the canvas, which is large enough for the frame
/// @param canvasHeight rows of the canvas
/// @param x column of the frame's left edge
/// @param y row of its upper edge
/// @param transparent the index that is transparent, or -1
record GifFrame(int canvasWidth, int canvasHeight, int x, int y, int transparent) {

  /// Reads up to the first frame's descriptor.
  static GifFrame first(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(6);
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    int flags = in.readUnsignedByte();
    in.seek(13 + ((flags & 0x80) != 0 ? 3L << ((flags & 7) + 1) : 0));
    int transparent = -1;
    while (true) {
      switch (in.readUnsignedByte()) {
        case 0x21 -> {
          boolean control = in.readUnsignedByte() == 0xf9;
          int length = in.readUnsignedByte();
          long next = in.getStreamPosition() + length;
          if (control && length >= 4) {
            boolean used = (in.readUnsignedByte() & 1) != 0;
            in.readUnsignedShort();
            int index = in.readUnsignedByte();
            transparent = used ? index : -1;
          }
          while (length > 0) {
            in.seek(next);
            length = in.readUnsignedByte();
            next = in.getStreamPosition() + length;
          }
        }
        case 0x2c -> {
          int x = in.readUnsignedShort();
          int y = in.readUnsignedShort();
          int right = x + in.readUnsignedShort();
          int bottom = y + in.readUnsignedShort();
          return new GifFrame(Math.max(width, right), Math.max(height, bottom), x, y, transparent);
        }
        case 0x3b -> throw new Refusal("damaged GIF: it has no frame");
        default -> {} // as Pillow, which looks on
      }
    }
  }
}
