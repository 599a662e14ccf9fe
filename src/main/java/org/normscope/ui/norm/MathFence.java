package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import org.normscope.ui.norm.MathBox.Bar;
import org.normscope.ui.norm.MathBox.Placed;

/// Brackets as large as what they hold: parentheses from the face that is high enough, straight
/// bars as lines of just that height.
final class MathFence {

  private static final double BAR = 0.045;

  /// How much of the content a bracket must cover, TeX's \delimiterfactor.
  private static final double COVER = 0.9;

  private MathFence() {}

  /// @param sign one of ( ) [ ] | ‖
  /// @param reach how far the content goes up and down from the axis, in pixels
  static MathBox of(String sign, double reach, MathStyle style) {
    return switch (sign) {
      case "|" -> bars(1, reach, style);
      case "‖" -> bars(2, reach, style);
      default -> bracket(sign, reach, style);
    };
  }

  private static MathBox bars(int count, double reach, MathStyle style) {
    double thick = style.em(BAR);
    double half = Math.max(reach + style.em(0.06), style.em(0.44));
    double axis = style.em(MathLayout.AXIS);
    double step = style.em(0.2);
    double side = style.em(count == 1 ? 0.12 : 0.15);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      placed.add(new Placed(new Bar(thick, axis + half, half - axis), side + i * step, 0));
    }
    return MathBox.group(2 * side + (count - 1) * step + thick, 0, placed);
  }

  private static MathBox bracket(String sign, double reach, MathStyle style) {
    MathBox box = null;
    for (MathFace face :
        List.of(MathFace.UPRIGHT, MathFace.SIZE1, MathFace.SIZE2, MathFace.SIZE3, MathFace.SIZE4)) {
      MathFace.Ink ink = face.ink(sign);
      box =
          new MathBox.Glyphs(
              sign,
              face,
              style.size(),
              false,
              style.em(ink.advance()),
              style.em(ink.ascent()),
              style.em(ink.descent()),
              0);
      if (box.height() >= 2 * reach * COVER) {
        break;
      }
    }
    double y = (box.ascent() - box.descent()) / 2 - style.em(MathLayout.AXIS);
    return MathBox.group(box.width(), 0, List.of(new Placed(box, 0, y)));
  }
}
