package org.normscope.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// Why a file or folder cannot be opened, in a clause for people.
final class FileReasons {
  private FileReasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission to read it is missing";
      case NoSuchFileException _ -> "it is no longer there";
      case FileSystemLoopException _ -> "a link leads back to a folder above it";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? "an input/output error" : e.getMessage();
    };
  }
}
