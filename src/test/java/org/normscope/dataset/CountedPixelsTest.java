package org.normscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.image.Decoders;
import org.normscope.image.FolderListing;
import org.normscope.image.Ignored;
import org.normscope.image.ImageFolder;
import org.normscope.image.Masks;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.PngWriter;
import org.normscope.image.Preprocess;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;
import org.normscope.stats.PlaneCounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Only what counts is counted: masks and ignored values against NumPy's counts of the same files
/// (`make_reading_goldens.py`), and what becomes of images whose masks are no good.
final class CountedPixelsTest {
  private static final Path READING = Path.of("src/test/resources/reading");
  private static final Path IMAGES = READING.resolve("padded");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> goldens() throws IOException {
    JsonNode cases =
        JsonMapper.shared()
            .readTree(Files.readString(READING.resolve("counted.json")))
            .get("cases");
    assertEquals(10, cases.size());
    return cases
        .valueStream()
        .map(node -> {
          PixelRecipe recipe = recipe(node);
          return DynamicTest.dynamicTest(recipe.id(), () -> golden(node, recipe));
        });
  }

  private static PixelRecipe recipe(JsonNode node) {
    return new PixelRecipe(
        PixelPolicy.of(node.get("mode").asString()),
        new Preprocess(node.get("resize").asInt(), node.get("crop").asInt()),
        Ignored.parse(node.get("ignore_value").asString(), node.get("ignore_pixel").asString()),
        node.get("masks").asBoolean() ? Optional.of(READING.resolve("masks")) : Optional.empty());
  }

  private static void golden(JsonNode node, PixelRecipe recipe) throws Exception {
    DatasetIndex one = scan(IMAGES, recipe, 1);
    assertEquals(List.of(), one.skipped());
    assertEquals(node.get("counts").size(), one.images().size());
    for (ScannedImage image : one.images()) {
      JsonNode planes = node.get("counts").get(image.file().name());
      for (int c = 0; c < planes.size(); c++) {
        Map<String, Integer> expected = new TreeMap<>();
        planes.get(c).forEachEntry((code, count) -> expected.put(code, count.asInt()));
        assertEquals(expected, counts(image.plane(c)), image.file().name() + " channel " + c);
      }
    }
    DatasetIndex eight = scan(IMAGES, recipe, 8);
    assertEquals(one.set(Group.ALL).stats().channels(), eight.set(Group.ALL).stats().channels());
  }

  private static Map<String, Integer> counts(PlaneCounts plane) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < plane.entries(); i++) {
      if (plane.count(i) > 0) {
        counts.put(String.valueOf(plane.code(i)), plane.count(i));
      }
    }
    return counts;
  }

  private static DatasetIndex scan(Path folder, PixelRecipe recipe, int threads)
      throws IOException, InterruptedException {
    return new DatasetScan(listing(folder, recipe), recipe, Decoders.AUTO.decoder(), threads)
        .run(Progress.NONE);
  }

  private static FolderListing listing(Path folder, PixelRecipe recipe) throws IOException {
    return Masks.attach(
        ImageFolder.list(List.of(folder), NameFilter.ALL, Progress.NONE), recipe, Progress.NONE);
  }

  private static PixelRecipe masked(Path masks) {
    return new PixelRecipe(PixelPolicy.RGB, Preprocess.NONE, Ignored.NONE, Optional.of(masks));
  }

  private static PixelRecipe ignoring(String value, String pixel) {
    return new PixelRecipe(
        PixelPolicy.RGB, Preprocess.NONE, Ignored.parse(value, pixel), Optional.empty());
  }

  /// An image is skipped with the reason, never counted as if it had no mask, and changes nothing.
  @Test
  void anImageWithoutAGoodMaskIsSkipped() throws Exception {
    Path masks = Files.createDirectories(temp.resolve("masks"));
    Files.copy(READING.resolve("masks/a.png"), masks.resolve("a.png"));
    Files.createDirectories(masks.resolve("cat"));
    Files.copy(READING.resolve("masks/a.png"), masks.resolve("cat/b.png"));
    Files.writeString(masks.resolve("cat/c.png"), "not an image at all, whatever its name is");
    DatasetIndex index = scan(IMAGES, masked(masks), 2);
    assertEquals(1, index.images().size());
    assertEquals(
        List.of(
            new SkippedFile("cat/b.png", "its mask is 51x38 and not 30x44"),
            new SkippedFile("d16.png", "it has no mask in " + masks)),
        index.skipped().stream().filter(file -> !file.name().equals("cat/c.png")).toList());
    String unreadable = index.skipped().get(1).reason();
    assertTrue(unreadable.startsWith("its mask cat/c.png cannot be read: "), unreadable);
    assertTrue(index.complete());

    Files.copy(READING.resolve("masks/cat/c.bmp"), masks.resolve("d16.bmp"));
    Files.copy(READING.resolve("masks/cat/c.bmp"), masks.resolve("d16.tiff"));
    assertTrue(
        scan(IMAGES, masked(masks), 1)
            .skipped()
            .contains(new SkippedFile("d16.png", "it has two masks, d16.bmp and d16.tiff")));
  }

  @Test
  void anImageOfWhichNothingCountsIsSkipped() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("images"));
    Files.copy(IMAGES.resolve("a.png"), folder.resolve("a.png"));
    PixelRecipe recipe = ignoring("", "0,0,0");
    DatasetIndex alone = scan(folder, recipe, 1);
    PngWriter.write(folder.resolve("black.png"), 2, 1, new int[] {0xff000000, 0xff000000});
    PngWriter.write(folder.resolve("red.png"), 2, 1, new int[] {0xff090000, 0xff000000});
    DatasetIndex both = scan(folder, recipe, 1);
    assertEquals(List.of(new SkippedFile("black.png", "every pixel is ignored")), both.skipped());
    assertEquals(2, both.images().size());
    assertEquals(1, alone.images().size());

    DatasetIndex values = scan(folder, ignoring("0", ""), 1);
    assertEquals(
        List.of(
            new SkippedFile("black.png", "every pixel is ignored"),
            new SkippedFile("red.png", "a channel has only ignored values")),
        values.skipped());
  }

  /// Masks among the images are no images.
  @Test
  void masksAreNotCountedAsImages() throws Exception {
    Path inside = Files.createDirectories(temp.resolve("data"));
    Files.copy(IMAGES.resolve("a.png"), inside.resolve("a.png"));
    Files.createDirectories(inside.resolve("labels"));
    Files.copy(READING.resolve("masks/a.png"), inside.resolve("labels/a.png"));
    assertEquals(List.of("a.png"), names(listing(inside, masked(inside.resolve("labels")))));
    assertEquals(1, scan(inside, masked(inside.resolve("labels")), 1).images().size());

    Path beside = Files.createDirectories(temp.resolve("beside"));
    Files.copy(IMAGES.resolve("a.png"), beside.resolve("a.png"));
    Files.copy(READING.resolve("masks/a.png"), beside.resolve("a_mask.png"));
    assertEquals(List.of("a.png"), names(listing(beside, masked(beside))));
    assertEquals(1, scan(beside, masked(beside), 1).images().size());
  }

  @Test
  void aFolderWithoutMasksIsRefused() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    IOException none = assertThrows(IOException.class, () -> listing(IMAGES, masked(empty)));
    assertTrue(none.getMessage().contains("There are no masks in"), none.getMessage());
    assertThrows(IOException.class, () -> listing(IMAGES, masked(temp.resolve("nowhere"))));
  }

  private static List<String> names(FolderListing listing) {
    List<String> names = new ArrayList<>();
    listing.files().forEach(file -> names.add(file.name()));
    return names;
  }
}
