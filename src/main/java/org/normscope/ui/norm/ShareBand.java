package org.normscope.ui.norm;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.normscope.tensor.Span;
import org.normscope.ui.chart.CanvasSurface;
import org.normscope.ui.common.Theme;

/// What the channels of one image share, laid flat under its picture: a field for each group that
/// has a part in it, in the colours of the axis cube. What shares one statistic has one colour,
/// from picture to picture. It hears of the mouse where somebody asks it to.
final class ShareBand extends Region {
  private static final double GAP = 1.5;

  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final InvalidationListener themeChanged = _ -> requestLayout();
  private Shares shares;
  private Span images = Span.only(0);
  private Span channels = Span.only(0);

  ShareBand() {
    getStyleClass().add("share-band");
    setMouseTransparent(true);
    getChildren().add(canvas);
    Theme.current().addListener(new WeakInvalidationListener(themeChanged));
  }

  /// Shows images one below the other.
  ///
  /// @param some their places among those that are shown
  void show(Shares now, Span some) {
    show(now, some, new Span(0, now.channels()));
  }

  /// Shows some channels alone.
  void show(Shares now, Span some, Span planes) {
    if (!now.equals(shares) || !some.equals(images) || !planes.equals(channels)) {
      shares = now;
      images = some;
      channels = planes;
      requestLayout();
    }
  }

  /// The channel at a place; none lies outside.
  int channelAt(double x) {
    int field = (int) (x / Math.max(1, getWidth()) * channels.length());
    return channels.from() + Math.clamp(field, 0, channels.length() - 1);
  }

  @Override
  protected void layoutChildren() {
    // Padding is where it can be pointed at and nothing is painted: a band is thin.
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight() - getInsets().getTop() - getInsets().getBottom());
    canvas.relocate(0, getInsets().getTop());
    surface.start(canvas.getWidth(), canvas.getHeight(), Font.getDefault(), 1);
    if (shares != null) {
      paint();
    }
  }

  private void paint() {
    double height = (canvas.getHeight() + GAP) / images.length();
    for (int i = 0; i < images.length(); i++) {
      boolean joined = shares.acrossImages() && i + 1 < images.length();
      double top = Math.round(i * height);
      double end = Math.round((i + 1) * height - (joined ? 0 : GAP));
      paint(images.from() + i, top, Math.max(1, end - top));
    }
  }

  private void paint(int image, double top, double height) {
    double field = (getWidth() + GAP) / channels.length();
    for (int i = 0; i < channels.length(); i++) {
      int c = channels.from() + i;
      boolean joined = shares.together(image, c) && i + 1 < channels.length();
      double left = Math.round(i * field);
      double end = Math.round((i + 1) * field - (joined ? 0 : GAP));
      double part = Math.max(1, end - left) / shares.parts();
      for (int p = 0; p < shares.parts(); p++) {
        surface.setFill(shares.color(image, c, p));
        surface.fillRoundRect(left + part * p, top, part, height, 0);
      }
    }
  }
}
