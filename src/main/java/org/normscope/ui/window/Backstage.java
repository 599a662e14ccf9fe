package org.normscope.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Shows places to nobody before they are visited, piece by piece while nobody does anything: the
/// first time that nodes are made, styled, laid out and painted takes ten times as long as the
/// next, since the JVM meets most of that code for the first time, and a visit should not wait for
/// it.
///
/// What is shown so is small and has nearly no opacity, and no eye can tell that it is there. With
/// none it would not be painted, and painting is the slowest part of a first visit; painted in full
/// size it would hold up what is really seen, where no graphics card helps.
final class Backstage {
  private static final double UNSEEN = 0.001;
  private static final double SMALL = 0.1;
  // What is new is seen by the user before it is prepared elsewhere.
  private static final long SHOWN_MILLIS = 400;
  private static final long FILLED_MILLIS = 1500;
  private static final long USED_MILLIS = 300;
  private static final long STEP_MILLIS = 15;
  private static final long BUSY_MILLIS = 50;
  // A place that is whole stays for as long as it needs to be painted, and to be filled with what
  // it computes when it is shown.
  private static final long PAINT_MILLIS = 100;
  private static final int PAINTINGS = 3;

  private final WindowModel model;
  private final Function<Place, Node> places;
  private final StackPane stage = new StackPane();
  private final Deque<Place> waiting = new ArrayDeque<>();
  private Pieces pieces = Pieces.NONE;
  private int paintings;
  private boolean preparing;
  private boolean filled;
  private long quietFrom = System.nanoTime();

  /// @param places makes a place, or gives the one that was made
  Backstage(WindowModel model, Function<Place, Node> places) {
    this.model = model;
    this.places = places;
    stage.setOpacity(UNSEEN);
    stage.setScaleX(SMALL);
    stage.setScaleY(SMALL);
    stage.setMouseTransparent(true);
    stage.setVisible(false);
    // Whatever is on it, the window has the size that the place in front asks for.
    stage.setMinSize(0, 0);
    stage.setPrefSize(0, 0);
  }

  /// Where it happens: to lie over what is shown, with the size that a place has.
  Node stage() {
    return stage;
  }

  /// Waits for quiet whenever somebody uses a part of the window; nothing on the stage hears a key.
  void mind(Parent part) {
    part.addEventFilter(
        InputEvent.ANY,
        _ -> {
          waitFor(USED_MILLIS);
          stage.setVisible(false);
        });
  }

  /// Shows all places, from now on; again when a folder has filled them.
  void prepare() {
    prepare(SHOWN_MILLIS);
    model
        .session()
        .index()
        .addListener((_, _, now) -> {
          if (now != null && !filled) {
            filled = true;
            prepare(FILLED_MILLIS);
          }
        });
  }

  private void waitFor(long millis) {
    long from = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    quietFrom = from - quietFrom > 0 ? from : quietFrom;
  }

  private void prepare(long millis) {
    waitFor(millis);
    waiting.clear();
    // Once more, for what the JVM compiles only when it comes again.
    waiting.addAll(List.of(Place.values()));
    waiting.addAll(List.of(Place.values()));
    if (!preparing) {
      preparing = true;
      next(STEP_MILLIS);
    }
  }

  /// Whether there are places to be shown.
  boolean preparing() {
    return preparing;
  }

  /// Lets go of what is on the stage, as whole as it was.
  void clear() {
    pieces.putTogether();
    pieces = Pieces.NONE;
    paintings = 0;
    stage.getChildren().clear();
    stage.setVisible(false);
    model.prepared().set(null);
  }

  private void next(long millis) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Platform::runLater)
        .execute(this::step);
  }

  private void step() {
    if (busy()) {
      next(BUSY_MILLIS);
    } else if (pieces.add()) {
      next(STEP_MILLIS);
    } else if (paintings > 0) {
      paintings--;
      stage.setVisible(true);
      next(PAINT_MILLIS);
    } else {
      clear();
      if (waiting.isEmpty()) {
        preparing = false;
      } else {
        enter(waiting.remove());
        next(STEP_MILLIS);
      }
    }
  }

  // A folder that is being opened is about to fill all places.
  private boolean busy() {
    boolean opening =
        model.session().phase().get().running() && model.session().index().get() == null;
    return opening || System.nanoTime() - quietFrom < 0;
  }

  private void enter(Place place) {
    // What is shown already needs no preparation.
    if (places.apply(place) instanceof Pane root && root.getParent() == null) {
      model.prepared().set(place);
      pieces = Pieces.of(root);
      paintings = PAINTINGS;
      stage.getChildren().setAll(root);
    }
  }
}
