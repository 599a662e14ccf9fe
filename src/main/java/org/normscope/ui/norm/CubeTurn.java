package org.normscope.ui.norm;

/// How the axis cube is turned: from where it is looked at.
///
/// @param yaw degrees around its upright axis, 0..360; channels run to the right and to the front
///   at 45
/// @param pitch degrees from which it is looked down on
record CubeTurn(double yaw, double pitch) {
  // The top stays in sight, and never hides the rest.
  private static final double FLATTEST = 12;
  private static final double STEEPEST = 60;

  /// True isometric: all three axes equally long.
  static final CubeTurn HOME = new CubeTurn(45, Math.toDegrees(Math.asin(1 / Math.sqrt(3))));

  // At home an edge of length 1 is 1 long, whatever its axis.
  private static final double SCALE = Math.sqrt(1.5);

  /// Turned on by so many degrees.
  CubeTurn by(double right, double down) {
    double around = (yaw - right) % 360;
    return new CubeTurn(
        around < 0 ? around + 360 : around, Math.clamp(pitch + down, FLATTEST, STEEPEST));
  }

  /// How far one channel goes to the right on the screen.
  double channelRight() {
    return SCALE * cos(yaw);
  }

  /// How far one channel goes down on the screen.
  double channelDown() {
    return SCALE * sin(yaw) * sin(pitch);
  }

  /// How far one image goes to the right on the screen.
  double imageRight() {
    return SCALE * sin(yaw);
  }

  /// How far one image goes down on the screen: at home it goes up.
  double imageDown() {
    return -SCALE * cos(yaw) * sin(pitch);
  }

  /// How far one unit of height goes up on the screen.
  double up() {
    return SCALE * cos(pitch);
  }

  /// True when the side of the first image is in sight, and not that of the last.
  boolean firstImageInFront() {
    return cos(yaw) > 0;
  }

  /// True when the side of the last channel is in sight, and not that of the first.
  boolean lastChannelInFront() {
    return sin(yaw) > 0;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
