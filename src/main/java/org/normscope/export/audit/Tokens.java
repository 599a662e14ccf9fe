package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.List;
import org.normscope.export.audit.Token.Kind;

/// Splits Python, JSON, YAML and command lines into words; comments are left out.
final class Tokens {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    return new Tokens(text).split();
  }

  private List<Token> split() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(Kind.LINE_END, "\n");
        at++;
      } else if (Character.isWhitespace(c) || c == '\\') {
        // A backslash joins a line to the next.
        at += c == '\\' && next(1) == '\n' ? 2 : 1;
      } else if (c == '#' || (c == '/' && next(1) == '/')) {
        skipLine();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (Character.isDigit(c) || (c == '.' && Character.isDigit(next(1)))) {
        number();
      } else if (c == '-' && next(1) == '-' && Character.isLetter(next(2))) {
        at += 2;
        tokens.add(new Token(Kind.FLAG, name().replace('-', '_'), 0));
      } else if (shortFlag()) {
        tokens.add(new Token(Kind.FLAG, String.valueOf(next(1)), 0));
        at += 2;
      } else if (Character.isJavaIdentifierStart(c)) {
        tokens.add(new Token(Kind.NAME, name(), 0));
      } else {
        operator(c);
      }
    }
    add(Kind.LINE_END, "\n");
    return tokens;
  }

  // -b 128, which is no difference.
  private boolean shortFlag() {
    return next(0) == '-'
        && Character.isLetter(next(1))
        && Character.isWhitespace(next(2))
        && at > 0
        && Character.isWhitespace(text.charAt(at - 1));
  }

  private char next(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private void add(Kind kind, String word) {
    tokens.add(new Token(kind, word, 0));
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void string(char quote) {
    boolean triple = next(1) == quote && next(2) == quote;
    String end = String.valueOf(quote).repeat(triple ? 3 : 1);
    at += end.length();
    StringBuilder word = new StringBuilder();
    while (at < text.length() && !text.startsWith(end, at)) {
      if (!triple && text.charAt(at) == '\n') {
        // Not closed: an apostrophe in words.
        break;
      }
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      word.append(text.charAt(at++));
    }
    at = Math.min(text.length(), text.startsWith(end, at) ? at + end.length() : at);
    add(Kind.STRING, word.toString());
  }

  private void number() {
    int start = at;
    while (Character.isDigit(next(0)) || next(0) == '_') {
      at++;
    }
    if (next(0) == '.') {
      at++;
      while (Character.isDigit(next(0)) || next(0) == '_') {
        at++;
      }
    }
    if ((next(0) == 'e' || next(0) == 'E')
        && (Character.isDigit(next(1))
            || ((next(1) == '-' || next(1) == '+') && Character.isDigit(next(2))))) {
      at += 2;
      while (Character.isDigit(next(0))) {
        at++;
      }
    }
    double value = Double.parseDouble(text.substring(start, at).replace("_", ""));
    if (next(0) == 'f' && !Character.isLetterOrDigit(next(1))) {
      at++;
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(start, at), value));
  }

  private String name() {
    int start = at;
    while (at < text.length()
        && (part(next(0))
            || (next(0) == '.' && Character.isJavaIdentifierStart(next(1)))
            || (next(0) == '-' && start > 1 && text.startsWith("--", start - 2)))) {
      at++;
    }
    return text.substring(start, at);
  }

  // Java counts characters that are not seen.
  private static boolean part(char c) {
    return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private void operator(char c) {
    String two = "" + c + next(1);
    String word = two.equals("**") || two.equals("==") ? two : String.valueOf(c);
    add(Kind.OPERATOR, word);
    at += word.length();
  }
}
