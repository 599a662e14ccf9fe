package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `normscope stats` against statistics that exact rational arithmetic made of the same files.
final class StatsCommandTest {
  private static final double REAL = 1e-12;
  private static final List<String> CHANNELS = List.of("R", "G", "B");

  @TempDir private Path folder;

  @Test
  void everyNumberEqualsTheGolden() throws IOException {
    CliRun run = CliRun.of("stats", CliRun.GOLDENS, "--json", "-");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode expected = expected();
    JsonNode file = run.json();
    assertEquals("normscope-stats/1", file.get("schema").asString());
    assertEquals("train", file.get("source").get("split").asString());
    assertEquals(
        expected.get("all").get("images").asInt(), file.get("source").get("images").asInt());
    assertTrue(file.get("exact").asBoolean());
    assertStats(expected.get("all"), file);
    for (String label : List.of("ant", "bee", "cat")) {
      assertStats(expected.get("by_class").get(label), file.get("classes").get(label));
    }
  }

  @Test
  void aForcedDecoderChangesNoNumber() {
    JsonNode fastest = CliRun.of("stats", CliRun.GOLDENS, "--json", "-").json();
    CliRun forced = CliRun.of("stats", CliRun.GOLDENS, "--decoder", "ImageIO", "--json", "-");
    assertEquals(0, forced.exitCode(), forced.err());
    assertEquals(fastest.get("channels"), forced.json().get("channels"));
    assertEquals(
        fastest.get("source").get("images").asInt(),
        forced.json().get("source").get("decoders").get("ImageIO").asInt());
    CliRun unknown = CliRun.of("stats", CliRun.GOLDENS, "--decoder", "best");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("There is no decoder \"best\""), unknown.err());
  }

  // It went wrong when the first image had more channels than another one.
  @Test
  void theNativeModeTakesImagesOfFewerChannelsAfterOneOfMore() throws IOException {
    write("a.png", BufferedImage.TYPE_4BYTE_ABGR);
    write("b.png", BufferedImage.TYPE_3BYTE_BGR);
    CliRun run = CliRun.of("stats", folder.toString(), "--mode", "native");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("rgba8: 1 image"), run.out());
    assertTrue(run.out().contains("rgb8: 1 image"), run.out());
  }

  private void write(String name, int type) throws IOException {
    ImageIO.write(new BufferedImage(8, 6, type), "png", folder.resolve(name).toFile());
  }

  @Test
  void theNativeModeKeepsEachKindsOwnChannels() throws IOException {
    JsonNode file = CliRun.of("stats", CliRun.GOLDENS, "--mode", "native", "--json", "-").json();
    JsonNode expected = expected().get("by_kind");
    int compared = 0;
    for (JsonNode channel : file.get("channels")) {
      String kind = channel.get("kind").asString();
      String name = channel.get("name").asString();
      if (name.equals("alpha")) {
        continue;
      }
      int c = Math.max(0, CHANNELS.indexOf(name));
      assertChannel(expected.get(kind), c, channel, kind + " " + name);
      compared++;
    }
    assertEquals(4 * 1 + 4 * 3, compared, "gray1, gray8, gray16, la8; rgb8, rgba8, rgb16, pal8");
  }

  @Test
  void theNumberOfThreadsChangesNoByte() {
    String one = CliRun.of("stats", CliRun.GOLDENS, "--json", "-", "--threads", "1").out();
    String eight = CliRun.of("stats", CliRun.GOLDENS, "--json", "-", "--threads", "8").out();
    assertEquals(one, eight);
  }

  @Test
  void grayIsOneChannelOfPillowsLuma() {
    JsonNode file = CliRun.of("stats", CliRun.GOLDENS, "--mode", "gray", "--json", "-").json();
    assertEquals(1, file.get("channels").size());
    assertEquals("gray", file.get("channels").get(0).get("name").asString());
  }

  @Test
  void globsChooseFiles() throws IOException {
    JsonNode only = CliRun.of("stats", CliRun.GOLDENS, "--include", "rgb_*", "--json", "-").json();
    assertStats(expected().get("only_8bit_rgb"), only);
    JsonNode without =
        CliRun.of("stats", CliRun.GOLDENS, "--exclude", "cat", "--exclude", "bee", "--json", "-")
            .json();
    assertStats(expected().get("by_class").get("ant"), without);
    CliRun nothing = CliRun.of("stats", CliRun.GOLDENS, "--include", "*.jpg");
    assertEquals(1, nothing.exitCode());
    assertTrue(nothing.err().contains("no images found"), nothing.err());
  }

  @Test
  void brokenFilesAreListedAndChangeNoNumber() throws IOException {
    Path broken = folder.resolve("set/a");
    Files.createDirectories(broken);
    Path good = Path.of(CliRun.GOLDENS, "train/ant/rgb_00.png");
    Files.copy(good, broken.resolve("good.png"));
    Files.write(broken.resolve("cut.png"), Arrays.copyOf(Files.readAllBytes(good), 60));
    Files.createFile(broken.resolve("empty.jpg"));
    Files.writeString(broken.resolve("notes.csv"), "not an image");
    String set = folder.resolve("set").toString();
    CliRun run = CliRun.of("stats", set, "--json", "-");
    assertEquals(0, run.exitCode());
    assertEquals(2, run.json().get("source").get("skipped").size());
    assertEquals(1, run.json().get("source").get("images").asInt());
    assertEquals(1, run.json().get("source").get("ignored").get(".csv").asInt());
    assertTrue(run.err().contains("a/cut.png") && run.err().contains("a/empty.jpg"), run.err());
    assertEquals(3, CliRun.of("stats", set, "--json", "-", "--strict").exitCode());
  }

  @Test
  void splitsAreReadApartAndTrainByDefault() throws IOException {
    for (String split : List.of("train", "Validation", "test")) {
      Path to = folder.resolve(split).resolve("x");
      Files.createDirectories(to);
      String image = split.equals("train") ? "rgb_white.png" : "rgb_black.png";
      Files.copy(Path.of(CliRun.GOLDENS, "train/cat", image), to.resolve("i.png"));
    }
    String set = folder.toString();
    assertEquals(1.0, mean(CliRun.of("stats", set, "--json", "-").json()));
    assertEquals(0.0, mean(CliRun.of("stats", set, "--split", "val", "--json", "-").json()));
    JsonNode all = CliRun.of("stats", set, "--split", "all", "--json", "-").json();
    assertEquals(1.0 / 3, mean(all), 1e-15);
    assertEquals(1.0, mean(all.get("splits").get("train")));
    CliRun none = CliRun.of("stats", CliRun.GOLDENS, "--split", "test");
    assertEquals(1, none.exitCode());
    assertTrue(none.err().contains("no split 'test'"), none.err());
  }

  @Test
  void filesAreWrittenWholeAndCsvHasARowAChannel() throws IOException {
    Path json = folder.resolve("stats.json");
    Path csv = folder.resolve("stats.csv");
    CliRun run =
        CliRun.of("stats", CliRun.GOLDENS, "--json", json.toString(), "--csv", csv.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    List<String> lines = Files.readAllLines(csv);
    assertEquals(1 + 3 + 3 * 3, lines.size());
    JsonNode red = JsonMapper.shared().readTree(Files.readString(json)).get("channels").get(0);
    assertEquals(red.get("mean").asDouble(), Double.parseDouble(lines.get(1).split(",")[6]));
    CliRun nowhere =
        CliRun.of("stats", CliRun.GOLDENS, "--json", folder.resolve("no/such.json").toString());
    assertEquals(1, nowhere.exitCode());
    assertTrue(nowhere.err().contains("cannot write"), nowhere.err());
  }

  @Test
  void namesThatBeginWithAnAtSignAreFolders() throws IOException {
    Path odd = folder.resolve("@odd");
    Files.createDirectories(odd);
    Files.copy(Path.of(CliRun.GOLDENS, "train/cat/rgb_white.png"), odd.resolve("i.png"));
    CliRun run = CliRun.of("stats", odd.toString(), "--json", "-");
    assertEquals(1.0, mean(run.json()), run.err());
  }

  @Test
  void aStdoutThatCannotBeWrittenIsAFailure() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Console console =
        new Console(new PrintWriter(full), new PrintWriter(Writer.nullWriter()), false);
    assertEquals(
        1,
        NormScopeCommand.run(
            console,
            () -> new UserIndex(null, false, Optional.empty()),
            "stats",
            CliRun.GOLDENS,
            "--json",
            "-"));
  }

  @Test
  void wrongWordsAreExplainedWithoutExceptions() {
    CliRun run = CliRun.of("stats", CliRun.GOLDENS, "--mode", "cmyk");
    assertEquals(2, run.exitCode());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals(0, CliRun.of("stats", CliRun.GOLDENS, "--mode", "GRAY").exitCode());
    assertEquals(2, CliRun.of("stats", "").exitCode());
  }

  @Test
  void wrongUsageIsTwoAndNothingReadableIsOne() throws IOException {
    assertEquals(2, CliRun.of("stats").exitCode());
    assertEquals(2, CliRun.of("stats", CliRun.GOLDENS, "--mode", "hsv").exitCode());
    assertEquals(2, CliRun.of("stats", CliRun.GOLDENS, "--threads", "0").exitCode());
    assertEquals(2, CliRun.of("stats", CliRun.GOLDENS, "--nonsense").exitCode());
    assertEquals(2, CliRun.of("stats", CliRun.GOLDENS, "--json", "-", "--csv", "-").exitCode());
    CliRun missing = CliRun.of("stats", folder.resolve("missing").toString());
    assertEquals(1, missing.exitCode());
    assertFalse(missing.err().contains("Exception"), missing.err());
    Files.writeString(folder.resolve("a.png"), "no image at all");
    CliRun unreadable = CliRun.of("stats", folder.toString());
    assertEquals(1, unreadable.exitCode());
    assertTrue(unreadable.err().contains("could be read"), unreadable.err());
  }

  private static double mean(JsonNode node) {
    return node.get("channels").get(0).get("mean").asDouble();
  }

  private static JsonNode expected() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(Path.of(CliRun.GOLDENS, "expected.json")));
  }

  private static void assertStats(JsonNode expected, JsonNode actual) {
    assertEquals(3, actual.get("channels").size());
    for (int c = 0; c < 3; c++) {
      assertChannel(expected, c, actual.get("channels").get(c), CHANNELS.get(c));
      JsonNode perImage = actual.get("per_image");
      assertReal(expected, "image_weighted_mean_01", c, perImage.get("mean_of_means").get(c));
      assertReal(
          expected,
          "pitfall_mean_of_image_std_population_01",
          c,
          perImage.get("mean_of_stds").get(c));
      assertReal(
          expected,
          "pitfall_sqrt_of_mean_image_var_population_01",
          c,
          perImage.get("root_mean_variance").get(c));
    }
  }

  private static void assertChannel(JsonNode expected, int c, JsonNode channel, String what) {
    assertEquals(expected.get("pixels").asLong(), channel.get("count").asLong(), what);
    assertReal(expected, "mean_01", c, channel.get("mean"));
    assertReal(expected, "std_population_01", c, channel.get("std"));
    assertReal(expected, "std_unbiased_01", c, channel.get("std_sample"));
    assertReal(expected, "min_01", c, channel.get("min"));
    assertReal(expected, "max_01", c, channel.get("max"));
    assertEquals(
        expected.get("histogram_256").get(CHANNELS.get(c)), channel.get("histogram"), what);
  }

  private static void assertReal(JsonNode expected, String key, int c, JsonNode actual) {
    assertEquals(expected.get(key).get(c).asDouble(), actual.asDouble(), REAL, key + " " + c);
  }
}
