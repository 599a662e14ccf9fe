package org.normscope.ui.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.normscope.dataset.Group;

/// Chooses the part of the dataset that is looked at: all of it, a split, or a class.
public final class PartChooser {
  private final MenuButton button = new MenuButton();
  private final ObjectProperty<Group> part;
  private final Supplier<List<Group>> parts;

  /// Chooses among parts that are asked for when the menu opens.
  public PartChooser(ObjectProperty<Group> part, Supplier<List<Group>> parts) {
    this.part = part;
    this.parts = parts;
    button.setId("part");
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll("flat", "title-menu");
    Nodes.describe(button, "Which images the numbers are about: all, a split, or a class");
    button.setOnShowing(_ -> rebuild());
    part.addListener((_, _, now) -> button.setText(title(now)));
    button.setText(title(part.get()));
    rebuild();
  }

  /// The control.
  public MenuButton button() {
    return button;
  }

  /// A part in words.
  public static String title(Group part) {
    String split = part.split().isEmpty() ? "" : part.split() + " split";
    if (part.label().isEmpty()) {
      return split.isEmpty() ? "All images" : capital(split);
    }
    return split.isEmpty() ? part.label() : part.label() + ", " + split;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void rebuild() {
    button.getItems().clear();
    boolean separated = false;
    for (Group group : parts.get()) {
      if (!group.label().isEmpty() && !separated) {
        button.getItems().add(new SeparatorMenuItem());
        separated = true;
      }
      RadioMenuItem item = new RadioMenuItem(title(group));
      item.setMnemonicParsing(false);
      item.setSelected(group.equals(part.get()));
      item.setOnAction(_ -> part.set(group));
      button.getItems().add(item);
    }
  }
}
