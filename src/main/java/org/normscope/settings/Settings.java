package org.normscope.settings;

import java.util.ArrayList;
import java.util.List;

/// What the window remembers from one start to the next. Immutable; a change gives a new one.
///
/// @param theme `light`, `dark`, or `system`
/// @param unit display unit of pixel values, `0..1` or `0..255`
/// @param zoom size of text and everything else, percent
/// @param reduceMotion no animations
/// @param decoder what images are read with, an id; `auto` is the fastest there is
/// @param window where the window was; null at the first start
/// @param recent what was opened before, newest first
/// @param noIndex nothing of what is read is kept for the next time
/// @param indexMegabytes how large the index may grow; 0 lets the program choose
/// @param saveFolder where a file was saved last; empty before
public record Settings(
    String theme,
    String unit,
    int zoom,
    boolean reduceMotion,
    String decoder,
    Bounds window,
    List<RecentFolder> recent,
    boolean noIndex,
    int indexMegabytes,
    String saveFolder) {
  private static final int MOST_RECENT = 10;

  /// What a first start finds.
  public static final Settings DEFAULTS =
      new Settings("system", "0..1", 100, false, "auto", null, List.of(), false, 0, "");

  /// Fills what an older or damaged file lacks, and copies the list.
  public Settings {
    theme = theme == null ? "system" : theme;
    unit = unit == null ? "0..1" : unit;
    indexMegabytes = Math.max(0, indexMegabytes);
    saveFolder = saveFolder == null ? "" : saveFolder;
    decoder = decoder == null ? "auto" : decoder;
    zoom = zoom < 50 || zoom > 300 ? 100 : zoom;
    recent =
        recent == null
            ? List.of()
            : recent.stream().filter(r -> r != null && r.canBeOpened()).toList();
  }

  /// A window's place on the screen, in its units.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /// With another theme.
  public Settings withTheme(String newTheme) {
    return new Settings(
        newTheme,
        unit,
        zoom,
        reduceMotion,
        decoder,
        window,
        recent,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With another display unit.
  public Settings withUnit(String newUnit) {
    return new Settings(
        theme,
        newUnit,
        zoom,
        reduceMotion,
        decoder,
        window,
        recent,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With another size of everything.
  public Settings withZoom(int newZoom) {
    return new Settings(
        theme,
        unit,
        newZoom,
        reduceMotion,
        decoder,
        window,
        recent,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With animations on or off.
  public Settings withReduceMotion(boolean reduce) {
    return new Settings(
        theme, unit, zoom, reduce, decoder, window, recent, noIndex, indexMegabytes, saveFolder);
  }

  /// With another decoder.
  public Settings withDecoder(String newDecoder) {
    return new Settings(
        theme,
        unit,
        zoom,
        reduceMotion,
        newDecoder,
        window,
        recent,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With another place on the screen.
  public Settings withWindow(Bounds bounds) {
    return new Settings(
        theme,
        unit,
        zoom,
        reduceMotion,
        decoder,
        bounds,
        recent,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With an index kept or not.
  public Settings withNoIndex(boolean none) {
    return new Settings(
        theme, unit, zoom, reduceMotion, decoder, window, recent, none, indexMegabytes, saveFolder);
  }

  /// With another folder that a file was saved in.
  public Settings withSaveFolder(String folder) {
    return new Settings(
        theme, unit, zoom, reduceMotion, decoder, window, recent, noIndex, indexMegabytes, folder);
  }

  /// With this one first in the list of what was opened; it is there once.
  public Settings withRecent(RecentFolder opened) {
    List<RecentFolder> changed = new ArrayList<>();
    changed.add(opened);
    recent.stream()
        .filter(other -> !other.paths().equals(opened.paths()))
        .limit(MOST_RECENT - 1)
        .forEach(changed::add);
    return new Settings(
        theme,
        unit,
        zoom,
        reduceMotion,
        decoder,
        window,
        changed,
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// Without one of those that were opened.
  public Settings withoutRecent(RecentFolder gone) {
    return new Settings(
        theme,
        unit,
        zoom,
        reduceMotion,
        decoder,
        window,
        recent.stream().filter(other -> !other.equals(gone)).toList(),
        noIndex,
        indexMegabytes,
        saveFolder);
  }

  /// With nothing in the list of what was opened.
  public Settings withoutRecent() {
    return new Settings(
        theme,
        unit,
        zoom,
        reduceMotion,
        decoder,
        window,
        List.of(),
        noIndex,
        indexMegabytes,
        saveFolder);
  }
}
