package org.normscope.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ComboBox;

/// Chooses linear or log counts.
public final class LogSwitch {
  private LogSwitch() {}

  /// A control bound to a property, both ways.
  public static ComboBox<String> of(BooleanProperty logCounts) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll("Linear", "Log");
    Choosers.flat(box);
    Nodes.describe(box, "Scale of the counts: linear, or log to see the rare values (Ctrl+L)");
    box.setAccessibleText("Scale of the counts");
    box.getSelectionModel().select(logCounts.get() ? 1 : 0);
    box.getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, now) -> logCounts.set(now.intValue() == 1));
    logCounts.addListener((_, _, now) -> box.getSelectionModel().select(now ? 1 : 0));
    return box;
  }
}
