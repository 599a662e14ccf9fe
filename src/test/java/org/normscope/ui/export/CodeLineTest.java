package org.normscope.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.SomeStats;
import org.normscope.ui.export.CodeLine.Kind;
import org.normscope.ui.export.CodeLine.Piece;

final class CodeLineTest {
  private static final List<String> RGB = List.of("R", "G", "B");

  private static String text(CodeLine line) {
    return line.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void coloursChangeNoText(ExportFormat format) {
    String text = format.preview(SomeStats.rgb(), ExportOptions.DEFAULT);
    List<String> lines = CodeLine.of(text, RGB, false).stream().map(CodeLineTest::text).toList();
    List<String> expected =
        text.lines().map(l -> l.length() > 240 ? l.substring(0, 240) + " ..." : l).toList();
    assertEquals(expected, lines);
  }

  @Test
  void numbersWearTheColoursOfTheirChannels() {
    assertEquals(
        RGB, channels(CodeLine.of("    mean=[0.5, -1.25e-7, 3.0],", RGB, false).getFirst()));
    assertEquals(
        RGB.reversed(),
        channels(CodeLine.of("  PIXEL_MEAN: [1.0, 2.0, 3.0]", RGB, true).getFirst()));
    assertEquals(List.of(), channels(CodeLine.of("size=(224, 224),", RGB, false).getFirst()));
    assertEquals(List.of(), channels(CodeLine.of("# 1.0, 2.0, 3.0", RGB, false).getFirst()));
  }

  private static List<String> channels(CodeLine line) {
    return line.pieces().stream()
        .filter(piece -> piece.kind() == Kind.CHANNEL)
        .map(Piece::channel)
        .toList();
  }

  @Test
  void keywordsStringsAndCommentsAreTold() {
    CodeLine line = CodeLine.of("from x import \"y\"", RGB, false).getFirst();
    assertTrue(line.pieces().contains(new Piece("import", Kind.KEYWORD, "")));
    assertTrue(line.pieces().contains(new Piece("\"y\"", Kind.STRING, "")));
    assertEquals(
        Kind.COMMENT, CodeLine.of("% from", RGB, false).getFirst().pieces().getFirst().kind());
  }
}
