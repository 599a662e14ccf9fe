package org.normscope.sample;

/// The colours of one forest picture.
///
/// Nearer things take more of their own colour and less of the mist.
///
/// @param mist the air between the trees
/// @param light sunlight, seen directly or through leaves
/// @param leaf leaves in ordinary light
/// @param deep leaves in shade
/// @param bark trunks and branches
/// @param ground moss and grass
public record WoodColours(Rgb mist, Rgb light, Rgb leaf, Rgb deep, Rgb bark, Rgb ground) {

  /// Colours from web notation.
  public static WoodColours of(int mist, int light, int leaf, int deep, int bark, int ground) {
    return new WoodColours(
        Rgb.hex(mist),
        Rgb.hex(light),
        Rgb.hex(leaf),
        Rgb.hex(deep),
        Rgb.hex(bark),
        Rgb.hex(ground));
  }
}
