package org.normscope.ui.norm;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// An invisible text in a canvas's parent: it takes the font that the stylesheets give to text
/// there, which canvases do not, so painted words follow Ctrl + and Ctrl - like all others.
final class FontProbe extends Text {

  /// The root font size that all sizes in pixels are meant for.
  static final double BASE = 13;

  private FontProbe(Runnable changed) {
    setManaged(false);
    setMouseTransparent(true);
    fontProperty().subscribe(changed);
  }

  static FontProbe calling(Runnable changed) {
    return new FontProbe(changed);
  }

  String family() {
    return getFont().getFamily();
  }

  /// How much larger than usual the text is set.
  double scale() {
    Font font = getFont();
    return font.getSize() / BASE;
  }
}
