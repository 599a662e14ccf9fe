package org.normscope.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// How the window looks: which stylesheets a scene wears, and which colours canvases paint with.
public enum Theme {
  /// Dark ink on white panels.
  LIGHT("light", new PrimerLight().getUserAgentStylesheet(), Palette.LIGHT),
  /// Light ink on nearly black panels.
  DARK("dark", new PrimerDark().getUserAgentStylesheet(), Palette.DARK);

  private static final ReadOnlyObjectWrapper<Theme> CURRENT = new ReadOnlyObjectWrapper<>(LIGHT);

  private final String id;
  private final String base;
  private final Palette palette;

  Theme(String id, String base, Palette palette) {
    this.id = id;
    this.base = base;
    this.palette = palette;
  }

  /// The theme that is worn now; canvases repaint when it changes. FX thread only.
  public static ReadOnlyObjectProperty<Theme> current() {
    return CURRENT.getReadOnlyProperty();
  }

  /// Colours for canvases, of the theme that is worn now.
  public static Palette colors() {
    return CURRENT.get().palette;
  }

  /// Name in the settings file and of the stylesheet.
  public String id() {
    return id;
  }

  /// Colours for canvases.
  public Palette palette() {
    return palette;
  }

  /// Makes this theme known before the first control is made: JavaFX would load its own look for
  /// that one, for nothing.
  public void announce() {
    Application.setUserAgentStylesheet(base);
  }

  /// Dresses the whole application, and this scene, in this theme.
  public void wear(Scene scene) {
    announce();
    dress(scene);
    CURRENT.set(this);
  }

  /// Dresses one more scene in this theme.
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheet("normscope"), sheet("norm"), sheet("train"), sheet(id));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(
            Theme.class.getResource("/assets/themes/" + name + ".css"),
            "the theme " + name + " is missing from the program")
        .toExternalForm();
  }
}
