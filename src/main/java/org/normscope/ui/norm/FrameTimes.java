package org.normscope.ui.norm;

import java.util.Arrays;
import javafx.scene.control.Label;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Ticker;

/// How long it takes until a moved slider is seen: from the change to the picture, and from frame
/// to frame. For measuring, switched on by hand.
final class FrameTimes extends Label {
  private static final int KEPT = 120;

  private final long[] answers = new long[KEPT];
  private final long[] frames = new long[KEPT];
  private int answered;
  private int framed;
  private long asked;
  private long last;
  private final Ticker timer = new Ticker(this::tick);

  FrameTimes(NormModel model) {
    getStyleClass().add("frame-times");
    setId("frame-times");
    setMouseTransparent(true);
    setVisible(false);
    model.choice().addListener((_, _, _) -> asked = asked == 0 ? System.nanoTime() : asked);
    model.picture().addListener((_, _, _) -> shown());
  }

  /// Shows or hides it.
  void toggle() {
    setVisible(!isVisible());
    answered = 0;
    framed = 0;
    last = 0;
    if (isVisible()) {
      setText("move a slider");
      timer.start();
    } else {
      timer.stop();
    }
  }

  private void shown() {
    if (asked != 0 && isVisible()) {
      answers[answered++ % KEPT] = System.nanoTime() - asked;
    }
    asked = 0;
  }

  private void tick(long now) {
    if (last != 0) {
      frames[framed++ % KEPT] = now - last;
    }
    last = now;
    if (answered > 0 && framed % 30 == 0) {
      setText(
          "%s pictures: median %s ms, worst %s ms\nframes: median %s ms, worst %s ms"
              .formatted(
                  Numbers.count(answered),
                  millis(answers, answered, 0.5),
                  millis(answers, answered, 1),
                  millis(frames, framed, 0.5),
                  millis(frames, framed, 1)));
    }
  }

  private static String millis(long[] times, int count, double part) {
    long[] sorted = Arrays.copyOf(times, Math.min(count, KEPT));
    Arrays.sort(sorted);
    return Numbers.fixed(sorted[(int) Math.round((sorted.length - 1) * part)] / 1e6, 1);
  }
}
