package org.normscope.image;

import java.util.function.Supplier;
import java.util.zip.Inflater;

/// What one thread keeps from image to image, so that nothing is allocated for most of them: the
/// bytes of a file, arrays for samples, and what a decoder of native code needs. Very large arrays
/// are let go after their image.
public final class Buffers implements AutoCloseable {
  /// Longer arrays than this are not kept.
  private static final int MOST_KEPT = 16 << 20;

  private final Permits permits;
  private int held;
  private boolean alone;
  private byte[] file = new byte[0];
  private int length;
  private byte[] bytes = new byte[0];
  private short[] shorts = new short[0];
  private Inflater inflater;
  private Session session;

  /// What a decoder of native code keeps for a thread.
  interface Session extends AutoCloseable {
    @Override
    void close();
  }

  /// Buffers whose images wait for nobody.
  Buffers() {
    this(new Permits(Long.MAX_VALUE));
  }

  /// @param permits shared by the threads that decode at the same time
  public Buffers(Permits permits) {
    this.permits = permits;
  }

  /// Takes all permits for the next image: it is read while no other one is.
  public void claimAll() {
    claim(Long.MAX_VALUE);
    alone = true;
  }

  /// Ends an image: gives back its permits and what is too large to keep.
  public void release() {
    alone = false;
    giveBack();
    file = file.length > MOST_KEPT ? new byte[0] : file;
    bytes = bytes.length > MOST_KEPT ? new byte[0] : bytes;
    shorts = shorts.length > MOST_KEPT / 2 ? new short[0] : shorts;
  }

  /// Takes the permit of an image instead of what it holds, waiting for it if need be. (Giving back
  /// first means that two images that both need more cannot wait for each other.)
  void claim(long need) {
    if (!alone) {
      giveBack();
      held = permits.take(need);
    }
  }

  private void giveBack() {
    if (held > 0) {
      permits.giveBack(held);
      held = 0;
    }
  }

  /// The bytes of the file that is read; only the first [#length()] are its own.
  byte[] file() {
    return file;
  }

  /// How many bytes the file has.
  int length() {
    return length;
  }

  /// Makes place for a file and returns it.
  byte[] file(int size) {
    file = file.length < size ? new byte[roomy(size)] : file;
    length = size;
    return file;
  }

  /// Says that the file has fewer bytes than there is place for.
  void shorten(int newLength) {
    length = newLength;
  }

  /// An array of at least this length, for samples.
  byte[] bytes(int size) {
    bytes = bytes.length < size ? new byte[roomy(size)] : bytes;
    return bytes;
  }

  /// An array of at least this length, for samples.
  short[] shorts(int size) {
    shorts = shorts.length < size ? new short[roomy(size)] : shorts;
    return shorts;
  }

  /// Somewhat more than is needed now, so that slowly growing images do not allocate each time.
  private static int roomy(int size) {
    return size > MOST_KEPT ? size : Math.min(MOST_KEPT, size + size / 4 + 1024);
  }

  /// An inflater at its beginning.
  Inflater inflater() {
    if (inflater == null) {
      inflater = new Inflater();
    } else {
      inflater.reset();
    }
    return inflater;
  }

  /// What a decoder keeps for this thread. There is one for native code at a time.
  <T extends Session> T session(Class<T> type, Supplier<T> fresh) {
    if (!type.isInstance(session)) {
      closeSession();
      session = fresh.get();
    }
    return type.cast(session);
  }

  private void closeSession() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  @Override
  public void close() {
    release();
    closeSession();
    if (inflater != null) {
      inflater.close();
      inflater = null;
    }
  }
}
