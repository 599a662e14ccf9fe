package org.normscope.export.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Laws of all formats, and what is easily got wrong in some.
final class ExportFormatTest {
  private static final String HOSTILE =
      "=cmd|' /C calc'!A0\n\"'\"\"\"\\</script><script>alert(1)</script>\r\u2028"
          + "\u202e\u0000coding: utf-7 %s {} # -*- | `x` \\input{x} \ud800";

  @ParameterizedTest
  @EnumSource
  void isFoundByItsId(ExportFormat format) {
    assertEquals(format, ExportFormat.of(format.id()));
    assertEquals(format, ExportFormat.of(format.id().replace('_', '-')));
    assertTrue(FormatDocs.text().contains(format.reader()));
    assertTrue(FormatDocs.markdown().contains("`" + format.id() + "`"));
    assertTrue(FormatDocs.json().contains("\"" + format.id() + "\""));
  }

  @ParameterizedTest
  @EnumSource
  void aHostileNameStaysInItsLine(ExportFormat format) {
    String plain = format.preview(SomeStats.named("photos"), ExportOptions.DEFAULT);
    String hostile = format.preview(SomeStats.named(HOSTILE), ExportOptions.DEFAULT);
    assertEquals(
        plain.lines().count(), hostile.lines().count(), "a name must not begin a line\n" + hostile);
    for (int bad : new int[] {'\r', '\u2028', '\u202e', 0}) {
      assertFalse(hostile.chars().anyMatch(c -> c == bad), "U+" + Integer.toHexString(bad));
    }
  }

  @Test
  void pythonFindsNoCodingInAName() {
    String text =
        ExportFormat.TORCHVISION_V2.preview(SomeStats.named(HOSTILE), ExportOptions.DEFAULT);
    assertFalse(text.lines().limit(2).anyMatch(line -> line.contains("coding")), text);
  }

  @Test
  void aSpreadsheetRunsNothing() {
    String csv = ExportFormat.CSV.preview(SomeStats.named("=1+1"), ExportOptions.DEFAULT);
    assertTrue(csv.contains(",'=1+1,"), csv);
  }

  @Test
  void markupIsEscapedInMarkdownAndLatex() {
    String markdown =
        ExportFormat.MARKDOWN.preview(SomeStats.named(HOSTILE), ExportOptions.DEFAULT);
    assertFalse(markdown.contains("<script"), markdown);
    String latex = ExportFormat.LATEX.preview(SomeStats.named("a%b"), ExportOptions.DEFAULT);
    assertTrue(
        latex.lines().filter(line -> line.contains("a%b")).allMatch(line -> line.startsWith("% ")),
        latex);
  }

  @Test
  void detectron2IsBgrAndSaysSo() {
    String text = ExportFormat.DETECTRON2.preview(SomeStats.rgb(), digits(6));
    assertTrue(text.contains("PIXEL_MEAN: [95.7829, 120.594, 139.001]"), text);
    assertTrue(text.contains("FORMAT: \"BGR\""), text);
    assertTrue(text.contains("# 0..255, B, G, R (BGR: reordered)"), text);
    String rgb = ExportFormat.DETECTRON2.preview(SomeStats.rgb(), digits(6).with(ChannelOrder.RGB));
    assertTrue(rgb.contains("PIXEL_MEAN: [139.001, 120.594, 95.7829]"), rgb);
    assertTrue(rgb.contains("FORMAT: \"RGB\""), rgb);
  }

  @Test
  void anOrderTurnsTheFlagsOfMmcvRound() {
    assertTrue(
        ExportFormat.MMCV.preview(SomeStats.rgb(), ExportOptions.DEFAULT).contains("to_rgb=True"));
    assertTrue(
        ExportFormat.MMCV
            .preview(SomeStats.rgb(), ExportOptions.DEFAULT.with(ChannelOrder.BGR))
            .contains("to_rgb=False"));
  }

  @Test
  void sixteenBitsAre65535() {
    assertTrue(
        ExportFormat.ALBUMENTATIONS
            .preview(SomeStats.deep(), ExportOptions.DEFAULT)
            .contains("max_pixel_value=65535.0"));
    assertTrue(
        ExportFormat.MMCV
            .preview(SomeStats.deep(), digits(5))
            .contains("mean=[35723.0, 30993.0, 24616.0]"));
  }

  @Test
  void wordsOfTheStdAndItsWarningAreInTheComment() {
    String text =
        ExportFormat.FASTAI.preview(
            SomeStats.rgb(), ExportOptions.DEFAULT.with(StdChoice.MEAN_OF_STDS));
    assertTrue(text.contains("the mean of per-image stds"), text);
    assertTrue(text.contains("# Warning: "), text);
    String sample =
        ExportFormat.FASTAI.preview(SomeStats.rgb(), ExportOptions.DEFAULT.with(StdChoice.SAMPLE));
    assertTrue(sample.contains("divisor n - 1"), sample);
  }

  @Test
  void grayIsNoOrderOfColours() {
    ExportOptions gray = ExportOptions.DEFAULT.with(ChannelOrder.GRAY);
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> ExportFormat.FASTAI.bytes(SomeStats.rgb(), gray))
            .getMessage()
            .contains("read the folder with mode gray"));
    assertTrue(
        ExportFormat.FASTAI
            .preview(SomeStats.grayInColor(), gray)
            .contains("mean = [0.545102760690384]"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ExportFormat.FASTAI.bytes(
                SomeStats.gray(), ExportOptions.DEFAULT.with(ChannelOrder.BGR)));
    assertThrows(
        IllegalArgumentException.class,
        () -> ExportFormat.MMENGINE.bytes(SomeStats.four(), ExportOptions.DEFAULT));
  }

  @Test
  void numbersReadBackAndDigitsCount() {
    Sheet all = new Sheet(SomeStats.rgb(), ExportFormat.JSON, ExportOptions.DEFAULT);
    for (double value :
        List.of(0.1 + 0.2, 1e-300, 1.5e-7, -3.25e20, 255.0, 1 / 3.0, 4.9e-324, 65535 / 7.0)) {
      assertEquals(value, Double.parseDouble(all.number(value)), 0.0);
    }
    assertEquals("0.0", all.number(-0.0));
    assertEquals("255.0", all.number(255));
    // PyYAML takes 1e-07 for a word.
    assertEquals("1.5e-7", all.number(1.5e-7));
    assertEquals("1.0e+20", all.number(1e20));
    Sheet few = new Sheet(SomeStats.rgb(), ExportFormat.JSON, digits(3));
    assertEquals("0.333", few.number(1 / 3.0));
    assertEquals("0.1", few.number(0.1));
    assertThrows(IllegalArgumentException.class, () -> all.number(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> digits(18));
  }

  @Test
  void fileNamesAreThoseThatReadersExpect() {
    Provenance from = SomeStats.named("a/b \"c\" é").from();
    assertEquals("preprocessor_config.json", ExportFormat.HUGGING_FACE.fileName(from));
    assertEquals("fastai_a_b_c_é.py", ExportFormat.FASTAI.fileName(from));
    assertEquals("npz_dataset.npz", ExportFormat.NPZ.fileName(SomeStats.named("../..").from()));
  }

  @Test
  void jsonReadsBackToTheSameStatistics() {
    ExportedStats stats = SomeStats.rgb();
    byte[] json = ExportFormat.JSON.bytes(stats, ExportOptions.DEFAULT);
    ExportedStats again = StatsFileReader.read(json);
    assertEquals(stats.stats().channels(), again.stats().channels());
    assertEquals(stats.from(), again.from());
    assertEquals(
        new String(json, StandardCharsets.UTF_8),
        ExportFormat.JSON.preview(again, ExportOptions.DEFAULT));
  }

  private static ExportOptions digits(int digits) {
    return ExportOptions.DEFAULT.withDigits(digits);
  }
}
