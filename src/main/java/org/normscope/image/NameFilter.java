package org.normscope.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which files of a folder count, by globs on their names.
///
/// A pattern without `/` matches the file's name or any folder on the way to it, so `masks` and
/// `*_mask.png` both work. One with `/` matches the whole relative name; a leading `**/` matches at
/// the top, too. `*` and `?` stay within one part of the name, `**` crosses parts; `[a-z]`, `[!a]`
/// and `{jpg,png}` work as in a shell, and a backslash takes the next character as it is.
///
/// @param include a file must match one of these; empty lets all pass
/// @param exclude a file must match none of these
public record NameFilter(List<String> include, List<String> exclude) {
  /// Lets every file pass.
  public static final NameFilter ALL = new NameFilter(List.of(), List.of());

  /// Checks the patterns.
  ///
  /// @throws IllegalArgumentException if a pattern is malformed; its message is a sentence for
  ///   people
  public NameFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    include.forEach(Glob::new);
    exclude.forEach(Glob::new);
  }

  /// The test itself, with its patterns compiled; safe for many threads.
  Names compile() {
    return new Names(
        include.stream().map(Glob::new).toList(), exclude.stream().map(Glob::new).toList());
  }

  /// Whether a file of this relative name counts.
  public boolean accepts(String name) {
    return compile().accept(name);
  }

  /// Compiled patterns.
  record Names(List<Glob> include, List<Glob> exclude) {
    boolean accept(String name) {
      if (include.isEmpty() && exclude.isEmpty()) {
        return true;
      }
      List<String> parts = parts(name);
      return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(name, parts)))
          && exclude.stream().noneMatch(glob -> glob.matches(name, parts));
    }

    private static List<String> parts(String name) {
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', from)) {
        parts.add(name.substring(from, slash));
        from = slash + 1;
      }
      parts.add(name.substring(from));
      return parts;
    }
  }

  /// One pattern.
  static final class Glob {
    private final boolean whole;
    private final Pattern pattern;

    Glob(String glob) {
      if (glob.isEmpty()) {
        throw new IllegalArgumentException("An empty pattern matches no file name.");
      }
      whole = glob.indexOf('/') >= 0;
      pattern = GlobPattern.compile(glob);
    }

    boolean matches(String name, List<String> parts) {
      return whole
          ? pattern.matcher(name).matches()
          : parts.stream().anyMatch(part -> pattern.matcher(part).matches());
    }
  }
}
