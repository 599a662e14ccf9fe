package org.normscope.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
    return changed(draft -> draft.theme = newTheme);
  }

  /// With another display unit.
  public Settings withUnit(String newUnit) {
    return changed(draft -> draft.unit = newUnit);
  }

  /// With another size of everything.
  public Settings withZoom(int newZoom) {
    return changed(draft -> draft.zoom = newZoom);
  }

  /// With animations on or off.
  public Settings withReduceMotion(boolean reduce) {
    return changed(draft -> draft.reduceMotion = reduce);
  }

  /// With another decoder.
  public Settings withDecoder(String newDecoder) {
    return changed(draft -> draft.decoder = newDecoder);
  }

  /// With another place on the screen.
  public Settings withWindow(Bounds bounds) {
    return changed(draft -> draft.window = bounds);
  }

  /// With an index kept or not.
  public Settings withNoIndex(boolean none) {
    return changed(draft -> draft.noIndex = none);
  }

  /// With another folder that a file was saved in.
  public Settings withSaveFolder(String folder) {
    return changed(draft -> draft.saveFolder = folder);
  }

  /// With this one first in the list of what was opened; it is there once.
  public Settings withRecent(RecentFolder opened) {
    List<RecentFolder> all = new ArrayList<>();
    all.add(opened);
    recent.stream()
        .filter(other -> !other.paths().equals(opened.paths()))
        .limit(MOST_RECENT - 1)
        .forEach(all::add);
    return changed(draft -> draft.recent = all);
  }

  /// Without one of those that were opened.
  public Settings withoutRecent(RecentFolder gone) {
    List<RecentFolder> others = recent.stream().filter(other -> !other.equals(gone)).toList();
    return changed(draft -> draft.recent = others);
  }

  /// With nothing in the list of what was opened.
  public Settings withoutRecent() {
    return changed(draft -> draft.recent = List.of());
  }

  private Settings changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /// A copy to change one thing of.
  private static final class Draft {
    private String theme;
    private String unit;
    private int zoom;
    private boolean reduceMotion;
    private String decoder;
    private Bounds window;
    private List<RecentFolder> recent;
    private boolean noIndex;
    private final int indexMegabytes;
    private String saveFolder;

    Draft(Settings from) {
      theme = from.theme;
      unit = from.unit;
      zoom = from.zoom;
      reduceMotion = from.reduceMotion;
      decoder = from.decoder;
      window = from.window;
      recent = from.recent;
      noIndex = from.noIndex;
      indexMegabytes = from.indexMegabytes;
      saveFolder = from.saveFolder;
    }

    Settings settings() {
      return new Settings(
          theme,
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
  }
}
