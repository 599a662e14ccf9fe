package org.normscope.image;

import java.util.regex.Pattern;

/// Turns a shell pattern into a regular expression, the same on every platform and file system.
final class GlobPattern {
  private final String glob;
  private final StringBuilder regex = new StringBuilder();
  private boolean inBraces;

  private GlobPattern(String glob) {
    this.glob = glob;
  }

  /// @throws IllegalArgumentException if the pattern is malformed; its message is a sentence for
  ///   people
  static Pattern compile(String glob) {
    return new GlobPattern(glob).translate();
  }

  private Pattern translate() {
    int at = 0;
    while (at < glob.length()) {
      char c = glob.charAt(at);
      switch (c) {
        case '*' -> at = stars(at);
        case '[' -> at = characterClass(at);
        case '?' -> regex.append("[^/]");
        case '\\' -> {
          at++;
          if (at == glob.length()) {
            throw malformed("a backslash at its end takes no character");
          }
          literal(glob.charAt(at));
        }
        case '{' -> open();
        case '}' -> close();
        case ',' -> regex.append(inBraces ? "|" : ",");
        default -> literal(c);
      }
      at++;
    }
    if (inBraces) {
      throw malformed("a { without its }");
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /// Returns where the last star stands (or the slash after two stars, which it takes in).
  private int stars(int at) {
    int last = at;
    while (last + 1 < glob.length() && glob.charAt(last + 1) == '*') {
      last++;
    }
    boolean startsPart = at == 0 || glob.charAt(at - 1) == '/';
    if (last == at) {
      regex.append("[^/]*");
    } else if (startsPart && last + 1 < glob.length() && glob.charAt(last + 1) == '/') {
      regex.append("(?:.*/)?");
      last++;
    } else {
      regex.append(".*");
    }
    return last;
  }

  /// Returns where the closing bracket stands.
  private int characterClass(int at) {
    int from = at + 1;
    boolean negated =
        from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^');
    if (negated) {
      from++;
    }
    int end = glob.indexOf(']', from + 1);
    if (end < 0) {
      throw malformed("a [ without its ]");
    }
    regex.append(negated ? "[^/" : "[");
    for (int i = from; i < end; i++) {
      char c = glob.charAt(i);
      if (c == '-' && i > from && i + 1 < end) {
        if (glob.charAt(i - 1) > glob.charAt(i + 1)) {
          throw malformed("the range " + glob.substring(i - 1, i + 2) + " runs backwards");
        }
        regex.append('-');
      } else {
        literal(c);
      }
    }
    regex.append(']');
    return end;
  }

  private void open() {
    if (inBraces) {
      throw malformed("a { within another");
    }
    inBraces = true;
    regex.append("(?:");
  }

  private void close() {
    if (inBraces) {
      regex.append(')');
      inBraces = false;
    } else {
      literal('}');
    }
  }

  private void literal(char c) {
    if (!Character.isLetterOrDigit(c) && c < 128) {
      regex.append('\\');
    }
    regex.append(c);
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException("The pattern \"" + glob + "\" has " + what + ".");
  }
}
