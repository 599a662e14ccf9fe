package org.normscope.stats;

import java.util.List;

/// Images whose planes a test wrote down.
///
/// @param planes by image and channel
record Images(PlaneCounts[][] planes) implements Planes {
  static Images of(PlaneCounts[]... planes) {
    return new Images(planes);
  }

  /// Images of one channel.
  static Images gray(PlaneCounts... planes) {
    PlaneCounts[][] images = new PlaneCounts[planes.length][];
    for (int i = 0; i < planes.length; i++) {
      images[i] = new PlaneCounts[] {planes[i]};
    }
    return new Images(images);
  }

  @Override
  public List<String> channels() {
    return List.of("R", "G", "B").subList(0, planes[0].length);
  }

  @Override
  public int images() {
    return planes.length;
  }

  @Override
  public PlaneCounts plane(int image, int channel) {
    return planes[image][channel];
  }
}
