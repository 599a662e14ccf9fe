package org.normscope.ui.norm;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.normscope.tensor.Axis;
import org.normscope.ui.norm.CubeGeometry.Cell;

/// Which group of the cube is lit, and how the light moves from one group to the next.
final class CubeFocus {

  private static final double DIMMED = 0.35;

  /// Cells that the lit group's statistic is compared with.
  private static final double COUPLED = 0.65;

  private final Runnable repaint;
  private Lit from = Lit.ALL;
  private Lit to = Lit.ALL;
  private double progress = 1;
  private final Transition transition = new Light();

  CubeFocus(Runnable repaint) {
    this.repaint = repaint;
  }

  /// A cell whose group is lit; image -1 for all of them.
  record Lit(int image, int channel, int row) {
    static final Lit ALL = new Lit(-1, -1, -1);

    double emphasis(Cell cell, CubeColors colors) {
      if (image < 0 || colors.sameGroup(cell, image, channel, row)) {
        return 1;
      }
      boolean compared = colors.shared().coupled().contains(Axis.C) && cell.image() == image;
      return compared ? COUPLED : DIMMED;
    }
  }

  void light(Lit next, boolean animated) {
    if (next.equals(to)) {
      return;
    }
    from = to;
    to = next;
    transition.stop();
    progress = animated ? 0 : 1;
    if (animated) {
      transition.playFromStart();
    }
    repaint.run();
  }

  double emphasis(Cell cell, CubeColors colors) {
    double before = from.emphasis(cell, colors);
    return before + progress * (to.emphasis(cell, colors) - before);
  }

  private final class Light extends Transition {
    Light() {
      setCycleDuration(Duration.millis(150));
      setInterpolator(Interpolator.EASE_OUT);
    }

    @Override
    protected void interpolate(double fraction) {
      progress = fraction;
      repaint.run();
    }
  }
}
