package org.normscope.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes files whole or not at all: to a temporary file beside the target, then an atomic move.
/// When anything fails, the old file is as it was.
public final class AtomicFile {
  private AtomicFile() {}

  /// Writes text as UTF-8.
  public static void write(Path target, String text) throws IOException {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes.
  public static void write(Path target, byte[] bytes) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + " to write into");
    }
    Path temporary = Files.createTempFile(folder, ".normscope", ".part");
    try {
      Files.write(temporary, bytes);
      allowOthersToRead(temporary);
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

  // Temporary files are private; what the user asked to be written is an ordinary file.
  private static void allowOthersToRead(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
