package org.normscope.ui.train;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Where in the training the playhead is, and how it moves.
public final class Player {
  /// Steps a second that can be chosen.
  static final List<Integer> SPEEDS = List.of(1, 5, 20, 60, 300, 2000);

  private static final double NANOS = 1e9;

  private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step");
  private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper(this, "steps");
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
  private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", 20);
  private long last = -1;
  private double due;

  /// Number of steps that are over, 0 to [#steps].
  public ReadOnlyIntegerProperty step() {
    return step.getReadOnlyProperty();
  }

  /// Number of steps there are.
  public ReadOnlyIntegerProperty steps() {
    return steps.getReadOnlyProperty();
  }

  /// Whether it moves by itself.
  public BooleanProperty playing() {
    return playing;
  }

  /// Steps a second.
  public IntegerProperty speed() {
    return speed;
  }

  /// Plays, from the start when it stands at the end; or pauses.
  public void toggle() {
    if (!playing.get() && step.get() == steps.get()) {
      step.set(0);
    }
    last = -1;
    playing.set(!playing.get() && steps.get() > 0);
  }

  /// Moves to a step.
  public void seek(int wanted) {
    step.set(Math.clamp(wanted, 0, steps.get()));
  }

  /// Moves by steps, and pauses.
  public void move(int by) {
    playing.set(false);
    seek(step.get() + by);
  }

  /// Back to the start, paused.
  public void reset() {
    playing.set(false);
    seek(0);
  }

  /// Another number of steps: what stood at the end stays there.
  void setSteps(int wanted) {
    boolean atEnd = step.get() == steps.get();
    steps.set(wanted);
    if (atEnd || step.get() > wanted) {
      step.set(wanted);
    }
  }

  /// Time goes by.
  ///
  /// @param now in nanoseconds, from any origin
  void tick(long now) {
    if (!playing.get()) {
      last = -1;
      return;
    }
    due = last < 0 ? 0 : due + (now - last) / NANOS * speed.get();
    last = now;
    int whole = (int) due;
    if (whole > 0) {
      due -= whole;
      seek(step.get() + whole);
    }
    if (step.get() == steps.get()) {
      playing.set(false);
    }
  }
}
