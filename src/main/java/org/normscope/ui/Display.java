package org.normscope.ui;

import java.util.Locale;

/// Whether a window can be shown here.
public final class Display {
  private Display() {}

  /// True on platforms that always have one, and where X11 or Wayland is announced, and where a
  /// platform was chosen on purpose.
  public static boolean isThere() {
    if (System.getProperty("glass.platform") != null) {
      return true;
    }
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean announces = !os.contains("win") && !os.contains("mac");
    return !announces || set("DISPLAY") || set("WAYLAND_DISPLAY");
  }

  /// Uses JavaFX's own headless platform from now on; before anything of JavaFX is touched.
  public static void useHeadless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }

  private static boolean set(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
