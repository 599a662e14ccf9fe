package org.normscope.export.format;

/// Names of files are data: they may hold quotes, line ends, markup, or what is no character, and
/// must not end a comment or steer what shows them.
public final class Escapes {
  private Escapes() {}

  /// On one line, without anything that is not seen: as Java and JSON write it, `\\u000a`.
  public static String line(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (seen(c)) {
            out.appendCodePoint(c);
          } else if (c > 0xffff) {
            out.append(String.format("\\U%08x", c));
          } else {
            out.append(String.format("\\u%04x", c));
          }
        });
    return out.toString();
  }

  private static boolean seen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /// The text of a JSON file with what is not seen in its strings written as `\\u2028`.
  static String json(String file) {
    StringBuilder out = new StringBuilder();
    file.codePoints()
        .forEach(c -> {
          if (c == '\n' || seen(c)) {
            out.appendCodePoint(c);
          } else {
            for (char unit : Character.toChars(c)) {
              out.append(String.format("\\u%04x", (int) unit));
            }
          }
        });
    return out.toString();
  }

  /// In Markdown, where markup of HTML counts, too.
  static String markdown(String text) {
    StringBuilder out = new StringBuilder();
    line(text)
        .chars()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!' ->
                out.append('\\').append((char) c);
            default -> out.append((char) c);
          }
        });
    return out.toString();
  }

  /// In HTML or SVG, between tags or between double quotes.
  public static String markup(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Between the double quotes of a string of JSON, YAML or Python.
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
          } else if (seen(c)) {
            out.appendCodePoint(c);
          } else {
            for (char unit : Character.toChars(c)) {
              out.append(String.format("\\u%04x", (int) unit));
            }
          }
        });
    return out.append('"').toString();
  }
}
