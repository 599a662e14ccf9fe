package org.normscope.ui.window;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;

/// The left edge of the window: its places, help, and the theme.
final class Rail extends VBox {
  Rail(WindowModel model, Runnable help) {
    getStyleClass().add("rail");
    Region mark = new Logo();
    StackPane box = new StackPane(mark);
    box.getStyleClass().add("logo-box");
    getChildren().add(box);
    ToggleGroup group = new ToggleGroup();
    Map<Place, ToggleButton> byPlace = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      ToggleButton button = new ToggleButton(place.title(), Nodes.icon(place.icon()));
      button.setId("place-" + place.title().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("place");
      button.setContentDisplay(ContentDisplay.TOP);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      Nodes.describe(button, "%s (Ctrl+%d)".formatted(place.description(), place.key()));
      button.setSelected(model.place().get() == place);
      Nodes.chooses(button, () -> model.place().set(place));
      model
          .place()
          .addListener((_, before, now) -> {
            button.setSelected(now == place);
            if (now == place) {
              takeAlong(byPlace.get(before), button);
            }
          });
      byPlace.put(place, button);
      getChildren().add(button);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button helpButton =
        Nodes.button("", "fth-help-circle", "Help: keys and what the numbers mean (F1)", help);
    helpButton.setId("help");
    helpButton.getStyleClass().add("rail-button");
    Button theme = Nodes.button("", "fth-moon", "Light or dark (Ctrl+T)", () -> toggleTheme(model));
    theme.setId("theme");
    theme.getStyleClass().add("rail-button");
    Runnable icon =
        () ->
            theme.setGraphic(
                Nodes.icon(Theme.current().get() == Theme.DARK ? "fth-sun" : "fth-moon"));
    Theme.current().addListener((_, _, _) -> icon.run());
    icon.run();
    getChildren().addAll(space, helpButton, theme);
  }

  // Space on the button of the place before would go back to it.
  private static void takeAlong(ToggleButton before, ToggleButton now) {
    if (before.isFocusVisible()) {
      Nodes.focusVisibly(now);
    } else if (before.isFocused()) {
      now.requestFocus();
    }
  }

  static void toggleTheme(WindowModel model) {
    model.useTheme((Theme.current().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK).id());
  }
}
