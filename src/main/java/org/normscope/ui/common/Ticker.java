package org.normscope.ui.common;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Calls something at every frame, from when it is started until it is stopped, with the time of
/// the frame in nanoseconds.
public final class Ticker extends AnimationTimer {
  private final LongConsumer tick;

  /// Stands still until it is started.
  public Ticker(LongConsumer tick) {
    this.tick = tick;
  }

  @Override
  public void handle(long now) {
    tick.accept(now);
  }
}
