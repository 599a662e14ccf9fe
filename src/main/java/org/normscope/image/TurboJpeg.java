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

  private static final String HEADER = "tjDecompressHeader3";
  private static final String DECOMPRESS = "tjDecompress2";

  private static final Linker LINKER = Linker.nativeLinker();

  /// C's `unsigned long`: 32 bits on Windows.
  private static final MemoryLayout SIZE = LINKER.canonicalLayouts().get("long");

  private final TurboLibrary library;
  private final MethodHandle init;
  private final MethodHandle destroy;
  private final Calls plain = new Calls();
  private final Calls critical = new Calls(Linker.Option.critical(true));

  /// The calls that look at memory of ours, linked when the first image needs them: that takes some
  /// 20 ms, and most folders need one kind only.
  private final class Calls {
    private final Linker.Option[] options;
    private MethodHandle header;
    private MethodHandle decompress;

    Calls(Linker.Option... options) {
      this.options = options;
    }

    synchronized MethodHandle header() {
      if (header == null) {
        header =
            linked(
                HEADER,
                FunctionDescriptor.of(
                    JAVA_INT, ADDRESS, ADDRESS, SIZE, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
      }
      return header;
    }

    synchronized MethodHandle decompress() {
      if (decompress == null) {
        decompress =
            linked(
                DECOMPRESS,
                FunctionDescriptor.of(
                    JAVA_INT, ADDRESS, ADDRESS, SIZE, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT,
                    JAVA_INT, JAVA_INT));
      }
      return decompress;
    }

    /// Takes the size, the third argument, as a `long` everywhere.
    private MethodHandle linked(String name, FunctionDescriptor descriptor) {
      MethodHandle function = function(name, descriptor, options);
      MethodType type = function.type().changeParameterType(2, long.class);
      return MethodHandles.explicitCastArguments(function, type);
    }
  }

  private TurboJpeg(TurboLibrary library) {
    this.library = library;
    init = function("tjInitDecompress", FunctionDescriptor.of(ADDRESS));
    destroy = function("tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    library.symbols().findOrThrow(HEADER);
    library.symbols().findOrThrow(DECOMPRESS);
  }

  /// The system's library, if it has one.
  static Optional<TurboJpeg> find() {
    try {
      return TurboLibrary.find().map(TurboJpeg::new);
    } catch (RuntimeException | LinkageError _) {
      return Optional.empty(); // something else of this name, or a platform without native calls
    }
  }

  /// Links the calls for small images.
  void link() {
    critical.header();
    critical.decompress();
  }

  /// Such as `2.1.5`; empty if it is not known.
  String version() {
    return library.version();
  }

  private MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
    return LINKER.downcallHandle(library.symbols().findOrThrow(name), type, options);
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
      MethodHandle function = (critical ? this.critical : plain).header();
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
      MethodHandle function = (critical ? this.critical : plain).decompress();
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
