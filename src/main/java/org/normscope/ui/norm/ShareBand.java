package org.normscope.ui.norm;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Rectangle2D;
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
  private static final int ALL = -1;

  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final InvalidationListener themeChanged = _ -> requestLayout();
  private Shares shares;
  private int first;
  private int images;
  private int channel = ALL;

  ShareBand() {
    setMouseTransparent(true);
    getChildren().add(canvas);
    Theme.current().addListener(new WeakInvalidationListener(themeChanged));
  }

  /// Shows one image.
  ///
  /// @param image its place among those that are shown
  void show(Shares now, int image) {
    show(now, image, 1);
  }

  /// Shows one channel of one image.
  void showPlane(Shares now, int image, int plane) {
    channel = plane;
    show(now, image, 1);
  }

  /// Shows images one below the other.
  ///
  /// @param from the place of the first one
  /// @param count how many
  void show(Shares now, int from, int count) {
    if (!now.equals(shares) || from != first || count != images) {
      shares = now;
      first = from;
      images = count;
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
    double height = (getHeight() + GAP) / images;
    for (int i = 0; i < images; i++) {
      double top = Math.round(i * height);
      double end = (i + 1) * height - (shares.acrossImages() && i + 1 < images ? 0 : GAP);
      paint(first + i, top, Math.max(1, Math.round(end) - top));
    }
  }

  private void paint(int image, double top, double height) {
    if (channel != ALL) {
      paint(image, channel, new Rectangle2D(0, top, getWidth(), height));
      return;
    }
    double field = (getWidth() + GAP) / shares.channels();
    for (int c = 0; c < shares.channels(); c++) {
      double end = (c + 1) * field - (shares.together(image, c) ? 0 : GAP);
      double left = Math.round(c * field);
      double width = Math.max(1, Math.round(end) - left);
      paint(image, c, new Rectangle2D(left, top, width, height));
    }
  }

  private void paint(int image, int c, Rectangle2D field) {
    double width = field.getWidth() / shares.parts();
    for (int part = 0; part < shares.parts(); part++) {
      surface.setFill(shares.color(image, c, part));
      surface.fillRoundRect(
          field.getMinX() + width * part, field.getMinY(), width, field.getHeight(), 0);
    }
  }
}
