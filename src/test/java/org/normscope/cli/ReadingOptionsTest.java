package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.index.IndexCache;
import tools.jackson.databind.JsonNode;

/// `--resize`, `--crop`, `--ignore-value`, `--ignore-pixel` and `--masks` on the command line: what
/// the files say, what is refused, and that an index of other settings is never taken.
final class ReadingOptionsTest {
  private static final String READING = "src/test/resources/reading";
  private static final String PADDED = READING + "/padded";

  @TempDir private Path temp;

  @Test
  void theFileSaysHowImagesWereRead() {
    CliRun run =
        CliRun.of(
            "stats",
            PADDED,
            "--resize",
            "40",
            "--crop",
            "33",
            "--ignore-value",
            "0",
            "--ignore-pixel",
            "255",
            "--masks",
            READING + "/masks",
            "--json",
            "-");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode policy = run.json().get("policy");
    assertEquals("rgb", policy.get("mode").asString());
    assertEquals(40, policy.get("preprocess").get("resize").asInt());
    assertEquals(33, policy.get("preprocess").get("crop").asInt());
    assertEquals(0, policy.get("preprocess").get("padded_images").asInt());
    assertEquals(0, policy.get("ignored").get("value").asInt());
    assertEquals("[255]", policy.get("ignored").get("pixel").toString());
    assertEquals(READING + "/masks", policy.get("masks").get("folder").asString());
    assertEquals(4, policy.get("masks").get("files").asInt());
    JsonNode channels = run.json().get("channels");
    long looked = 4 * 33 * 33;
    for (int c = 0; c < 3; c++) {
      assertEquals(
          looked - channels.get(c).get("count").asLong(),
          policy.get("left_out").get(channels.get(c).get("name").asString()).asLong());
    }
    assertTrue(policy.get("left_out").get("R").asLong() > 0);
  }

  @Test
  void theFileSaysThatNothingWasDone() {
    JsonNode policy = CliRun.of("stats", PADDED, "--json", "-").json().get("policy");
    assertTrue(policy.get("preprocess").isNull());
    assertTrue(policy.get("ignored").isNull());
    assertTrue(policy.get("masks").isNull());
    assertFalse(policy.has("left_out"));
  }

  @Test
  void theTextAndTheTableSayIt() {
    String text = CliRun.of("stats", PADDED, "--resize", "20", "--crop", "64").out();
    assertTrue(
        text.contains("4 images, 16,384 pixels, all images, mode rgb, resized to 20, centre 64"),
        text);
    assertTrue(text.contains("4 images are smaller than the crop"), text);
    String ignoring = CliRun.of("stats", PADDED, "--ignore-pixel", "0,0,0").out();
    assertTrue(ignoring.contains("not counted: R "), ignoring);
    String csv = CliRun.of("stats", PADDED, "--ignore-value", "0", "--csv", "-").out();
    assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(",without value 0,")), csv);
  }

  /// Methods that map planes and those that look at pixels get the same resized images.
  @Test
  void normalizeSeesThePreprocessedPixels() {
    for (String method : new String[] {"batch_norm", "lrn"}) {
      CliRun run =
          CliRun.of("normalize", PADDED, "--method", method, "--resize", "12", "--crop", "10");
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(400, run.json().get("after").get("channels").get(0).get("count").asInt());
      assertEquals(12, run.json().get("policy").get("preprocess").get("resize").asInt());
    }
    CliRun refused = CliRun.of("normalize", PADDED, "--method", "lrn", "--ignore-value", "0");
    assertEquals(1, refused.exitCode());
    assertTrue(
        refused.err().contains("cannot be used with masks or ignored values"), refused.err());
    assertEquals(
        0, CliRun.of("normalize", PADDED, "--method", "z_score", "--ignore-value", "0").exitCode());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertRefused("at least 1", "--resize", "0");
    assertRefused("The crop must be 1 to 65,535 pixels, not 70000", "--crop", "70000");
    assertRefused("must be 0 to 255", "--ignore-value", "-3");
    assertRefused("a whole number such as 0 or 255, not \"black\"", "--ignore-pixel", "black");
    assertRefused("at most four channels", "--ignore-pixel", "1,2,3,4,5");
    CliRun none = CliRun.of("stats", PADDED, "--masks", temp.toString());
    assertEquals(1, none.exitCode());
    assertTrue(none.err().contains("There are no masks in"), none.err());
  }

  private static void assertRefused(String words, String option, String value) {
    CliRun run = CliRun.of("stats", PADDED, option + "=" + value);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void eachSettingHasItsOwnIndex() {
    IndexCache index = new IndexCache(temp, 1 << 30);
    String[][] settings = {
      {},
      {"--resize", "20"},
      {"--crop", "20"},
      {"--resize", "20", "--crop", "16"},
      {"--ignore-value", "0"},
      {"--ignore-pixel", "0"},
      {"--mode", "gray"},
      {"--masks", READING + "/masks"},
    };
    for (int again = 0; again < 2; again++) {
      for (String[] setting : settings) {
        String[] args =
            Stream.concat(Stream.of("stats", PADDED, "--json", "-"), Stream.of(setting))
                .toArray(String[]::new);
        assertEquals(CliRun.of(args).out(), CliRun.with(index, args).out(), String.join(" ", args));
      }
    }
    assertTrue(index.list().size() >= settings.length - 1, "they are kept");
  }

  /// What was counted through a mask holds only as long as the mask does.
  @Test
  void aMaskThatChangedIsReadAgain() throws IOException {
    Path masks = temp.resolve("masks");
    Path images = temp.resolve("images");
    Files.createDirectories(masks);
    Files.createDirectories(images);
    Files.copy(Path.of(PADDED, "cat/c.png"), images.resolve("c.png"));
    Path mask = Files.copy(Path.of(READING, "masks/cat/c.bmp"), masks.resolve("c.bmp"));
    Instant longAgo = Instant.now().minusSeconds(3600);
    Files.setLastModifiedTime(mask, FileTime.from(longAgo));
    Files.setLastModifiedTime(images.resolve("c.png"), FileTime.from(longAgo));
    IndexCache index = new IndexCache(temp.resolve("index"), 1 << 30);
    String[] args = {"stats", images.toString(), "--masks", masks.toString(), "--json", "-"};
    String before = CliRun.with(index, args).out();
    assertEquals(1, index.list().size());
    assertEquals(before, CliRun.with(index, args).out());

    byte[] bytes = Files.readAllBytes(mask);
    for (int i = bytes.length - 40; i < bytes.length; i++) {
      bytes[i] = 0;
    }
    Files.write(mask, bytes);
    String changed = CliRun.with(index, args).out();
    assertNotEquals(before, changed);
    assertEquals(CliRun.of(args).out(), changed);
    Files.setLastModifiedTime(mask, FileTime.from(longAgo.plusSeconds(60)));
    assertEquals(changed, CliRun.with(index, args).out());
  }
}
