package org.normscope.export;

/// How our tables are written: comma-separated values (RFC 4180).
public final class Csv {
  private Csv() {}

  /// All digits, so that it reads back to the same double; nothing for what is not a number.
  public static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /// A name as data: quoted where need be, and kept from being read as a formula by a spreadsheet.
  public static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
