package org.normscope.image;

/// Where the centre crop lies along one axis, as torchvision's `center_crop` places it: from
/// `int(round((size - crop) / 2))`, a half being rounded to the even number; a smaller image is
/// padded with `(crop - size) // 2` zeros before it, and the rest after it.
///
/// @param from the first place of the axis that is inside
/// @param to the place after the last one that is inside
/// @param before zeros before them
/// @param size places in all, zeros included
record CropWindow(int from, int to, int before, int size) {
  /// The window of a crop; 0 crops nothing.
  static CropWindow of(int size, int crop) {
    if (crop == 0) {
      return new CropWindow(0, size, 0, size);
    }
    if (crop > size) {
      return new CropWindow(0, size, (crop - size) / 2, crop);
    }
    int from = (int) Math.rint((size - crop) / 2.0);
    return new CropWindow(from, from + crop, 0, crop);
  }

  /// Places that are inside.
  int inside() {
    return to - from;
  }

  /// Zeros after those that are inside.
  int after() {
    return size - before - inside();
  }
}
