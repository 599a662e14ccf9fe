package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.norm.Method;
import org.normscope.norm.Option;
import org.normscope.norm.Parameter;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;

class SettableTest {
  private static final List<String> RGB = List.of("R", "G", "B");

  private static Settable of(Setup setup) {
    return Settable.of(setup, RGB);
  }

  private static List<String> options(Setup setup) {
    return of(setup).options().stream().map(Option::id).toList();
  }

  private static List<String> parameters(Setup setup) {
    return of(setup).parameters().stream().map(Parameter::id).toList();
  }

  @Test
  void offersWhatActsOnTheResult() {
    Setup training = Setup.opening(Method.BATCH_NORM);
    assertEquals(List.of("mode"), options(training));
    assertEquals(List.of("gamma", "beta", "eps"), parameters(training));
    Setup evaluation = training.set("mode", "evaluation");
    assertEquals(List.of("mode", "track_running_stats"), options(evaluation));
    assertEquals(
        List.of("gamma", "beta", "eps", "running_mean", "running_var"), parameters(evaluation));
  }

  /// What was changed can be changed back, even where it does nothing at the moment.
  @Test
  void keepsWhatWasChanged() {
    Setup untracked =
        Setup.opening(Method.BATCH_NORM)
            .set("mode", "evaluation")
            .set("track_running_stats", "false");
    assertEquals(List.of("mode", "track_running_stats"), options(untracked));
    assertEquals(
        List.of("mode", "track_running_stats"), options(untracked.set("mode", "training")));
  }

  /// Instance norm's mode does nothing without running statistics, and they nothing in training.
  @Test
  void offersOptionsThatNeedEachOther() {
    assertEquals(
        List.of("mode", "track_running_stats"), options(Setup.opening(Method.INSTANCE_NORM)));
  }

  /// Everything that can act can be reached by choosing one offered thing after the other.
  @ParameterizedTest
  @EnumSource
  void leadsToEverything(Method method) {
    Set<String> wanted = new HashSet<>();
    Set<String> offered = new HashSet<>();
    for (Setup setup : reachable(method)) {
      Settable settable = of(setup);
      settable.options().forEach(option -> offered.add(option.id()));
      settable.parameters().forEach(parameter -> offered.add(parameter.id()));
    }
    method.rule().options().forEach(option -> wanted.add(option.id()));
    Setup.opening(method).values().parameters().stream()
        .map(Parameter::id)
        .filter(id -> !Set.of("momentum", "num_batches_tracked").contains(id))
        .forEach(wanted::add);
    assertEquals(wanted, offered, "these alone act on running statistics only");
  }

  private static Set<Setup> reachable(Method method) {
    Set<Setup> all = new HashSet<>(Set.of(Setup.opening(method)));
    int before = 0;
    while (all.size() > before) {
      before = all.size();
      for (Setup setup : List.copyOf(all)) {
        for (Option option : of(setup).options()) {
          option.choices().forEach(item -> all.add(setup.set(option.id(), item.id())));
        }
      }
    }
    return all;
  }

  @Test
  void namesThePreset() {
    Setup imagenet = Setup.opening(Method.CONSTANTS);
    assertEquals("imagenet", Settable.presetOf(imagenet).id());
    for (Preset preset : of(imagenet).presets()) {
      assertEquals(preset, Settable.presetOf(imagenet.with(preset)));
    }
    assertNull(Settable.presetOf(imagenet.set("std", "0.5,0.5,0.25")));
  }

  @Test
  void opensEachConventionWithItsOwnNumbers() {
    Arrays.stream(Method.values())
        .forEach(method ->
            assertEquals(
                method.rule().opening(),
                Opening.of(method.rule(), method.rule().conventions().getFirst(), 3)));
    Setup paper = Setup.defaults(Method.LRN).set("convention", "paper");
    assertEquals(paper.values(), Opening.of(Method.LRN.rule(), paper.values().convention(), 3));
  }
}
