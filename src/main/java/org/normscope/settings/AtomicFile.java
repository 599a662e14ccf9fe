package org.normscope.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/// Writes files whole or not at all: to a temporary file beside the target, then an atomic move.
/// When anything fails, the old file is as it was.
public final class AtomicFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  private AtomicFile() {}

  /// What a file is to hold, written piece by piece: for what would not fit memory twice.
  @FunctionalInterface
  public interface Content {
    /// Writes all of it, in pieces of some size since nothing is buffered, and leaves the stream
    /// open.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes text as UTF-8.
  public static void write(Path target, String text) throws IOException {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes.
  public static void write(Path target, byte[] bytes) throws IOException {
    write(target, out -> out.write(bytes));
  }

  /// Writes what the content gives. A link is followed; a device or pipe is written to as it is; a
  /// file that is replaced keeps its permissions. When the content throws, so does this.
  public static void write(Path target, Content content) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a folder; name a file in it");
    }
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    if (!Files.isDirectory(real.getParent())) {
      throw new IOException("there is no folder " + real.getParent() + " to write into");
    }
    try {
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        try (OutputStream out = Files.newOutputStream(real)) {
          content.writeTo(out);
        }
      } else {
        replace(real, content);
      }
    } catch (AccessDeniedException e) {
      throw new IOException("you may not write into " + real.getParent(), e);
    } catch (IOException e) {
      if (isFull(e)) {
        throw new IOException(
            "there is no room left for it in " + real.getParent() + ": free some space", e);
      }
      if (e instanceof FileSystemException disk) {
        // Its message would name the temporary file, which says nothing to anybody.
        String reason = disk.getReason() == null ? "its drive may be gone" : disk.getReason();
        throw new IOException("nothing can be written into " + real.getParent() + ": " + reason, e);
      }
      throw e;
    }
  }

  // As Linux and macOS, and as Windows, say it in English.
  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("not enough space");
  }

  private static void replace(Path target, Content content) throws IOException {
    // Short, since the target's own name may be as long as a name can be.
    Path temporary =
        target.resolveSibling(
            ".normscope" + Long.toUnsignedString(RANDOM.nextLong(), 36) + ".part");
    try {
      try (OutputStream out =
          Files.newOutputStream(
              temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      if (Files.exists(target) && hasPermissions(target)) {
        Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
      }
      try {
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static boolean hasPermissions(Path target) {
    try {
      return Files.getFileStore(target).supportsFileAttributeView("posix");
    } catch (IOException _) {
      // In a changed root no mount point leads to it.
      return target.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
  }
}
