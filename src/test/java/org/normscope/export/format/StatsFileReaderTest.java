package org.normscope.export.format;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    refused(GOOD.replace("\"mean\" : 0.5451", "\"mean\" : 0.2451"), "another mean or std");
    refused(GOOD.replace("\"std\" : 0.098", "\"std\" : 0.198"), "another mean or std");
    refused(GOOD.replaceAll("\"images\" : \\d+", "\"images\" : -3"), "images is below 0");
    refused(
        GOOD.replaceAll("(?s)\"channels\" : \\[.*?\\} \\]", "\"channels\" : []"), "no channels");
    refused("{\"schema\":\"normscope-stats/1\",\"channels\":" + "[".repeat(5000), "damaged");
  }

  @Test
  void whateverANumberIsItIsReadOrRefused() {
    String[] instead = {
      "-1", "1e400", "1e30", "99999999999999999999", "0.5", "null", "\"x\"", "{}", "[]", "true"
    };
    Matcher numbers = Pattern.compile(" : (-?[0-9][0-9.e-]*|\\[[^\\]]*\\]|\\{\\})").matcher(GOOD);
    int tried = 0;
    while (numbers.find()) {
      for (String other : instead) {
        String text = GOOD.substring(0, numbers.start(1)) + other + GOOD.substring(numbers.end(1));
        try {
          ExportedStats read = StatsFileReader.read(text.getBytes(StandardCharsets.UTF_8));
          read.stats()
              .channels()
              .forEach(channel -> {
                inRange(channel.min());
                inRange(channel.max());
                channel.percentiles().values().forEach(StatsFileReaderTest::inRange);
              });
        } catch (IllegalArgumentException e) {
          assertTrue(e.getMessage().length() > 10, e.getMessage());
        }
        tried++;
      }
    }
    assertTrue(tried > 300, "numbers tried: " + tried);
  }

  private static void inRange(double value) {
    assertTrue(Double.isNaN(value) || (value >= 0 && value <= 1), "a value of " + value);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    for (String key : new String[] {"classes", "channels", "source", "policy"}) {
      refused("{\"schema\":\"normscope-stats/1\",\"" + key + "\":" + deep + "}", "damaged");
    }
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
