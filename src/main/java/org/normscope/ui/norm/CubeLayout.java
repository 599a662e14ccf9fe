package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The cube with its words around it: what stands where in a box of a given size.
///
/// @param words labels and caption, never overlapping, never outside the box
/// @param numbers of the images, each at its slice
record CubeLayout(CubeGeometry geometry, List<Word> words, List<ImageNumber> numbers) {

  private static final double LABEL = 12;
  private static final double LABEL_HEIGHT = 15;
  private static final double CAPTION_HEIGHT = 16;
  private static final double GAP = 8;
  private static final int PASSES = 3;

  /// Copies the list.
  CubeLayout {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  /// The number of an image, or of two.
  ///
  /// @param first the slice that it stands at
  /// @param last the same, or the last of those that it stands at
  record ImageNumber(int first, int last, Word word) {}

  /// A piece of text with the left end of its baseline.
  record Word(String text, boolean bold, double size, double x, double y, Rectangle2D bounds) {}

  /// The cube with labels and caption.
  ///
  /// @param fitter makes the largest cube for a box
  static CubeLayout of(Fitter fitter, CubeWords told, TextMeter meter, Point2D box) {
    Builder builder = new Builder(meter, told);
    double width = box.getX();
    double height = box.getY();
    int lines = height >= meter.px(185) ? 2 : 1;
    CaptionLines wrap = new CaptionLines(meter, width);
    List<List<CaptionLines.Run>> text = wrap.fit(told.caption(), lines);
    double captionHeight = text.size() * meter.px(CAPTION_HEIGHT);
    double room = height - captionHeight - meter.px(GAP);
    double left = builder.leftWidth();
    CubeGeometry cube = fitter.fit(width - left, room);
    double below = 0;
    double beside = 0;
    // Labels under a short edge reach below the cube or beside it: then it gives way, and a smaller
    // one has shorter edges.
    for (int pass = 0; pass < PASSES; pass++) {
      below = Math.max(below, builder.overshootBelow(cube));
      beside = Math.max(beside, builder.overshootRight(cube));
      cube = fitter.fit(width - left - beside, room - below);
    }
    below = builder.overshootBelow(cube);
    beside = builder.overshootRight(cube);
    double x = (width - left - cube.width() - beside) / 2 + left;
    double block = cube.height() + below + meter.px(GAP) + captionHeight;
    double y = Math.max(0, (height - block) / 2);
    CubeGeometry placed = cube.at(x, y);
    builder.labels(placed);
    double baseline = y + block - captionHeight + meter.px(12);
    for (List<CaptionLines.Run> line : text) {
      double at = (width - wrap.width(line)) / 2;
      for (CaptionLines.Run run : line) {
        at += builder.word(run.text(), run.bold(), CaptionLines.SIZE, at, baseline);
      }
      baseline += meter.px(CAPTION_HEIGHT);
    }
    return new CubeLayout(placed, builder.words, builder.numbers(placed));
  }

  /// Makes the largest cube for a box.
  @FunctionalInterface
  interface Fitter {
    CubeGeometry fit(double width, double height);
  }

  private static final class Builder {
    private final TextMeter meter;
    private final CubeBatch batch;
    private final CubeWords told;
    private final List<Word> words = new ArrayList<>();

    Builder(TextMeter meter, CubeWords told) {
      this.meter = meter;
      this.told = told;
      this.batch = told.batch();
    }

    List<ImageNumber> numbers(CubeGeometry cube) {
      return new SliceNumbers(cube, told, meter).list();
    }

    // Labels keep clear of the numbers that stand at the same edge.
    private double below(Edge edge, CubeGeometry cube) {
      return edge.letter.equals("N") ? new SliceNumbers(cube, told, meter).height() : 0;
    }

    List<String> pixelLines() {
      if (!batch.sized()) {
        return List.of();
      }
      return batch.sameSize()
          ? List.of(CubeBatch.grouped(batch.mostPixels()))
          : List.of(
              CubeBatch.grouped(batch.fewestPixels()) + " to",
              CubeBatch.grouped(batch.mostPixels()));
    }

    double leftWidth() {
      double widest = meter.width("H·W", LABEL, true);
      for (String line : pixelLines()) {
        widest = Math.max(widest, meter.width(line, LABEL, false));
      }
      return widest + meter.px(GAP);
    }

    private double labelWidth(String letter, int number) {
      return meter.width(letter + " ", LABEL, true)
          + meter.width(CubeBatch.grouped(number), LABEL, false);
    }

    /// Where a label's nearest corner is, just off the middle of its edge.
    private Point2D offEdge(Point2D a, Point2D b, double direction) {
      return a.midpoint(b).add(direction * meter.px(3), meter.px(4));
    }

    // The two edges at the foot that are in sight: one runs to the left of the nearest corner, one
    // to the right of it, and each is labelled on its own side.
    private Edge channels(CubeGeometry cube) {
      double n = cube.frontEdge();
      Point2D a = cube.point(n, 0, 0);
      Point2D b = cube.point(n, cube.channels(), 0);
      return new Edge("C", batch.channels().size(), a, b);
    }

    private Edge images(CubeGeometry cube) {
      double c = cube.sideEdge();
      Point2D a = cube.point(0, c, 0);
      Point2D b = cube.point(cube.images(), c, 0);
      return new Edge("N", batch.images(), a, b);
    }

    private List<Edge> leftThenRight(CubeGeometry cube) {
      Edge c = channels(cube);
      Edge n = images(cube);
      return c.middle() <= n.middle() ? List.of(c, n) : List.of(n, c);
    }

    private record Edge(String letter, int count, Point2D a, Point2D b) {
      double middle() {
        return a.midpoint(b).getX();
      }
    }

    private Point2D leftCorner(CubeGeometry cube) {
      Edge left = leftThenRight(cube).getFirst();
      return offEdge(left.a, left.b, -1).add(0, below(left, cube));
    }

    private Point2D rightCorner(CubeGeometry cube) {
      Edge right = leftThenRight(cube).getLast();
      return offEdge(right.a, right.b, 1).add(0, below(right, cube));
    }

    double overshootBelow(CubeGeometry cube) {
      double bottom = cube.point(cube.frontEdge(), cube.sideEdge(), 0).getY();
      double lowest = Math.max(leftCorner(cube).getY(), rightCorner(cube).getY());
      double numbers =
          numbers(cube).stream().mapToDouble(n -> n.word().bounds().getMaxY()).max().orElse(0);
      return Math.max(0, Math.max(lowest + meter.px(LABEL_HEIGHT), numbers) - bottom);
    }

    double overshootRight(CubeGeometry cube) {
      Edge right = leftThenRight(cube).getLast();
      double end = rightCorner(cube).getX() + labelWidth(right.letter, right.count);
      return Math.max(0, end - cube.left() - cube.width());
    }

    void labels(CubeGeometry cube) {
      double ascent = meter.px(11);
      Edge before = leftThenRight(cube).getFirst();
      Edge after = leftThenRight(cube).getLast();
      Point2D foot = leftCorner(cube);
      double width = labelWidth(before.letter, before.count);
      label(before.letter, before.count, foot.getX() - width, foot.getY() + ascent);
      foot = rightCorner(cube);
      label(after.letter, after.count, foot.getX(), foot.getY() + ascent);
      Point2D middle = cube.leftmost().midpoint(cube.leftmost().subtract(0, cube.upright()));
      double right = middle.getX() - meter.px(GAP);
      List<String> lines = pixelLines();
      double line = meter.px(LABEL_HEIGHT);
      double y = middle.getY() - line * (lines.size() + 1) / 2 + ascent;
      word("H·W", true, LABEL, right - meter.width("H·W", LABEL, true), y);
      for (String text : lines) {
        y += line;
        word(text, false, LABEL, right - meter.width(text, LABEL, false), y);
      }
    }

    private void label(String letter, int number, double x, double y) {
      double after = x + word(letter + " ", true, LABEL, x, y);
      word(CubeBatch.grouped(number), false, LABEL, after, y);
    }

    double word(String text, boolean bold, double size, double x, double y) {
      double width = meter.width(text, size, bold);
      Rectangle2D bounds =
          new Rectangle2D(x, y - meter.px(size * 0.78), width, meter.px(size * 0.98));
      words.add(new Word(text, bold, size, x, y, bounds));
      return width;
    }
  }
}
