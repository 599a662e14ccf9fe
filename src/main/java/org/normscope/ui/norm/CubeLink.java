package org.normscope.ui.norm;

import org.normscope.tensor.Span;

/// Ties the cube to the pictures. The cube counts images in the order in which pictures are shown,
/// as the numbers at its slices and on the pictures do; all else by their places in the batch.
final class CubeLink {
  private final AxisCube cube;
  private final ImagesModel images;

  /// What is lit in the cube is what `worked` points at.
  CubeLink(AxisCube cube, ImagesModel images, WorkedModel worked) {
    this.cube = cube;
    this.images = images;
    cube.selectedPlaneProperty()
        .addListener((_, _, now) ->
            worked
                .plane()
                .set(now == null ? null : new Plane(images.place(now.image()), now.channel())));
  }

  /// Keeps the group of a plane lit.
  void keep(Plane plane) {
    cube.select(inCube(plane));
  }

  /// Keeps it lit, or lets go of it where it is.
  void click(Plane plane) {
    cube.click(inCube(plane));
  }

  /// Lights it while it is pointed at; null for none.
  void point(Plane plane) {
    cube.pointAt(plane == null ? null : inCube(plane));
  }

  /// Which pictures are shown.
  void show(Span pictures) {
    cube.picturesProperty().set(pictures);
  }

  private Plane inCube(Plane plane) {
    return new Plane(images.number(plane.image()), plane.channel());
  }
}
