package org.normscope.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/// Looks for what people cannot know the meaning of: controls without tooltip, and anything that
/// takes the focus without a name that is read aloud.
final class Reachable {
  private Reachable() {}

  /// One line for each, empty when all is well.
  static List<String> offenders(Parent root) {
    List<String> found = new ArrayList<>();
    walk(root, found);
    return found;
  }

  private static void walk(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    boolean layout = node instanceof ScrollPane;
    if (node instanceof Control control && !layout) {
      if (wantsTooltip(control) && control.getTooltip() == null) {
        found.add("no tooltip: " + words(node));
      }
      if (control instanceof ButtonBase button && hidesItsText(button)) {
        found.add("the name that is read aloud is not the one that is seen: " + words(node));
      }
    }
    boolean button = node instanceof ButtonBase;
    if ((node.isFocusTraversable() || button) && !layout && name(node).isEmpty()) {
      found.add("no accessible name: " + words(node));
    }
    // What a control is made of is its own affair.
    if (node instanceof Parent parent && (layout || !(node instanceof Control))) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  private static boolean wantsTooltip(Control control) {
    return !(control instanceof Label
        || control instanceof TextInputControl
        || control instanceof ProgressBar
        || control instanceof ScrollBar
        || control instanceof ListView
        || control instanceof TableView);
  }

  private static boolean hidesItsText(ButtonBase button) {
    String spoken = button.getAccessibleText();
    return spoken != null && !spoken.contains(button.getText());
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static String words(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    return "%s#%s \"%s\" \"%s\" %s"
        .formatted(
            node.getClass().getSimpleName(),
            node.getId(),
            text,
            node.getAccessibleText(),
            node.getStyleClass());
  }
}
