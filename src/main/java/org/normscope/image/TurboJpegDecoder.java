package org.normscope.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Reads common JPEG files with the system's libjpeg-turbo.
///
/// Small images are decoded from and into arrays of the heap. For larger ones that would hold up
/// every thread for too long (a *critical* call keeps the garbage collector waiting), so they are
/// decoded outside the heap and brought in by parts.
final class TurboJpegDecoder implements FastDecoder {
  /// The largest image that is decoded by a critical call, about 10 ms.
  private static final int MOST_CRITICAL = 1_000_000;

  private static final int PART = 1 << 20;

  private final SizeLimit limit;

  TurboJpegDecoder(SizeLimit limit) {
    this.limit = limit;
  }

  /// Looked for once, when it is first wanted.
  private static final class Found {
    static final Optional<TurboJpeg> LIBRARY = TurboJpeg.find();
    static final String NAME =
        ("libjpeg-turbo " + LIBRARY.map(TurboJpeg::version).orElse("")).strip();
  }

  /// Loads the library and links what most images need of it.
  static void prepare() {
    Found.LIBRARY.ifPresent(TurboJpeg::link);
  }

  @Override
  public String name() {
    return Found.NAME;
  }

  @Override
  public boolean isThere() {
    return Found.LIBRARY.isPresent();
  }

  @Override
  public boolean takes(ImageFormat format) {
    return format == ImageFormat.JPEG;
  }

  @Override
  public boolean read(ImageFormat format, Buffers buffers, BandSink sink) {
    Optional<JpegHeader> header = FastJpeg.header(buffers.file(), buffers.length(), limit);
    if (header.isEmpty()) {
      return false;
    }
    ImageHeader image = FastJpeg.image(header.get());
    long pixels = (long) image.width() * image.height();
    long samples = pixels * image.model().channels().size();
    // Several scans need all coefficients at once, of two bytes.
    boolean several = !JpegScans.isSingle(buffers.file(), header.get());
    buffers.claim(buffers.length() * 2L + samples * (several ? 3 : 1));
    TurboSession session =
        buffers.session(TurboSession.class, () -> new TurboSession(Found.LIBRARY.get()));
    boolean done = false;
    try {
      done =
          pixels <= MOST_CRITICAL
              ? small(session, image, (int) samples, buffers, sink)
              : large(session, image, samples, buffers, sink);
    } finally {
      if (!done) {
        session.replaceHandle();
      }
      session.trim();
    }
    return done;
  }

  private static boolean small(
      TurboSession session, ImageHeader image, int samples, Buffers buffers, BandSink sink) {
    MemorySegment file = MemorySegment.ofArray(buffers.file()).asSlice(0, buffers.length());
    byte[] target = buffers.bytes(samples);
    if (!session.agrees(file, image, true)
        || !session.decode(file, MemorySegment.ofArray(target), image, true)) {
      return false;
    }
    new Pixels(
            image.width(),
            image.height(),
            image.kind(),
            image.model(),
            new Pixels.Bytes(target, image.model().channels().size()))
        .to(sink);
    return true;
  }

  private static boolean large(
      TurboSession session, ImageHeader image, long samples, Buffers buffers, BandSink sink) {
    int length = buffers.length();
    MemorySegment memory = session.memory(samples + length);
    MemorySegment file = memory.asSlice(samples, length);
    MemorySegment.copy(buffers.file(), 0, file, ValueLayout.JAVA_BYTE, 0, length);
    MemorySegment decoded = memory.asSlice(0, samples);
    if (!session.agrees(file, image, false) || !session.decode(file, decoded, image, false)) {
      return false;
    }
    NativeRows.deliver(decoded, image, PART, buffers, sink);
    return true;
  }
}
