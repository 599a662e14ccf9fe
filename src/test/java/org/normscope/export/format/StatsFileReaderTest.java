package org.normscope.export.format;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Stats files that are not what they should be.
final class StatsFileReaderTest {
  private static final String GOOD =
      ExportFormat.JSON.preview(SomeStats.rgb(), ExportOptions.DEFAULT);

  @Test
  void aTruncatedOneIsRefused() {
    for (int length : new int[] {1, 20, 300, GOOD.length() / 2, GOOD.length() - 4}) {
      refused(GOOD.substring(0, length), "");
    }
  }

  @Test
  void aLaterSchemaIsRefused() {
    refused(GOOD.replace("normscope-stats/1", "normscope-stats/2"), "later NormScope");
    refused(GOOD.replace("normscope-stats/1", "normscope-simulate/1"), "no stats file but");
    refused("{}", "no schema");
    refused("[1, 2]", "no schema");
  }

  @Test
  void whatCannotBeIsRefused() {
    refused(GOOD.replace("\"mean\" : 0.5451", "\"mean\" : 139.5451"), "not in 0..1");
    refused(GOOD.replace("\"count\" : 1000", "\"count\" : 999"), "does not hold its 999 pixels");
    refused(GOOD.replace("\"count\" : 1000", "\"count\" : -1"), "no count");
    refused(
        GOOD.replaceAll("(?s)\"channels\" : \\[.*?\\} \\]", "\"channels\" : []"), "no channels");
    refused("{\"schema\":\"normscope-stats/1\",\"channels\":" + "[".repeat(5000), "damaged");
  }

  private static void refused(String text, String reason) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> StatsFileReader.read(text.getBytes(StandardCharsets.UTF_8)))
            .getMessage();
    assertTrue(message.contains(reason), message);
  }
}
