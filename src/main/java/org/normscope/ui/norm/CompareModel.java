package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.normscope.norm.RightWay;
import org.normscope.norm.Setup;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.window.Computation;

/// Every method on the same images: computed while they are looked at, and not before.
public final class CompareModel {
  private final NormModel norm;
  private final Executor publisher;
  private final TileMaker maker;
  private final LatestJob<List<Tile>> job;
  private final LatestJob<TileMaker.Beside> pairJob;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty pitfalls = new SimpleBooleanProperty();
  private final ObjectProperty<TileOrder> order = new SimpleObjectProperty<>(TileOrder.SHARES);
  private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Setup>> pinned = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<TileMaker.Beside> beside = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
  private Computation look;
  // Whether the tiles are all of those that are asked for.
  private boolean complete;

  /// Follows the place Norm.
  public CompareModel(NormModel norm, Thumbs thumbs, Executor publisher) {
    this.norm = norm;
    this.publisher = publisher;
    this.maker = new TileMaker(norm.window().session().decoder(), thumbs);
    this.job = new LatestJob<>("compare", publisher);
    this.pairJob = new LatestJob<>("beside", publisher);
    this.look = computation();
    norm.picture().addListener((_, before, now) -> follow(before, now));
    open.addListener((_, _, _) -> refresh());
    pitfalls.addListener((_, _, _) -> refresh());
    order.addListener((_, _, _) -> tiles.set(sorted(tiles.get())));
    pinned.addListener((_, before, _) -> repin(before.size() == 2));
  }

  /// The place Norm.
  NormModel norm() {
    return norm;
  }

  /// Whether they are looked at.
  public BooleanProperty open() {
    return open;
  }

  /// Whether pitfalls are among them.
  public BooleanProperty pitfalls() {
    return pitfalls;
  }

  /// In which order.
  ObjectProperty<TileOrder> order() {
    return order;
  }

  /// One a method, in order; none before they are computed.
  ReadOnlyObjectProperty<List<Tile>> tiles() {
    return tiles.getReadOnlyProperty();
  }

  /// How many are still to come.
  int missing() {
    return tiles.get().isEmpty() || complete ? 0 : setups().size() - tiles.get().size();
  }

  /// What is pinned, two at most.
  public ReadOnlyObjectProperty<List<Setup>> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /// The two that are pinned, beside each other; null while there are fewer, or they are computed.
  ReadOnlyObjectProperty<TileMaker.Beside> beside() {
    return beside.getReadOnlyProperty();
  }

  /// Why the two that are pinned cannot be compared; empty when they can.
  public ReadOnlyObjectProperty<String> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Makes a method the one that is shown after.
  void choose(Setup setup) {
    norm.use(setup);
    open.set(false);
  }

  /// Pins a method, or lets it go. The third takes the place of the second.
  void pin(Setup setup) {
    List<Setup> next = new ArrayList<>(pinned.get());
    if (!next.remove(setup)) {
      if (next.size() == 2) {
        next.removeLast();
      }
      next.add(setup);
    }
    pinned.set(List.copyOf(next));
  }

  /// Lets all go.
  void unpin() {
    pinned.set(List.of());
  }

  /// Shows the chosen pitfall beside what was meant.
  public void besideRight() {
    Setup pitfall = norm.choice().get();
    RightWay.of(pitfall)
        .ifPresent(right -> {
          pinned.set(List.of(right, pitfall));
          open.set(true);
        });
  }

  private void follow(NormPicture before, NormPicture now) {
    boolean other =
        before == null
            || now == null
            || before.material() != now.material()
            || !before.choice().equals(now.choice());
    if (other) {
      refresh();
    }
  }

  // A pin changes no figure: tiles that are there stay.
  private void repin(boolean wasPair) {
    boolean kept = complete;
    if (pinned.get().size() == 2) {
      refresh();
      complete = kept;
    } else if (wasPair && kept) {
      look.supersede();
      pairJob.cancel();
      problem.set("");
      beside.set(null);
    } else if (wasPair) {
      refresh();
    }
  }

  private void refresh() {
    complete = false;
    look.supersede();
    if (!open.get() || norm.picture().get() == null) {
      job.cancel();
      pairJob.cancel();
      tiles.set(List.of());
      beside.set(null);
      return;
    }
    Materials.Wanted wanted = norm.wanted();
    Computation mine = computation();
    look = mine;
    List<Setup> pair = pinned.get();
    if (pair.size() == 2) {
      pairJob.ask(
          () -> guarded(mine, () -> maker.beside(wanted, pair.get(0), pair.get(1), mine)),
          result -> {
            problem.set("");
            beside.set(result);
          },
          e -> fail(e, mine));
      return;
    }
    beside.set(null);
    problem.set("");
    List<Setup> setups = setups();
    job.ask(
        () -> guarded(mine, () -> maker.make(wanted, setups, mine, early -> publish(mine, early))),
        result -> {
          complete = true;
          tiles.set(sorted(result));
        },
        e -> fail(e, mine));
  }

  private void publish(Computation mine, List<Tile> early) {
    publisher.execute(() -> {
      if (mine.equals(look) && open.get()) {
        tiles.set(sorted(early));
      }
    });
  }

  // Both jobs use one maker, which is for one thread at a time.
  private <T> T guarded(Computation mine, Callable<T> compute) throws Exception {
    synchronized (maker) {
      try {
        return compute.call();
      } finally {
        mine.close();
      }
    }
  }

  // Tiles that are there stay.
  private void fail(Exception e, Computation mine) {
    if (!(e instanceof CancellationException)) {
      beside.set(null);
      problem.set(Problem.of(e).sentence());
    } else if (mine.stopped()) {
      problem.set("Stopped. Close this and open it again to go on.");
    }
  }

  private Computation computation() {
    return new Computation("Comparing methods", "steps", norm.window(), publisher);
  }

  private List<Tile> sorted(List<Tile> unsorted) {
    return unsorted.stream().sorted(order.get().order()).toList();
  }

  private List<Setup> setups() {
    List<Setup> setups = new ArrayList<>();
    Arrays.stream(Method.values())
        .filter(method -> method.family() != Family.PITFALL || pitfalls.get())
        .map(norm::setupOf)
        .forEach(setups::add);
    // The two that people mean by z-score.
    Setup dataset = Setup.opening(Method.Z_SCORE).with(Method.Z_SCORE.over("dataset"));
    if (setups.stream().noneMatch(setup -> setup.over().equals(dataset.over()))) {
      setups.add(dataset);
    }
    return setups;
  }
}
