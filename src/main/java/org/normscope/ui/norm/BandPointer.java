package org.normscope.ui.norm;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What pointing at a band under a picture does: the group of the channel lights up, with its
/// numbers beside the pointer, and a click keeps it lit.
///
/// @param point lights the group of a plane; null for none
/// @param click keeps it lit, or lets go
/// @param words what is told of it
record BandPointer(Consumer<Plane> point, Consumer<Plane> click, Function<Plane, String> words) {
  static final BandPointer NONE = new BandPointer(_ -> {}, _ -> {}, _ -> "");

  /// Makes a band hear of the mouse.
  ///
  /// @param tooltip where the words stand
  /// @param plane the plane of a channel
  /// @param pointer what is done then
  static void install(
      ShareBand band, Tooltip tooltip, IntFunction<Plane> plane, Supplier<BandPointer> pointer) {
    band.setMouseTransparent(false);
    band.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> {
          Plane at = plane.apply(band.channelAt(event.getX()));
          pointer.get().point.accept(at);
          tooltip.setText(pointer.get().words.apply(at));
        });
    band.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer.get().point.accept(null));
    band.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> pointer.get().click.accept(plane.apply(band.channelAt(event.getX()))));
    Tooltip.install(band, tooltip);
  }
}
