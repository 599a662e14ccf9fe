package org.normscope.ui.common;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small nodes that every view is made of.
public final class Nodes {
  private Nodes() {}

  /// A label with style classes.
  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// An icon of the Feather set.
  public static FontIcon icon(String name, String... styles) {
    FontIcon icon = new FontIcon(name);
    icon.getStyleClass().addAll(styles);
    return icon;
  }

  /// A button with an icon, a text (may be empty), and what it does in words: its tooltip and its
  /// accessible name.
  public static Button button(String text, String icon, String does, Runnable action) {
    Button button = new Button(text, icon.isEmpty() ? null : icon(icon));
    describe(button, does);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Gives a control its tooltip and accessible name: what is written on it, or what it does where
  /// nothing is.
  public static void describe(Control control, String does) {
    control.setTooltip(tooltip(does));
    control.setAccessibleHelp(does);
    if (control instanceof ButtonBase button) {
      button
          .accessibleTextProperty()
          .bind(button.textProperty().map(text -> text.isEmpty() ? does : text).orElse(does));
    }
  }

  /// Gives the keyboard to a node in such a way that its ring is seen, as Tab would.
  public static void focusVisibly(Node node) {
    node.requestFocus();
    if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
      node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
      if (!node.isFocused()) {
        node.requestFocus();
      }
    }
  }

  /// Lets one button of a group choose something, by click or arrow key; a click on the chosen one
  /// changes nothing. `choose` may be called again for what is chosen already.
  public static void chooses(ToggleButton button, Runnable choose) {
    button
        .selectedProperty()
        .addListener((_, _, now) -> {
          if (now) {
            choose.run();
          }
        });
    button.setOnAction(_ -> button.setSelected(true));
    // An arrow key moves the choice and the keyboard with it, but not the ring.
    button.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode().isArrowKey()) {
            Platform.runLater(() -> keepRing(button));
          }
        });
  }

  private static void keepRing(ToggleButton from) {
    if (from.getScene() != null
        && from.getScene().getFocusOwner() instanceof ToggleButton now
        && from.getToggleGroup() != null
        && from.getToggleGroup().equals(now.getToggleGroup())
        && !now.isFocusVisible()) {
      focusVisibly(now);
    }
  }

  /// Binds a key for as long as a part of the window is shown. Other parts may have the same key:
  /// the one that is shown hears it.
  public static void key(Node part, String combination, Runnable action) {
    KeyCombination key = KeyCombination.valueOf(combination);
    EventHandler<KeyEvent> pressed =
        event -> {
          if (key.match(event) && isShown(part)) {
            action.run();
            event.consume();
          }
        };
    part.sceneProperty()
        .addListener((_, before, now) -> {
          if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
          }
          if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
          }
        });
  }

  private static boolean isShown(Node part) {
    return part == null || (part.isVisible() && isShown(part.getParent()));
  }

  /// A tooltip that appears soon and stays.
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setShowDuration(Duration.seconds(30));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    return tooltip;
  }

  /// Says something else in a control's tooltip. The same words keep it: texts are shown anew at
  /// every frame, and a tooltip is a window of its own.
  public static void tip(Control control, String text) {
    Tooltip known = control.getTooltip();
    if (known == null) {
      control.setTooltip(tooltip(text));
    } else if (!known.getText().equals(text)) {
      known.setText(text);
    }
  }

  /// Takes the space that is left.
  public static Region space() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /// Shows a node, or takes it out of the layout.
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /// A thin line between parts of a panel.
  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }
}
