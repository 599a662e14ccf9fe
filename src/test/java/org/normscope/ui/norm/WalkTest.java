package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;

final class WalkTest {
  @TempDir private Path folder;

  private NormModel model;
  private Walk walk;
  private long now = 1;

  @BeforeEach
  void open() {
    Pump pump = new Pump();
    model = new NormModel(Folders.window(pump, folder), pump);
    walk = new Walk(model);
  }

  private void stay() {
    walk.tick(now);
    now += Walk.STAY_NANOS;
    walk.tick(now);
  }

  private List<Method> walked() {
    List<Method> methods = new ArrayList<>();
    walk.toggle();
    methods.add(model.choice().get().method());
    while (walk.running().get()) {
      stay();
      methods.add(model.choice().get().method());
    }
    return methods;
  }

  @Test
  void goesThroughWhatSharesOtherAxesAndBack() {
    model.set("eps", List.of(0.1));
    Setup start = model.choice().get();
    assertEquals(
        List.of(Method.LAYER_NORM, Method.INSTANCE_NORM, Method.BATCH_NORM),
        walked(),
        "group norm with one group is layer norm");
    assertEquals(start, model.choice().get(), "as it was set up");
  }

  @Test
  void groupsOfChannelsAreSeenWhereThereAreSome() {
    model.use(Method.GROUP_NORM);
    model.set("num_groups", List.of(4.0));
    assertEquals(
        List.of(Method.BATCH_NORM, Method.LAYER_NORM, Method.INSTANCE_NORM, Method.GROUP_NORM),
        walked());
  }

  @Test
  void anotherMethodComesBackLast() {
    model.use(Method.MIN_MAX);
    List<Method> walked = walked();
    assertEquals(Method.MIN_MAX, walked.getLast());
    assertTrue(walked.contains(Method.BATCH_NORM));
  }

  @Test
  void staysForAWhile() {
    walk.toggle();
    walk.tick(now);
    walk.tick(now + Walk.STAY_NANOS - 1);
    assertEquals(Method.LAYER_NORM, model.choice().get().method());
  }

  @Test
  void whoeverChoosesTakesOver() {
    walk.toggle();
    model.use(Method.RMS_NORM);
    assertFalse(walk.running().get());
    stay();
    assertEquals(Method.RMS_NORM, model.choice().get().method());
  }

  @Test
  void stopsWhereItIs() {
    walk.toggle();
    walk.toggle();
    stay();
    assertEquals(Method.LAYER_NORM, model.choice().get().method());
  }
}
