package org.normscope.ui.norm;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;
import org.normscope.ui.common.ThumbView;

/// The group that is pointed at, as it is seen on pictures: images that have a part in it are
/// framed in its colour, the others step back.
///
/// @param first the first image of the group; -1 where nothing is pointed at
/// @param end the one after the last
/// @param channel the channel that is pointed at
/// @param name its name where the group lies inside one channel; empty where it spans channels
record Lit(int first, int end, int channel, String name) {
  static final Lit NONE = new Lit(-1, -1, 0, "");

  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  static Lit of(SharedAxes axes, Subject subject, Plane plane) {
    int channels = subject.channels().size();
    Shape shape = new Shape(subject.images(), channels, 1, 1);
    Box box = axes.box(plane.image(), plane.channel(), 0, 0, shape);
    boolean spans = box.c().length() > 1;
    return new Lit(
        box.n().from(),
        box.n().to(),
        plane.channel(),
        spans ? "" : subject.channels().get(plane.channel()));
  }

  boolean nothing() {
    return first < 0;
  }

  void dress(ThumbView view, int image) {
    boolean in = image >= first && image < end;
    ((Node) view).pseudoClassStateChanged(DIMMED, !nothing() && !in);
    view.frame(nothing() || !in ? null : color());
  }

  private Color color() {
    Palette palette = Theme.colors();
    return name.isEmpty() ? palette.accent() : palette.channel(name);
  }
}
