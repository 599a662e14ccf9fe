package org.normscope.ui.norm;

/// How large a part of a formula is set, after TeX's styles.
///
/// @param size em in pixels
/// @param display true on the outermost level, where operators are large and ranges stand below
/// @param depth 0 for full size, 1 for scripts, 2 for scripts of scripts
record MathStyle(double size, boolean display, int depth) {

  private static final double SCRIPT = 0.7;
  private static final double SCRIPT_OF_SCRIPT = 0.8;

  static MathStyle of(double size) {
    return new MathStyle(size, true, 0);
  }

  /// For an index or exponent.
  MathStyle script() {
    return switch (depth) {
      case 0 -> new MathStyle(size * SCRIPT, false, 1);
      case 1 -> new MathStyle(size * SCRIPT_OF_SCRIPT, false, 2);
      default -> this;
    };
  }

  /// For a numerator or denominator: the same size on the outermost level, smaller inside.
  MathStyle inFraction() {
    return display ? inline() : script();
  }

  /// The same size, but no longer the outermost level.
  MathStyle inline() {
    return new MathStyle(size, false, depth);
  }

  double em(double ems) {
    return ems * size;
  }

  boolean isScript() {
    return depth > 0;
  }
}
