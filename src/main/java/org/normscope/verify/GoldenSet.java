package org.normscope.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Golden cases that are to be run: what is in a folder, or comes with the program.
///
/// @param cases files to read, each a case
/// @param problems what is wrong with the set itself
record GoldenSet(List<Entry> cases, List<NotUnderstood> problems) {
  private static final String BUNDLED = "goldens/";
  private static final String INDEX = "index.txt";
  private static final String ENDING = ".json";

  /// No case that the script makes comes near it; a larger file is something else.
  private static final int MOST_BYTES = 1 << 26;

  /// A file.
  ///
  /// @param name without its ending
  /// @param source where it is read from
  record Entry(String name, Source source) {
    String file() {
      return name + ENDING;
    }

    byte[] read() throws IOException {
      try (InputStream in = source.open()) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw new GoldenFormatException("it is larger than any golden case");
        }
        return bytes;
      }
    }
  }

  /// Opens a file.
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /// The cases that come with the program, found by their index: a jar has no folders to list.
  static GoldenSet bundled() {
    String index;
    try (InputStream in = resource(INDEX)) {
      index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return new GoldenSet(List.of(), List.of(new NotUnderstood(INDEX, unreadable(e))));
    }
    return of(
        index.lines().map(name -> new Entry(name, () -> resource(name + ENDING))).toList(),
        new ArrayList<>(),
        INDEX);
  }

  private static GoldenSet of(List<Entry> cases, List<NotUnderstood> problems, String where) {
    if (cases.isEmpty() && problems.isEmpty()) {
      problems.add(new NotUnderstood(where, "there is no golden case (.json) in it"));
    }
    return new GoldenSet(cases, problems);
  }

  /// Why a file cannot be read.
  static String unreadable(IOException e) {
    return "it cannot be read: "
        + (e instanceof AccessDeniedException ? "no permission" : e.getMessage());
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = GoldenSet.class.getResourceAsStream(BUNDLED + file);
    if (in == null) {
      throw new FileNotFoundException("the program comes without it");
    }
    return in;
  }

  /// The cases of a folder: every file that ends in `.json`. Where there is an index, it names the
  /// same.
  ///
  /// @throws IOException when it is not a folder that can be listed, in one sentence
  static GoldenSet folder(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder " + folder, e);
    } catch (NotDirectoryException e) {
      throw new IOException(folder + " is not a folder", e);
    } catch (IOException e) {
      throw cannotList(folder, e);
    } catch (UncheckedIOException e) {
      throw cannotList(folder, e.getCause());
    }
    List<NotUnderstood> problems = new ArrayList<>();
    if (Files.exists(folder.resolve(INDEX))) {
      compare(folder.resolve(INDEX), names, problems);
    }
    return of(
        names.stream()
            .map(name -> new Entry(name, () -> open(folder.resolve(name + ENDING))))
            .toList(),
        problems,
        folder.toString());
  }

  private static IOException cannotList(Path folder, IOException e) {
    String reason = e instanceof AccessDeniedException ? "no permission" : e.getMessage();
    return new IOException("cannot list " + folder + ": " + reason, e);
  }

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException("it is not a file");
    }
    return Files.newInputStream(file);
  }

  private static void compare(Path index, Set<String> names, List<NotUnderstood> problems) {
    Set<String> listed = new LinkedHashSet<>();
    try {
      for (String line : Files.readAllLines(index)) {
        String name = line.strip();
        if (!name.isEmpty() && !listed.add(name)) {
          problems.add(new NotUnderstood(INDEX, "it names " + name + " twice"));
        }
      }
    } catch (CharacterCodingException _) {
      problems.add(new NotUnderstood(INDEX, "it is not UTF-8"));
      return;
    } catch (IOException e) {
      problems.add(new NotUnderstood(INDEX, unreadable(e)));
      return;
    }
    for (String name : listed) {
      if (!names.contains(name)) {
        problems.add(new NotUnderstood(INDEX, "it names " + name + ", but there is no such file"));
      }
    }
    for (String name : names) {
      if (!listed.contains(name)) {
        problems.add(new NotUnderstood(name + ENDING, INDEX + " does not name it"));
      }
    }
  }
}
