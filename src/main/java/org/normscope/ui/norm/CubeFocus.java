package org.normscope.ui.norm;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.normscope.ui.norm.CubeGeometry.Cell;

/// Which group of the cube is lit, and how the light moves from one group to the next.
final class CubeFocus {

  static final double DIMMED = 0.35;

  /// Cells that the lit group's statistic is compared with.
  static final double COUPLED = 0.65;

  private static final int MOST_INTERRUPTED = 6;

  private final Runnable repaint;
  private Light from = Lit.ALL;
  private Lit to = Lit.ALL;
  private int interrupted;
  private double progress = 1;
  private final Transition transition = new Move();

  CubeFocus(Runnable repaint) {
    this.repaint = repaint;
  }

  /// How strongly each cell is painted.
  @FunctionalInterface
  interface Light {
    double emphasis(Cell cell, CubeGroups groups);
  }

  /// A cell whose group is lit; image -1 for all of them.
  record Lit(int image, int channel, int row) implements Light {
    static final Lit ALL = new Lit(-1, -1, -1);

    @Override
    public double emphasis(Cell cell, CubeGroups groups) {
      if (image < 0 || CubeGroups.contains(groups.box(image, channel, row), cell)) {
        return 1;
      }
      return CubeGroups.contains(groups.reach(image, channel, row), cell) ? COUPLED : DIMMED;
    }
  }

  void light(Lit next, boolean animated) {
    if (next.equals(to)) {
      return;
    }
    // A move that is cut short goes on from where it was; a hasty pointer piles up few of them.
    boolean halfway = animated && progress < 1 && interrupted < MOST_INTERRUPTED;
    from = halfway ? blend(from, to, progress) : to;
    interrupted = halfway ? interrupted + 1 : 0;
    to = next;
    transition.stop();
    progress = animated ? 0 : 1;
    if (animated) {
      transition.playFromStart();
    }
    repaint.run();
  }

  double emphasis(Cell cell, CubeGroups groups) {
    return blend(from, to, progress).emphasis(cell, groups);
  }

  private static Light blend(Light from, Light to, double progress) {
    return (cell, groups) -> {
      double before = from.emphasis(cell, groups);
      return before + progress * (to.emphasis(cell, groups) - before);
    };
  }

  private final class Move extends Transition {
    Move() {
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
