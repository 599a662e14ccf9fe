package org.normscope.image;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What one thread needs of libturbojpeg: a decompressor and memory outside the heap.
final class TurboSession implements Buffers.Session {
  /// More memory than this is given back after its image.
  private static final long MOST_KEPT = 64L << 20;

  private final TurboJpeg library;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment ints = arena.allocate(16, 4);
  private MemorySegment handle;
  private Arena pixelArena;
  private MemorySegment pixels = MemorySegment.NULL;

  TurboSession(TurboJpeg library) {
    this.library = library;
  }

  /// Whether the library sees the same image as we do.
  boolean agrees(MemorySegment file, ImageHeader image, boolean critical) {
    if (handle == null) {
      handle = library.init();
    }
    return handle != null
        && library.header(handle, file, ints, critical)
        && ints.getAtIndex(JAVA_INT, 0) == image.width()
        && ints.getAtIndex(JAVA_INT, 1) == image.height()
        && ints.getAtIndex(JAVA_INT, 3) == (image.model() == ColorModel.GRAY ? 2 : 1);
  }

  /// Decodes a file whose header agrees.
  boolean decode(MemorySegment file, MemorySegment target, ImageHeader image, boolean critical) {
    return library.decompress(
        handle,
        file,
        target,
        image.width(),
        image.height(),
        image.model() == ColorModel.GRAY ? TurboJpeg.GRAY : TurboJpeg.RGB,
        critical);
  }

  /// Memory outside the heap for a file and its pixels.
  MemorySegment memory(long bytes) {
    if (pixels.byteSize() < bytes) {
      freePixels();
      pixelArena = Arena.ofConfined();
      pixels = pixelArena.allocate(bytes, 64);
    }
    return pixels;
  }

  /// After an error or a warning a decompressor may fail at every file that follows.
  void replaceHandle() {
    if (handle != null) {
      library.destroy(handle);
      handle = null;
    }
  }

  /// Ends an image.
  void trim() {
    if (pixels.byteSize() > MOST_KEPT) {
      freePixels();
    }
  }

  private void freePixels() {
    if (pixelArena != null) {
      pixelArena.close();
      pixelArena = null;
      pixels = MemorySegment.NULL;
    }
  }

  @Override
  public void close() {
    replaceHandle();
    freePixels();
    arena.close();
  }
}
