package org.normscope.ui.window;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The mark of the program as the icon of its windows, in the sizes that desktops ask for.
public final class AppIcon {
  private static final int[] SIZES = {16, 32, 64, 128};

  private AppIcon() {}

  /// Reads all sizes; takes a moment, and any thread may do it.
  public static List<Image> read() {
    return IntStream.of(SIZES).mapToObj(AppIcon::read).toList();
  }

  private static Image read(int size) {
    String name = "/assets/icons/" + size + ".png";
    return new Image(Objects.requireNonNull(AppIcon.class.getResource(name), name).toString());
  }
}
