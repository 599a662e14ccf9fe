package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.findings.Planted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `normscope stats` tells of images, weighting and drift.
final class StatsFindingsTest {
  private static final String GOLDENS = CliRun.GOLDENS;

  @TempDir private Path folder;

  @Test
  void everyPlantedOutlierIsInTheStatsFile() throws IOException {
    String set = Planted.folder(folder).toString();
    JsonNode file = CliRun.of("stats", set, "--json", "-", "--threads", "1").json();
    Map<String, String> named = new TreeMap<>();
    for (JsonNode finding : file.get("findings")) {
      named.merge(
          finding.get("path").asString(), finding.get("finding").asString(), (a, b) -> a + " " + b);
    }
    assertEquals(
        "{black.png=nearly_black, constant.png=constant, copy.bmp=duplicate, dark.png=far_std,"
            + " gray.png=odd_kind, huge.png=huge odd_size, image_000.png=duplicate,"
            + " image_001.png=duplicate, link.png=duplicate, sixteen.png=odd_kind,"
            + " white.png=nearly_white}",
        named.toString());
    assertTrue(file.get("duplicates").get("compared").asBoolean());
    assertEquals(0, file.get("duplicates").get("unread").size());
    String eight = CliRun.of("stats", set, "--json", "-", "--threads", "8").out();
    assertEquals(CliRun.of("stats", set, "--json", "-", "--threads", "1").out(), eight);

    String text = CliRun.of("stats", set).out();
    assertTrue(text.contains("look at these (12 findings on 11 images; the 8 most severe):"), text);
    assertTrue(text.contains("  constant.png: one colour, mean 0.3020\n"), text);
    assertTrue(text.contains("  copy.bmp: the same image as image_000.png\n"), text);
    assertTrue(text.contains("  huge.png: huge: 480×360, 88.5 % of all pixels"), text);
  }

  @Test
  void tablesHaveARowPerImageAndPerFinding() throws IOException {
    Planted.ordinary(folder, 3);
    Files.move(folder.resolve("image_000.png"), folder.resolve("=cmd(), \"x\".png"));
    Files.copy(folder.resolve("image_001.png"), folder.resolve("@copy.png"));
    String set = folder.toString();
    List<String> rows = CliRun.of("stats", set, "--images", "-").out().lines().toList();
    assertEquals(5, rows.size());
    assertTrue(
        rows.getFirst()
            .startsWith(
                "path,split,class,kind,width,height,pixels,mean,std,min,max,mean_R,std_R,min_R,"
                    + "max_R,mean_G"),
        rows.getFirst());
    assertTrue(rows.get(1).startsWith("\"'=cmd(), \"\"x\"\".png\",,,rgb8,24,24,576,"), rows.get(1));
    assertTrue(rows.get(2).startsWith("'@copy.png,,,rgb8,24,24,576,"), rows.get(2));
    assertTrue(rows.get(2).endsWith(",60.0,duplicate"), rows.get(2));
    assertTrue(rows.get(4).endsWith(",0.0,"), rows.get(4));
    JsonNode one =
        CliRun.of("stats", folder.resolve("image_002.png").toString(), "--json", "-").json();
    String[] cells = rows.get(4).split(",");
    JsonNode red = one.get("channels").get(0);
    assertEquals(red.get("mean").asDouble(), Double.parseDouble(cells[11]));
    assertEquals(red.get("std").asDouble(), Double.parseDouble(cells[12]), 1e-15);
    assertEquals(red.get("max").asDouble(), Double.parseDouble(cells[14]));

    Path findings = folder.resolve("findings.csv");
    CliRun run = CliRun.of("stats", set, "--findings", findings.toString());
    assertEquals("", run.out());
    assertEquals(
        List.of(
            "path,split,class,finding,channel,value,same_as,severity,meaning",
            "'@copy.png,,,duplicate,,2.0,image_001.png,60.0,the same image is there more than once",
            "image_001.png,,,duplicate,,2.0,'@copy.png,60.0,the same image is there more than"
                + " once"),
        Files.readAllLines(findings));
    CliRun both = CliRun.of("stats", set, "--images", "-", "--json", "-");
    assertEquals(2, both.exitCode());
    assertTrue(both.err().contains("only one of"), both.err());
  }

  @Test
  void nativeKindsHaveTheirOwnColumns() throws IOException {
    String out = CliRun.of("stats", GOLDENS, "--mode", "native", "--images", "-").out();
    List<String> rows = out.lines().toList();
    assertTrue(rows.getFirst().contains(",mean_gray,") && rows.getFirst().contains(",mean_R,"));
    int columns = rows.getFirst().split(",", -1).length;
    for (String row : rows) {
      assertEquals(columns, row.split(",", -1).length, row);
    }
    JsonNode file = CliRun.of("stats", GOLDENS, "--mode", "native", "--json", "-").json();
    assertTrue(file.get("variance").has("rgb8"));
    assertFalse(file.get("drift").isEmpty());
  }

  @Test
  void eachImageMayWeighTheSame() throws IOException {
    Planted.noise(folder.resolve("small.png"), 10, 10, 1);
    Planted.noise(folder.resolve("large.png"), 100, 40, 2);
    String set = folder.toString();
    JsonNode pixel = CliRun.of("stats", set, "--json", "-").json();
    JsonNode image = CliRun.of("stats", set, "--json", "-", "--weight", "IMAGE").json();
    assertEquals("pixel", pixel.get("weighting").asString());
    assertEquals("image", image.get("weighting").asString());
    for (int c = 0; c < 3; c++) {
      JsonNode channel = image.get("channels").get(c);
      double mean = pixel.get("per_image").get("mean_of_means").get(c).asDouble();
      double spread = pixel.get("per_image").get("std_of_means").get(c).asDouble();
      double within = pixel.get("per_image").get("root_mean_variance").get(c).asDouble();
      assertEquals(mean, channel.get("mean").asDouble());
      assertEquals(Math.hypot(within, spread), channel.get("std").asDouble(), 1e-16);
      assertTrue(channel.get("std_sample").isNull());
      assertEquals(pixel.get("channels").get(c).get("histogram"), channel.get("histogram"));
      JsonNode variance = image.get("variance");
      assertEquals(within * within, variance.get("within_images").get(c).asDouble(), 1e-16);
      double std = pixel.get("channels").get(c).get("std").asDouble();
      assertEquals(std * std, pixel.get("variance").get("total").get(c).asDouble(), 1e-16);
    }
    String text = CliRun.of("stats", set, "--weight", "image").out();
    assertTrue(text.contains("mean and std: every image counts the same"), text);
    String csv = CliRun.of("stats", set, "--weight", "image", "--csv", "-").out();
    assertTrue(csv.lines().skip(1).allMatch(row -> row.contains(",image,")), csv);
    CliRun unknown = CliRun.of("stats", set, "--weight", "size");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("choose pixel or image"), unknown.err());
  }

  /// The images of `b` are those of `a`, each pixel 51 codes brighter: 0.2 in 0..1.
  @Test
  void driftGivesAKnownShift() throws IOException {
    shifted(folder.resolve("set/train/a"), 0);
    shifted(folder.resolve("set/train/b"), 51);
    shifted(folder.resolve("set/val/a"), 25);
    shifted(folder.resolve("other"), 102);
    String set = folder.resolve("set").toString();
    JsonNode ranked = CliRun.of("stats", set, "--json", "-").json().get("drift");
    assertEquals(1, ranked.size(), "two classes are each other's rest");
    assertShift("class:a", "class:b", -0.2, ranked.get(0));
    JsonNode all = CliRun.of("stats", set, "--split", "all", "--json", "-").json().get("drift");
    assertEquals(2, all.size(), "the classes, the splits");

    assertShift("class:b", "class:a", 0.2, drift(set, "class:b", "class:a"));
    assertShift("class:b", "rest", 0.2, drift(set, "class:b", "rest"));
    assertShift("split:val", "class:a", 25 / 255.0, drift(set, "split:val", "class:a"));
    String other = folder.resolve("other").toString();
    assertShift(other, "class:a", 0.4, drift(set, other, "class:a"));
    String text = CliRun.of("stats", set, "--drift", other, "all").out();
    assertTrue(text.contains(" from all: KS distance "), text);
  }

  private static JsonNode drift(String set, String a, String b) {
    CliRun run = CliRun.of("stats", set, "--json", "-", "--drift", a, b);
    assertEquals(0, run.exitCode(), run.err());
    return run.json().get("drift").get(0);
  }

  private static void assertShift(String a, String b, double shift, JsonNode drift) {
    assertEquals(a, drift.get("a").asString());
    assertEquals(b, drift.get("b").asString());
    for (JsonNode channel : drift.get("channels")) {
      assertEquals(shift, channel.get("mean_difference").asDouble(), 1e-15);
      assertEquals(0, channel.get("std_difference").asDouble(), 1e-15);
      assertEquals(
          shift / channel.get("pixel_std").asDouble(),
          channel.get("mean_in_pixel_stds").asDouble(),
          1e-13);
      assertEquals(
          shift / channel.get("image_sd").asDouble(),
          channel.get("mean_in_image_sds").asDouble(),
          1e-12);
      assertTrue(channel.get("ks").asDouble() > 0 && channel.get("ks").asDouble() <= 1);
    }
  }

  private static void shifted(Path folder, int shift) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < 4; i++) {
      int image = i;
      Planted.write(
          folder.resolve(i + ".png"),
          BufferedImage.TYPE_3BYTE_BGR,
          10,
          7,
          s -> shift + 10 * image + s * 37 % 90);
    }
  }

  @Test
  void whatCannotBeComparedIsSaid() throws IOException {
    String set = Planted.ordinary(folder, 2).toString();
    String[][] wrong = {
      {"class:x", "rest", "there is no class 'x'"},
      {"all", "rest", "rest stands for"},
      {"split:val", "all", "no split 'val'"},
      {"nowhere", "all", "there is no group and no folder nowhere"}
    };
    for (String[] words : wrong) {
      CliRun run = CliRun.of("stats", set, "--drift", words[0], words[1]);
      assertTrue(run.exitCode() > 0 && run.err().contains(words[2]), run.err());
    }
    CliRun kinds = CliRun.of("stats", set, "--drift", "all", "all", "--mode", "native");
    assertTrue(kinds.exitCode() == 2 && kinds.err().contains("--mode rgb or gray"), kinds.err());
  }

  @Test
  void theTextSaysWhichSplit() throws IOException {
    Planted.ordinary(folder.resolve("train"), 2);
    Planted.ordinary(folder.resolve("test"), 3);
    String text = CliRun.of("stats", folder.toString()).out();
    assertTrue(text.contains("2 images, 1,152 pixels, split train"), text);
    Path csv = folder.resolve("stats.csv");
    CliRun.of("stats", folder.toString(), "--csv", csv.toString());
    assertTrue(Files.readAllLines(csv).get(1).startsWith("train,"));
    JsonNode file =
        JsonMapper.shared().readTree(CliRun.of("stats", folder.toString(), "--json", "-").out());
    assertEquals("train", file.get("source").get("split").asString());
  }
}
