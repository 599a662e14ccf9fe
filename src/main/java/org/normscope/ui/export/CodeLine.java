package org.normscope.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.Sheet;

/// A line of an export in pieces that are coloured alike.
///
/// @param pieces in order; their texts together are the line
record CodeLine(List<Piece> pieces) {
  /// Longer lines, such as histograms, are cut on the screen alone.
  private static final int LONGEST = 240;

  private static final Set<String> KEYWORDS =
      Set.of("import", "from", "def", "return", "True", "False", "true", "false", "null", "None");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<string>\"\"\".*?\"\"\"|\"[^\"]*\"|'[^']*')"
              + "|(?<number>(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?(?![\\w]))"
              + "|(?<word>[A-Za-z_]\\w*)");

  /// What a piece is.
  enum Kind {
    PLAIN,
    COMMENT,
    KEYWORD,
    STRING,
    /// A number of a channel, which wears its colour.
    CHANNEL
  }

  /// A part of a line.
  ///
  /// @param channel name of the channel of a [Kind#CHANNEL]; else empty
  record Piece(String text, Kind kind, String channel) {}

  /// True when blue comes first.
  static boolean bgr(ExportedStats stats, ExportFormat format, ExportOptions options) {
    return new Sheet(stats, format, options).order() == ChannelOrder.BGR;
  }

  /// The lines of a text.
  ///
  /// @param channels names, red first
  /// @param bgr whether numbers come the other way round
  static List<CodeLine> of(String text, List<String> channels, boolean bgr) {
    List<String> order = bgr ? channels.reversed() : channels;
    return text.lines().map(line -> of(cut(line), order)).toList();
  }

  private static String cut(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
  }

  private static CodeLine of(String line, List<String> channels) {
    String start = line.stripLeading();
    if (start.startsWith("# ") || start.startsWith("% ") || start.startsWith("//")) {
      return new CodeLine(List.of(new Piece(line, Kind.COMMENT, "")));
    }
    List<Piece> pieces = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = WORDS.matcher(line);
    int end = 0;
    while (matcher.find()) {
      add(pieces, line.substring(end, matcher.start()), Kind.PLAIN);
      end = matcher.end();
      String word = matcher.group();
      if (matcher.group("string") != null) {
        add(pieces, word, Kind.STRING);
      } else if (matcher.group("number") != null) {
        numbers.add(pieces.size());
        add(pieces, word, Kind.PLAIN);
      } else {
        add(pieces, word, KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.PLAIN);
      }
    }
    add(pieces, line.substring(end), Kind.PLAIN);
    // As many numbers as channels are theirs, in order.
    if (numbers.size() == channels.size() && channels.size() > 1) {
      for (int i = 0; i < numbers.size(); i++) {
        int place = numbers.get(i);
        pieces.set(place, new Piece(pieces.get(place).text(), Kind.CHANNEL, channels.get(i)));
      }
    }
    return new CodeLine(List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, String text, Kind kind) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, kind, ""));
    }
  }
}
