package org.normscope.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Controls that choose one of a few things.
public final class Choosers {
  private Choosers() {}

  /// A box to choose from. `choose` hears only of another choice than the one before.
  ///
  /// @param name what is read aloud
  /// @param does its tooltip
  public static <T> ComboBox<T> box(
      String id, String name, String does, List<T> items, Function<T, String> text) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(items);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : text.apply(item);
          }

          @Override
          public T fromString(String typed) {
            return null;
          }
        });
    Nodes.describe(box, does);
    box.setAccessibleText(name);
    return box;
  }

  /// Makes a box one of a panel's head: without a frame, and as wide as what is chosen.
  public static <T> ComboBox<T> flat(ComboBox<T> box) {
    box.getStyleClass().add("flat");
    box.setSkin(new SnugSkin<>(box));
    return box;
  }

  /// Hears what is chosen in a box.
  public static <T> void onChoice(ComboBox<T> box, Consumer<T> choose) {
    box.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            choose.accept(now);
          }
        });
  }

  /// One of the choices of a switch.
  ///
  /// @param id of its button
  /// @param text on its button
  public record Segment(String id, String text) {}

  /// Few choices side by side, one of them on. The buttons are in the order given.
  ///
  /// @param name what it decides, one word; read aloud with each choice
  /// @param does its tooltip
  /// @param choose hears the index of what is chosen
  public static Switch segments(
      String name, String does, List<Segment> choices, Consumer<Integer> choose) {
    return new Switch(name, does, choices, choose);
  }

  /// Choices side by side.
  public static final class Switch extends HBox {
    private final List<ToggleButton> buttons = new ArrayList<>();

    private Switch(String name, String does, List<Segment> choices, Consumer<Integer> choose) {
      getStyleClass().addAll("segments", "small-segments");
      setMinWidth(Region.USE_PREF_SIZE);
      setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      ToggleGroup group = new ToggleGroup();
      for (int i = 0; i < choices.size(); i++) {
        int index = i;
        ToggleButton button = new ToggleButton(choices.get(i).text());
        button.setId(choices.get(i).id());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.describe(button, does);
        button.accessibleTextProperty().unbind();
        button.setAccessibleText(name + ": " + choices.get(i).text());
        Nodes.chooses(button, () -> choose.accept(index));
        buttons.add(button);
      }
      getChildren().addAll(buttons);
    }

    /// Shows which one is on.
    public void select(int index) {
      buttons.get(index).setSelected(true);
    }
  }

  /// An item of a menu with a sentence under its name.
  ///
  /// @param id of what is seen of it
  public static CustomMenuItem item(
      String id, String name, String description, boolean chosen, Runnable action) {
    Label title = Nodes.label(name, chosen ? "accent-text" : "strong");
    Label words = Nodes.label(description, "muted", "small");
    Node both = new VBox(title, words);
    both.setId(id);
    both.getStyleClass().add("described-item");
    both.setAccessibleText(name + ". " + description);
    CustomMenuItem item = new CustomMenuItem(both, true);
    item.setText(name);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
