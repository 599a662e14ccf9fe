package org.normscope.tensor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads Python's literals by recursive descent. Nothing is evaluated.
final class PyParser {
  // A dtype of records in records nests this deep only to harm us.
  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;

  /// @param trailingComma true when a comma stood before the closing bracket
  private record Items(List<PyLiteral> items, boolean trailingComma) {}

  PyParser(String text) {
    this.text = text;
  }

  /// The one value that the text is.
  PyLiteral whole() {
    PyLiteral value = value();
    skipSpace();
    if (at < text.length()) {
      throw wrong("nothing more");
    }
    return value;
  }

  private PyLiteral value() {
    char first = peek();
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("its header is damaged: brackets in brackets, too deep");
    }
    PyLiteral value =
        switch (first) {
          case '{' -> dict();
          case '(' -> parentheses();
          case '[' -> new PyLiteral.Listing(items(']').items());
          case '\'', '"' -> new PyLiteral.Text(quoted());
          default -> isDigit(first) || first == '-' ? number() : truth();
        };
    depth--;
    return value;
  }

  private PyLiteral dict() {
    at++;
    Map<String, PyLiteral> entries = new LinkedHashMap<>();
    while (peek() != '}') {
      if (peek() != '\'' && peek() != '"') {
        throw wrong("a key in quotes");
      }
      String key = quoted();
      if (peek() != ':') {
        throw wrong("':'");
      }
      at++;
      if (entries.put(key, value()) != null) {
        throw new IllegalArgumentException("its header is damaged: a key stands there twice");
      }
      comma('}');
    }
    at++;
    return new PyLiteral.Dict(entries);
  }

  /// `(3)` is the number 3, only `(3,)` a tuple.
  private PyLiteral parentheses() {
    Items inside = items(')');
    return inside.items().size() == 1 && !inside.trailingComma()
        ? inside.items().getFirst()
        : new PyLiteral.Tuple(inside.items());
  }

  private Items items(char close) {
    at++;
    List<PyLiteral> items = new ArrayList<>();
    boolean comma = false;
    while (peek() != close) {
      items.add(value());
      comma = comma(close);
    }
    at++;
    return new Items(List.copyOf(items), comma);
  }

  /// Steps over a comma. Without one, the bracket must close.
  private boolean comma(char close) {
    if (peek() == ',') {
      at++;
      return true;
    }
    if (peek() != close) {
      throw wrong("',' or '" + close + "'");
    }
    return false;
  }

  private String quoted() {
    char quote = text.charAt(at++);
    int from = at;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw wrong("a closing quote");
    }
    return text.substring(from, at++);
  }

  private PyLiteral number() {
    int from = at;
    at += text.charAt(at) == '-' ? 1 : 0;
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      throw wrong("a digit");
    }
    if (text.charAt(digits) == '0' && at > digits + 1) {
      // Octal once, an error now.
      throw wrong("a number without a leading zero");
    }
    PyLiteral number = new PyLiteral.Whole(new BigInteger(text.substring(from, at)));
    // Python 2 wrote 3L on some systems, and NumPy still reads it.
    at += text.startsWith("L", at) ? 1 : 0;
    return number;
  }

  private PyLiteral truth() {
    for (boolean value : new boolean[] {true, false}) {
      String word = value ? "True" : "False";
      if (text.startsWith(word, at)) {
        at += word.length();
        return new PyLiteral.Truth(value);
      }
    }
    throw wrong("a value");
  }

  /// The next character that is not white space.
  private char peek() {
    skipSpace();
    if (at == text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "its header is damaged: at character %,d there should be %s".formatted(at + 1, expected));
  }
}
