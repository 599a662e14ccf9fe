package org.normscope.ui.norm;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.normscope.chart.Numbers;
import org.normscope.dataset.Group;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PartChooser;

/// Says which images a method sees together, and lets it be chosen.
final class ScopeRow extends HBox {
  // Seeds that are rolled: short enough to tell somebody.
  private static final int SEEDS = 1000;

  private final NormModel model;
  private final ScopeMenu what;
  private final Button seed;
  private boolean brief;

  /// @param choosing opens the grid to choose a batch by hand
  ScopeRow(NormModel model, Supplier<List<Group>> parts, Runnable choosing) {
    this.model = model;
    getStyleClass().add("scope-row");
    what = new ScopeMenu(model, parts, choosing);
    seed =
        Nodes.button(
            "", "fth-refresh-cw", "Another batch: a new seed for the draw (Alt+N)", this::roll);
    seed.setId("next-seed");
    seed.getStyleClass().addAll("flat", "icon-right");
    seed.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(what, seed);
    Nodes.key(this, "Alt+B", this::openByKey);
    Nodes.key(seed, "Alt+N", this::roll);
    model.scope().addListener((_, _, _) -> show());
    model.array().addListener((_, _, _) -> show());
    model.window().part().addListener((_, _, _) -> show());
    model.window().others().saved().addListener((_, _, _) -> show());
    model.window().session().index().addListener((_, _, _) -> show());
    show();
  }

  // The keyboard stays where it is seen: with what the menu opens too.
  private void openByKey() {
    Nodes.focusVisibly(what);
    what.show();
  }

  /// Says it in few words, where there is no room.
  void fit(boolean nowBrief) {
    if (nowBrief != brief) {
      brief = nowBrief;
      show();
    }
  }

  private void roll() {
    long old = model.scope().get().seed();
    long other = ThreadLocalRandom.current().nextInt(SEEDS - 1);
    model.scope().set(model.scope().get().withSeed(other < old ? other : other + 1));
  }

  private void show() {
    Scope scope = model.scope().get();
    boolean array = model.array().get() != null;
    boolean file = !array && model.saved() != null;
    what.setText(array ? model.array().get().name() : file ? model.saved().name() : text(scope));
    seed.setText("seed " + scope.seed());
    Nodes.show(
        seed, !array && !file && scope.batch() && !scope.byHand() && scope.sampler().random());
  }

  private String text(Scope scope) {
    Group part = model.window().part().get();
    String images = PartChooser.title(part);
    String of = images;
    if (scope.batch()) {
      String count = Numbers.count(scope.images(model.available()));
      String batch = (scope.byHand() ? "Chosen " : "Batch of ") + count;
      of = part.equals(Group.ALL) ? batch : batch + ", " + images;
    }
    return scope.features() ? of + (brief ? ", maps" : ", feature maps") : of;
  }
}
