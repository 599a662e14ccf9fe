package org.normscope.ui.norm;

import java.util.List;

/// A typeset piece of a formula. All lengths are pixels; the baseline is 0 and y grows downward
/// where pieces are placed, while ascent and descent are both positive away from the baseline.
sealed interface MathBox {

  /// How far the next piece stands to the right.
  double width();

  /// Height above the baseline.
  double ascent();

  /// Depth below the baseline.
  double descent();

  /// How far slanted ink leans over the width on the right.
  default double overhang() {
    return 0;
  }

  /// All of the height.
  default double height() {
    return ascent() + descent();
  }

  /// Letters or signs of one face.
  ///
  /// @param changeable true when the reader can change it: painted in the accent colour
  record Glyphs(
      String text,
      MathFace face,
      double size,
      boolean changeable,
      double width,
      double ascent,
      double descent,
      double overhang)
      implements MathBox {}

  /// A filled bar on the baseline: a fraction's line, a norm's bars.
  record Bar(double width, double ascent, double descent) implements MathBox {}

  /// A radical sign without its overbar, its foot at the descent and its tip at the ascent.
  record Radical(double width, double ascent, double descent, double size) implements MathBox {}

  /// Pieces at their places.
  record Group(List<Placed> parts, double width, double ascent, double descent, double overhang)
      implements MathBox {
    /// Copies the list.
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /// A piece with its left end and baseline relative to the group's.
  record Placed(MathBox box, double x, double y) {}

  /// Nothing, but as wide as this.
  static MathBox space(double width) {
    return new Group(List.of(), width, 0, 0, 0);
  }

  /// Pieces at their places in a box of this width, as high and deep as they reach.
  static Group group(double width, double overhang, List<Placed> parts) {
    double ascent = 0;
    double descent = 0;
    for (Placed part : parts) {
      ascent = Math.max(ascent, part.box.ascent() - part.y);
      descent = Math.max(descent, part.box.descent() + part.y);
    }
    return new Group(parts, width, ascent, descent, overhang);
  }
}
