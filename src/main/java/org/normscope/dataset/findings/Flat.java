package org.normscope.dataset.findings;

import java.util.List;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Finding.Kind;
import org.normscope.stats.ImageFigures;
import org.normscope.stats.PlaneCounts;

/// Images without content: of one colour, nearly black, nearly white.
final class Flat {
  private static final double SHARE = 0.99;
  private static final int BLACK = 10 * 257;
  private static final int WHITE = 245 * 257;
  // A mean beyond this rules the share out, without a look at the counts.
  private static final double DARK = 1 - SHARE + SHARE * BLACK / 65535;

  private Flat() {}

  /// Adds what is found, and marks its images.
  static void find(ImageTable table, boolean[] flat, List<Finding> found) {
    int images = table.images().size();
    double[] black = new double[images];
    double[] white = new double[images];
    ImageFigures figures = table.figures();
    for (int i = 0; i < images; i++) {
      black[i] = figures.mean(i) <= DARK ? share(table.images().get(i), true) : 0;
      white[i] = figures.mean(i) >= 1 - DARK ? share(table.images().get(i), false) : 0;
      if (constant(figures, i)) {
        flat[i] = true;
        found.add(new Finding(i, Kind.CONSTANT, -1, figures.mean(i), -1, 100));
      }
    }
    add(Kind.NEARLY_BLACK, black, flat, found);
    add(Kind.NEARLY_WHITE, white, flat, found);
  }

  private static void add(Kind kind, double[] shares, boolean[] flat, List<Finding> found) {
    int count = 0;
    for (double share : shares) {
      count += share >= SHARE ? 1 : 0;
    }
    // A dataset of dark images: that is how it is.
    boolean usual = shares.length > 1 && count > shares.length / 2;
    for (int i = 0; i < shares.length && !usual; i++) {
      if (shares[i] >= SHARE) {
        flat[i] = true;
        found.add(new Finding(i, kind, -1, shares[i], -1, 100 * shares[i]));
      }
    }
  }

  static boolean constant(ImageFigures figures, int image) {
    for (int c = 0; c < figures.channels() && figures.has(image, c); c++) {
      if (figures.min(image, c) < figures.max(image, c)) {
        return false;
      }
    }
    return true;
  }

  private static double share(ScannedImage image, boolean black) {
    double least = 1;
    for (PlaneCounts plane : image.planes()) {
      long pixels = black ? plane.pixelsUpTo(BLACK) : plane.pixels() - plane.pixelsUpTo(WHITE - 1);
      least = Math.min(least, (double) pixels / plane.pixels());
    }
    return least;
  }
}
