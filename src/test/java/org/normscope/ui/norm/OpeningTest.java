package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;

/// What a method opens with depends on the channels that are there, until somebody sets it.
final class OpeningTest {
  @TempDir private Path folder;

  private NormModel model;

  @BeforeEach
  void open() {
    Pump pump = new Pump();
    model = new NormModel(Folders.window(pump, folder), pump);
  }

  /// One group of all 16 channels is layer norm; three channels have no four groups.
  @Test
  void groupNormOpensWithGroupsWhereThereAreChannelsForIt() {
    model.use(Method.GROUP_NORM);
    assertEquals(1, groups());
    model.scope().set(Scope.OPENING.withFeatures(true));
    assertEquals(4, groups());
    model.use(Convention.KERAS);
    assertEquals(4, groups(), "a convention has no say in it");
    model.set("num_groups", List.of(8.0));
    model.reset();
    assertEquals(4, groups());
    model.use(Method.LAYER_NORM);
    model.array().set(ArraySource.byHand());
    assertEquals(Setup.opening(Method.LAYER_NORM), model.choice().get());
  }

  @Test
  void whatNobodySetSuitsTheChannelsThatAreThere() {
    model.scope().set(Scope.OPENING.withFeatures(true));
    model.use(Method.GROUP_NORM);
    assertEquals(4, groups());
    model.scope().set(Scope.OPENING);
    assertEquals(1, groups(), "four groups do not divide three channels");
    model.array().set(ArraySource.byHand());
    assertEquals(1, groups());
    model.set("num_groups", List.of(2.0));
    model.array().set(null);
    assertEquals(2, groups(), "somebody chose it");
  }

  private int groups() {
    return model.choice().get().axes().channelGroups();
  }
}
