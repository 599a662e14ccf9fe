package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Weighting, where the variance lies, robust z-scores and drift against NumPy
/// (`src/test/python/make_group_goldens.py`): 8 bit, 16 bit, and both.
final class GroupGoldensTest {
  private static final double REAL = 1e-12;

  @Test
  void weightedFiguresEqualNumPys() throws IOException {
    for (JsonNode golden : cases()) {
      JsonNode expected = golden.get("figures");
      DatasetStats stats = DatasetStats.of(all(golden));
      DatasetStats weighted = stats.weighted(Weighting.IMAGE);
      ChannelStats channel = weighted.channels().getFirst();
      close(expected.get("image_weighted").get("mean"), channel.mean());
      close(expected.get("image_weighted").get("std"), channel.std());
      close(expected.get("per_image").get("mean"), stats.perImage().meanOfMeans()[0]);
      close(expected.get("per_image").get("std_of_means"), stats.perImage().stdOfMeans()[0]);
      assertTrue(Double.isNaN(channel.stdSample()));
      JsonNode variance = expected.get("variance_image");
      double within = variance.get("within_images").asDouble();
      assertEquals(within / (channel.std() * channel.std()), weighted.within()[0], REAL);
      ChannelStats pooled = stats.channels().getFirst();
      assertEquals(pooled.median(), channel.median());
      assertEquals(pooled, stats.weighted(Weighting.PIXEL).channels().getFirst());
    }
  }

  @Test
  void theVarianceLiesWhereNumPySaysAndNowhereElse() throws IOException {
    for (JsonNode golden : cases()) {
      Images images = all(golden);
      ImageFigures figures = ImageFigures.of(images);
      int[] classes = classes(golden);
      for (Weighting weighting : Weighting.values()) {
        JsonNode expected = golden.get("figures").get("variance_" + weighting.id());
        VarianceSplit split = VarianceSplit.of(figures, 0, weighting, classes);
        close(expected.get("within_images"), split.within());
        close(expected.get("between_images"), split.betweenImages());
        close(expected.get("between_classes"), split.betweenClasses());
        VarianceSplit oneClass = VarianceSplit.of(figures, 0, weighting);
        assertEquals(0, oneClass.betweenClasses());
        assertEquals(split.between(), oneClass.between(), REAL);
        ChannelStats channel = DatasetStats.of(images).weighted(weighting).channels().getFirst();
        assertEquals(channel.std() * channel.std(), split.total(), 1e-15);
        assertEquals(channel.mean(), split.mean(), 1e-15);
      }
      close(
          golden.get("figures").get("pooled_variance"),
          VarianceSplit.of(figures, 0, Weighting.PIXEL, classes).total());
    }
  }

  @Test
  void robustScoresEqualNumPys() throws IOException {
    for (JsonNode golden : cases()) {
      ImageFigures figures = ImageFigures.of(all(golden));
      double[] means = new double[figures.images()];
      double[] stds = new double[figures.images()];
      Arrays.setAll(means, i -> figures.mean(i, 0));
      Arrays.setAll(stds, i -> figures.std(i, 0));
      assertScores(golden.get("figures").get("robust"), means);
      assertScores(golden.get("figures").get("robust_std"), stds);
    }
  }

  private static void assertScores(JsonNode expected, double... values) {
    RobustScale scale = RobustScale.of(values);
    close(expected.get("median"), scale.median());
    for (int i = 0; i < values.length; i++) {
      assertEquals(expected.get("z").get(i).asDouble(), scale.z(values[i]), 1e-9);
    }
  }

  @Test
  void driftEqualsNumPys() throws IOException {
    for (JsonNode golden : cases()) {
      List<DriftGroup> groups = new ArrayList<>();
      golden.get("classes").forEach(images -> groups.add(DriftGroup.of(images(images))));
      int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
      for (int i = 0; i < pairs.length; i++) {
        DriftGroup a = groups.get(pairs[i][0]);
        DriftGroup b = groups.get(pairs[i][1]);
        assertDrift(golden.get("pairs").get(i), Drift.of(a, b), 1);
        assertDrift(golden.get("pairs").get(i), Drift.of(b, a), -1);
      }
      List<Drift> rests = DriftGroup.fromRest(DriftGroup.of(all(golden)), groups);
      for (int i = 0; i < rests.size(); i++) {
        assertDrift(golden.get("rests").get(i), rests.get(i), 1);
      }
    }
  }

  private static void assertDrift(JsonNode expected, Drift drift, int sign) {
    Drift.Channel channel = drift.channels().getFirst();
    assertEquals(expected.get("mean_difference").asDouble() * sign, channel.meanDifference(), REAL);
    assertEquals(expected.get("std_difference").asDouble() * sign, channel.stdDifference(), REAL);
    close(expected.get("pixel_std"), channel.pixelStd());
    close(expected.get("image_sd"), channel.imageSd());
    close(expected.get("ks"), channel.ks());
    assertEquals(channel.ks(), drift.ks());
    double units = channel.meanDifference() / channel.pixelStd();
    assertEquals(units, drift.meanShift(), REAL);
    assertEquals(units, channel.inPixelStds(channel.meanDifference()), REAL);
    assertEquals(
        channel.stdDifference() / channel.imageSd(),
        channel.inImageSds(channel.stdDifference()),
        REAL);
  }

  private static void close(JsonNode expected, double actual) {
    assertEquals(expected.asDouble(), actual, REAL);
  }

  private static JsonNode cases() throws IOException {
    try (InputStream in = GroupGoldensTest.class.getResourceAsStream("/group_goldens.json")) {
      return JsonMapper.shared().readTree(in).get("cases");
    }
  }

  private static Images all(JsonNode golden) {
    List<PlaneCounts> planes = new ArrayList<>();
    for (JsonNode images : golden.get("classes")) {
      images.forEach(image -> planes.add(plane(image)));
    }
    return Images.gray(planes.toArray(PlaneCounts[]::new));
  }

  private static Images images(JsonNode images) {
    List<PlaneCounts> planes = new ArrayList<>();
    images.forEach(image -> planes.add(plane(image)));
    return Images.gray(planes.toArray(PlaneCounts[]::new));
  }

  private static int[] classes(JsonNode golden) {
    List<Integer> classes = new ArrayList<>();
    for (int c = 0; c < golden.get("classes").size(); c++) {
      for (int i = 0; i < golden.get("classes").get(c).size(); i++) {
        classes.add(c);
      }
    }
    return classes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static PlaneCounts plane(JsonNode image) {
    int[] codes = new int[image.get("codes").size()];
    Arrays.setAll(codes, i -> image.get("codes").get(i).asInt());
    return image.get("bits").asInt() == 8
        ? ChannelStatsTest.eight(codes)
        : ChannelStatsTest.sixteen(codes);
  }
}
