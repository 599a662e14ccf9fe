package org.normscope.ui.norm;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.normscope.norm.Method;
import org.normscope.ui.common.Nodes;

/// One tab a method: input scaling first, then the layers of networks.
final class MethodTabs extends HBox {
  MethodTabs(NormModel model) {
    getStyleClass().add("method-tabs");
    ToggleGroup group = new ToggleGroup();
    for (Method method : Method.values()) {
      if (method == Method.BATCH_NORM) {
        Region gap = new Region();
        gap.getStyleClass().add("tab-gap");
        HBox spaced = new HBox(gap);
        spaced.getStyleClass().add("tab-gap-box");
        getChildren().add(spaced);
      }
      ToggleButton tab = new ToggleButton(method.title());
      tab.setId("method-" + method.id());
      tab.getStyleClass().add("method-tab");
      tab.setToggleGroup(group);
      tab.setMinWidth(USE_PREF_SIZE);
      Nodes.describe(tab, method.summary());
      tab.setSelected(model.choice().get().method() == method);
      Nodes.chooses(tab, () -> model.use(method));
      model.choice().addListener((_, _, now) -> tab.setSelected(now.method() == method));
      getChildren().add(tab);
    }
  }
}
