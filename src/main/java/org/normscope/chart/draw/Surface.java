package org.normscope.chart.draw;

/// What a chart is drawn on: a canvas of the window, or an SVG file. Coordinates are pixels from
/// the upper left corner, `unit` of them a pixel of the design; lines have butt ends and round
/// corners.
///
/// Colours are named, not given: the surface knows what they are in its theme.
public interface Surface {
  /// Pixels of the design: 1 where text is 13 px.
  double unit();

  /// Pixels of the screen per pixel, to which lines are snapped.
  double scale();

  /// The colour of what is filled from now on.
  void setFill(Ink ink);

  /// The colour of the lines from now on.
  void setStroke(Ink ink);

  /// How wide lines are from now on.
  void setLineWidth(double width);

  /// Lengths of line and gap from now on; none for unbroken lines.
  void setLineDashes(double... dashes);

  /// A line.
  void strokeLine(double x1, double y1, double x2, double y2);

  /// A line through points.
  ///
  /// @param size how many of them
  void strokePolyline(double[] xs, double[] ys, int size);

  /// A filled polygon.
  ///
  /// @param size how many corners
  void fillPolygon(double[] xs, double[] ys, int size);

  /// A filled rectangle; its corners are quarters of circles this wide, or square for 0.
  void fillRoundRect(double x, double y, double width, double height, double arc);

  /// The outline of such a rectangle.
  void strokeRoundRect(double x, double y, double width, double height, double arc);

  /// A filled ellipse in a rectangle.
  void fillOval(double x, double y, double width, double height);

  /// Its outline.
  void strokeOval(double x, double y, double width, double height);

  /// How large text is from now on, at a unit of 1; 11 px, small, when a picture begins.
  void setTextSize(double size);

  /// Text whose middle stands at a height.
  void fillText(String text, double x, double y, Align align, boolean bold);

  /// How wide text is.
  double width(String text, boolean bold);

  /// Nothing is drawn outside of a rectangle until [#unclip].
  void clip(double x, double y, double width, double height);

  /// Everywhere may be drawn again.
  void unclip();
}
