package org.normscope.export.audit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers as people write them who do not write code: percent, and decimals behind a comma.
final class Notation {
  // 37.3%, or 37.3 % where something ends; 7 % 3 is a remainder.
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<![\\w.])(\\d+(?:\\.\\d+)?)(?:%(?=[\\s,;)\\]]|$)| %(?=\\s*(?:[,;)\\]\\n]|$)))");
  private static final Pattern COMMA = Pattern.compile("(?<![\\w.,])(\\d+),(\\d+)(?![\\w.]|,\\d)");
  private static final Pattern POINT = Pattern.compile("\\d\\.\\d");
  private static final Pattern ANY_COMMA = Pattern.compile("\\d,\\d");
  private static final int FEWEST = 4;

  private Notation() {}

  /// The text with points for decimals and fractions for percent.
  static String plain(String text) {
    return PERCENT
        .matcher(pointed(text))
        .replaceAll(found -> Double.toString(Double.parseDouble(found.group(1)) / 100));
  }

  // 0,485 0,456 0,406 is decimals; 104,117,123 is a list, and so is 104,117 on a line of its own.
  private static String pointed(String text) {
    if (text.length() > ConfigReader.MOST_BYTES || POINT.matcher(text).find()) {
      return text;
    }
    List<MatchResult> found = COMMA.matcher(text).results().toList();
    long commas = ANY_COMMA.matcher(text).results().count();
    boolean small = found.stream().allMatch(one -> one.group(1).equals("0"));
    boolean decimals =
        found.size() >= FEWEST && found.size() == commas && (small || severalOnEachLine(text));
    return decimals ? COMMA.matcher(text).replaceAll("$1.$2").replace(';', ',') : text;
  }

  private static boolean severalOnEachLine(String text) {
    return text.lines()
        .mapToLong(line -> COMMA.matcher(line).results().count())
        .allMatch(count -> count != 1);
  }
}
