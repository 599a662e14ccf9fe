package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.normscope.ui.norm.CubeLayout.Word;

/// The numbers of the images along the foot of the cube: of those that are shown as pictures, which
/// have the same numbers. Where slices are thinner than a number, the first and the last picture
/// have one, and between them every second or third; where there is room for one number only, it
/// says both; where slices are seen edge-on, none has. A single image needs no number.
record SliceNumbers(CubeGeometry cube, CubeWords told, TextMeter meter) {
  static final double SIZE = 11;

  // An edge that is steeper than this is seen nearly from its end: numbers would stand far under
  // it.
  private static final double STEEPEST = 1.2;
  private static final double APART = 1.6;
  private static final double UNDER = 2;
  private static final double ASCENT = 8.5;
  private static final double HEIGHT = 11;

  List<CubeLayout.ImageNumber> list() {
    List<CubeLayout.ImageNumber> all = new ArrayList<>();
    if (told.batch().images() < 2) {
      return all;
    }
    int from = Math.max(0, told.pictures().from() - told.firstImage());
    int to = Math.min(cube.images(), told.pictures().to() - told.firstImage());
    int every = every(to);
    if (from >= to || every > cube.images()) {
      return all;
    }
    // Between the first and the last, which say which pictures are shown.
    int last = to - 1;
    if (last > from && last - from < every) {
      String both = text(from) + "–" + text(last);
      all.add(new CubeLayout.ImageNumber(from, last, word(both, (from + last) / 2.0)));
      return all;
    }
    for (int slice = from; slice == from || slice <= last - every; slice += every) {
      all.add(new CubeLayout.ImageNumber(slice, slice, word(text(slice), slice)));
    }
    if (last - from >= every) {
      all.add(new CubeLayout.ImageNumber(last, last, word(text(last), last)));
    }
    return all;
  }

  /// How far down from the edge they reach.
  double height() {
    return list().stream()
        .mapToDouble(
            number -> meter.px(UNDER + HEIGHT) + slope() * number.word().bounds().getWidth())
        .max()
        .orElse(0);
  }

  private Word word(String text, double slice) {
    double width = meter.width(text, SIZE, false);
    Point2D foot = cube.point(slice + 0.5, cube.sideEdge(), 0);
    double left = foot.getX() - width / 2;
    double top = foot.getY() + slope() * width / 2 + meter.px(UNDER);
    Rectangle2D bounds = new Rectangle2D(left, top, width, meter.px(HEIGHT));
    return new Word(text, false, SIZE, left, top + meter.px(ASCENT), bounds);
  }

  private String text(int slice) {
    return CubeBatch.grouped(told.firstImage() + slice + 1);
  }

  // Of how many slices one has a number, up to the last that has one.
  private int every(int end) {
    double across = Math.abs(step().getX());
    double needed = meter.width(text(end - 1), SIZE, false) + meter.px(APART);
    return across * cube.images() < needed || slope() > STEEPEST
        ? cube.images() + 1
        : Math.max(1, (int) Math.ceil(needed / across));
  }

  private double slope() {
    Point2D step = step();
    return step.getX() == 0 ? 0 : Math.abs(step.getY() / step.getX());
  }

  // Along the foot from one slice to the next.
  private Point2D step() {
    int side = cube.sideEdge();
    return cube.point(1, side, 0).subtract(cube.point(0, side, 0));
  }
}
