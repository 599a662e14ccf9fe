package org.normscope.ui.norm;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.normscope.ui.chart.CanvasSurface;
import org.normscope.ui.common.Theme;

/// What the channels of one image share, laid flat under its picture: a field for each group that
/// has a part in it, in the colours of the axis cube. What shares one statistic has one colour,
/// from picture to picture.
final class ShareBand extends Region {
  private static final double GAP = 1.5;

  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final InvalidationListener themeChanged = _ -> requestLayout();
  private Shares shares;
  private int image;

  ShareBand() {
    setMouseTransparent(true);
    getChildren().add(canvas);
    Theme.current().addListener(new WeakInvalidationListener(themeChanged));
  }

  /// @param place of the image among those that are shown
  void show(Shares now, int place) {
    if (!now.equals(shares) || place != image) {
      shares = now;
      image = place;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    surface.start(getWidth(), getHeight(), Font.getDefault(), 1);
    if (shares != null) {
      paint();
    }
  }

  private void paint() {
    double field = (getWidth() + GAP) / shares.channels();
    for (int c = 0; c < shares.channels(); c++) {
      double end = (c + 1) * field - (shares.together(image, c) ? 0 : GAP);
      double left = Math.round(c * field);
      double width = Math.max(1, Math.round(end) - left);
      for (int part = 0; part < shares.parts(); part++) {
        double from = left + width * part / shares.parts();
        surface.setFill(shares.color(image, c, part));
        surface.fillRoundRect(from, 0, width / shares.parts(), getHeight(), 0);
      }
    }
  }
}
