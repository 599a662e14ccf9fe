package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Where the segments of one folder lie, and what was answered about it. Its own time of change is
/// when it was used last.
///
/// @param path its place, named by [FolderKey#id]
record IndexFolder(Path path) {
  /// What the names of [Answers] end with.
  static final String ANSWER = ".answer";

  private static final int MOST_ANSWERS = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /// All of a cache; none when it does not exist.
  static List<IndexFolder> all(Path cache) {
    List<IndexFolder> all = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(cache)) {
      for (Path path : names) {
        if (ID.matcher(path.getFileName().toString()).matches()) {
          all.add(new IndexFolder(path));
        }
      }
    } catch (IOException | RuntimeException _) {
      // Nothing is kept.
    }
    return all;
  }

  /// Its segments, the oldest first; none when it does not exist.
  List<Path> segments() {
    return files(Segment.SUFFIX);
  }

  private List<Path> files(String suffix) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(path, "*" + suffix)) {
      names.forEach(files::add);
    } catch (IOException | RuntimeException _) {
      return List.of();
    }
    files.sort(null);
    return files;
  }

  long bytes() {
    long bytes = 0;
    for (Path file : all()) {
      try {
        bytes += Files.size(file);
      } catch (IOException _) {
        // Gone meanwhile.
      }
    }
    return bytes;
  }

  private List<Path> all() {
    List<Path> all = new ArrayList<>(segments());
    all.addAll(files(ANSWER));
    return all;
  }

  /// Makes room for one more.
  void deleteOldAnswers() {
    List<Path> answers = files(ANSWER);
    answers.sort(Comparator.comparing(IndexFolder::changed));
    for (int i = 0; i <= answers.size() - MOST_ANSWERS; i++) {
      deleteQuietly(answers.get(i));
    }
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException _) {
      return Instant.EPOCH;
    }
  }

  Instant used() {
    return changed(path);
  }

  void use() {
    try {
      Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
    } catch (IOException _) {
      // It goes the sooner.
    }
  }

  /// Deletes what was written and never finished by processes that are no more.
  void deleteParts() {
    for (Path part : files(SegmentWriter.PART)) {
      if (!SegmentWriter.isBeingWritten(part)) {
        deleteQuietly(part);
      }
    }
  }

  /// Deletes it; other files that lie in it stay.
  void delete() throws IOException {
    for (Path file : all()) {
      Files.deleteIfExists(file);
    }
    deleteParts();
    try {
      Files.deleteIfExists(path);
    } catch (NoSuchFileException | NotDirectoryException _) {
      // Somebody else was faster.
    } catch (IOException e) {
      if (!segments().isEmpty()) {
        throw e;
      }
    }
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // In use, on Windows; the next run tries again.
    }
  }
}
