package org.normscope.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads the first frame of a GIF on its canvas. What the frame leaves free shows the transparent
/// index, or index 0, as in Pillow.
final class GifReader {
  private final SizeLimit limit;

  GifReader(SizeLimit limit) {
    this.limit = limit;
  }

  Pixels read(ImageInputStream in) throws IOException {
    GifFrame place = GifFrame.first(in);
    limit.check(place.canvasWidth(), place.canvasHeight());
    in.seek(0);
    ImageReader reader =
        Readers.of(ImageFormat.GIF)
            .orElseThrow(() -> new Refusal("no reader for GIF is installed"))
            .createReaderInstance();
    try {
      reader.setInput(in, true, true);
      BufferedImage frame = reader.read(0);
      if (!(frame.getColorModel() instanceof IndexColorModel palette)) {
        throw new Refusal("damaged GIF: it has no palette");
      }
      Raster raster = frame.getRaster();
      if (raster.getWidth() != place.canvasWidth() || raster.getHeight() != place.canvasHeight()) {
        raster = canvas(raster, place);
      }
      return PaletteSamples.of(raster, palette);
    } finally {
      reader.dispose();
    }
  }

  private Raster canvas(Raster frame, GifFrame place) throws Refusal {
    int width = place.canvasWidth();
    int height = place.canvasHeight();
    byte[] indices = new byte[limit.samples(width, height, 1)];
    Arrays.fill(indices, (byte) Math.max(0, place.transparent()));
    int[] row = new int[frame.getWidth()];
    for (int line = 0; line < frame.getHeight(); line++) {
      frame.getSamples(0, line, row.length, 1, 0, row);
      for (int i = 0, to = (place.y() + line) * width + place.x(); i < row.length; i++, to++) {
        indices[to] = (byte) row[i];
      }
    }
    WritableRaster canvas =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 1, new Point(0, 0));
    canvas.setDataElements(0, 0, width, height, indices);
    return canvas;
  }
}
