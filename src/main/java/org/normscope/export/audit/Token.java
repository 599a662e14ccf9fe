package org.normscope.export.audit;

/// A word of a config.
///
/// @param kind what it is
/// @param text a name, the contents of a string, an operator
/// @param number of a [Kind#NUMBER]
record Token(Kind kind, String text, double number) {
  /// What a token is.
  enum Kind {
    NUMBER,
    /// With its dots: `cfg.MODEL.PIXEL_MEAN`.
    NAME,
    STRING,
    /// An option of a command: `--mean_values`, without its dashes.
    FLAG,
    OPERATOR,
    LINE_END,
    END
  }

  static final Token END = new Token(Kind.END, "", 0);

  boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /// What may be a key: a name or a string.
  boolean isKey() {
    return kind == Kind.NAME || kind == Kind.STRING;
  }
}
