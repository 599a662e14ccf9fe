package org.normscope.export.picture;

/// How wide letters are where there is no window to measure them: Roboto's advance widths in
/// hundredths of the font's size, ASCII from the space on, each as the character 48 places further.
final class TextWidths {
  private static final String REGULAR =
      "IJPnhynARS[iDLJYhhhhhhhhhhHEcgd_qnqrigtwKgofwuounklqpollKYKZ]OfhdheShgHHcHgihiRdQg`{b_bRHRt";
  private static final String BOLD =
      "IKPlizr@SS]gHWMUiiiiiiiiiiLJcidbspqqhgtwMhofwuqupmnrqpnmLZL\\]QfhdhfTihKJeKhihhTcRhcycbcQIQq";
  private static final int OTHERS = 60;

  private TextWidths() {}

  /// The width of a text in multiples of the font's size.
  static double of(String text, boolean bold) {
    String widths = bold ? BOLD : REGULAR;
    return text.codePoints().map(c -> width(widths, c)).sum() / 100.0;
  }

  private static int width(String widths, int c) {
    return c >= ' ' && c - ' ' < widths.length() ? widths.charAt(c - ' ') - 48 : OTHERS;
  }
}
