package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.image.Decoders;
import org.normscope.norm.After;
import org.normscope.norm.Method;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the window shows of a batch against PyTorch's numbers for the same images, every method:
/// `src/test/python/make_batch_goldens.py`.
final class TorchBatchTest {
  private static final double CLOSE = 1e-9;

  @TempDir private Path folder;

  private final Pump pump = new Pump();

  @Test
  void everyMethodEqualsPyTorch() throws IOException {
    JsonNode goldens = goldens();
    WindowModel window = Folders.window(pump, Decoders.orAuto("auto"), folder);
    NormModel model = new NormModel(window, pump);
    model.scope().set(Scope.OPENING.withSize(8).withSeed(7));
    window.open(List.of(Path.of("assets/sample")));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    assertEquals(21, goldens.get("cases").size());
    for (JsonNode one : goldens.get("cases")) {
      String call = one.get("call").asString();
      Setup setup = setup(call);
      model.use(setup);
      pump.until(call, () -> shows(model, setup));
      NormPicture picture = model.picture().get();
      assertEquals(
          texts(goldens.get("batch")),
          picture.subject().list().stream().map(image -> image.file().name()).toList());
      for (int c = 0; c < 3; c++) {
        check(one.get("channels").get(c), picture.after().get(c), call);
      }
      for (JsonNode spot : one.get("spots")) {
        check(spot, picture.normalized(), call);
      }
    }
  }

  private static boolean shows(NormModel model, Setup setup) {
    assertEquals(Problem.NONE, model.problem().get());
    NormPicture picture = model.picture().get();
    return picture != null
        && picture.choice().equals(setup)
        && picture.subject().images() == 8
        && picture.after().size() == 3;
  }

  private static void check(JsonNode expected, Moments actual, String call) {
    assertEquals(expected.get("count").asLong(), actual.count(), call);
    assertEquals(expected.get("mean").asDouble(), actual.mean(), CLOSE, call + " mean");
    assertEquals(expected.get("std").asDouble(), actual.std(), CLOSE, call + " std");
    assertEquals(expected.get("min").asDouble(), actual.min(), CLOSE, call + " min");
    assertEquals(expected.get("max").asDouble(), actual.max(), CLOSE, call + " max");
  }

  // One pixel, carried through.
  private static void check(JsonNode spot, After after, String call) throws IOException {
    int n = spot.get("at").get(0).asInt();
    int h = spot.get("at").get(1).asInt();
    int w = spot.get("at").get(2).asInt();
    for (int c = 0; c < 3; c++) {
      double x = spot.get("x").get(c).asDouble();
      double y =
          switch (after) {
            case Normalized lines -> lines.line(n, c).at(x);
            case NormalizedPixels pixels -> pixels.tensor(n).at(0, c, h, w);
            case NormalizedBatch _ -> throw new AssertionError("no array was opened");
          };
      assertEquals(spot.get("y").get(c).asDouble(), y, CLOSE, call + " at " + spot.get("at"));
    }
  }

  private static Setup setup(String call) {
    String[] words = call.split(" ");
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    return Setup.of(Method.of(words[0]), settings);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static JsonNode goldens() throws IOException {
    try (InputStream file = TorchBatchTest.class.getResourceAsStream("/batch_goldens.json")) {
      assertNotNull(file);
      return new JsonMapper().readTree(file);
    }
  }
}
