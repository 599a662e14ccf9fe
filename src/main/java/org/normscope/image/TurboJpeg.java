package org.normscope.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// The functions of libturbojpeg that decode, the same in its versions 2 and 3.
///
/// Each exists twice: a plain call, and a *critical* one, which may look into arrays of the heap
/// but holds up the garbage collector, and with it every thread, until it returns.
@SuppressWarnings("restricted") // calls into native code is what this class is for
final class TurboJpeg {
  /// `TJPF_RGB` and `TJPF_GRAY`.
  static final int RGB = 0;

  static final int GRAY = 6;

  /// Flags that change the codes (`TJFLAG_FASTDCT`, `TJFLAG_FASTUPSAMPLE`) stay off; this one makes
  /// warnings end the call.
  private static final int STOP_ON_WARNING = 8192;

  private static final Linker LINKER = Linker.nativeLinker();

  private final TurboLibrary library;
  private final MethodHandle init;
  private final MethodHandle destroy;
  private final MethodHandle header;
  private final MethodHandle criticalHeader;
  private final MethodHandle decompress;
  private final MethodHandle criticalDecompress;

  private TurboJpeg(TurboLibrary library) {
    this.library = library;
    // 32 bits on Windows
    MemoryLayout size = LINKER.canonicalLayouts().get("long");
    FunctionDescriptor headerType =
        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, size, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    FunctionDescriptor decompressType =
        FunctionDescriptor.of(
            JAVA_INT, ADDRESS, ADDRESS, size, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
            JAVA_INT);
    init = function("tjInitDecompress", FunctionDescriptor.of(ADDRESS));
    destroy = function("tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    header = sized(function("tjDecompressHeader3", headerType));
    decompress = sized(function("tjDecompress2", decompressType));
    Linker.Option critical = Linker.Option.critical(true);
    criticalHeader = sized(function("tjDecompressHeader3", headerType, critical));
    criticalDecompress = sized(function("tjDecompress2", decompressType, critical));
  }

  /// The system's library, if it has one.
  static Optional<TurboJpeg> find() {
    try {
      return TurboLibrary.find().map(TurboJpeg::new);
    } catch (RuntimeException | LinkageError _) {
      return Optional.empty(); // something else of this name, or a platform without native calls
    }
  }

  /// Such as `2.1.5`; empty if it is not known.
  String version() {
    return library.version();
  }

  private MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
    return LINKER.downcallHandle(library.symbols().findOrThrow(name), type, options);
  }

  /// Takes the size, the third argument, as a `long` everywhere.
  private static MethodHandle sized(MethodHandle function) {
    MethodType type = function.type().changeParameterType(2, long.class);
    return MethodHandles.explicitCastArguments(function, type);
  }

  /// A new decompressor, or null.
  MemorySegment init() {
    try {
      MemorySegment handle = (MemorySegment) init.invokeExact();
      return handle.address() == 0 ? null : handle;
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  void destroy(MemorySegment handle) {
    try {
      int ignored = (int) destroy.invokeExact(handle);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /// Reads a header to four ints: width, height, subsampling, colours.
  ///
  /// @param critical whether the file is in an array of the heap
  /// @return false at anything odd
  boolean header(MemorySegment handle, MemorySegment file, MemorySegment ints, boolean critical) {
    try {
      MethodHandle function = critical ? criticalHeader : header;
      return 0
          == (int)
              function.invokeExact(
                  handle,
                  file,
                  file.byteSize(),
                  ints,
                  ints.asSlice(4),
                  ints.asSlice(8),
                  ints.asSlice(12));
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /// Decodes a file whose header was read.
  ///
  /// @param critical whether file and pixels are in arrays of the heap
  /// @return false at anything odd, warnings too
  boolean decompress(
      MemorySegment handle,
      MemorySegment file,
      MemorySegment pixels,
      int width,
      int height,
      int format,
      boolean critical) {
    try {
      MethodHandle function = critical ? criticalDecompress : decompress;
      return 0
          == (int)
              function.invokeExact(
                  handle, file, file.byteSize(), pixels, width, 0, height, format, STOP_ON_WARNING);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a call of libturbojpeg went wrong", e);
  }
}
