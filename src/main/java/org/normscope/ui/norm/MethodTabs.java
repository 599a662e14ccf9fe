package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.normscope.ui.common.Nodes;

/// One tab a method: input scaling, a gap, the layers of networks, a gap, and the pitfalls in a
/// menu. Tabs that do not fit go, the last layers first, into a menu of their own; where there is
/// room, each carries a sign of what it shares.
final class MethodTabs extends HBox {
  // What a sign adds to a tab, with the gap to the words.
  private static final double SIGN = MethodSign.WIDTH + 6;

  private final NormModel model;
  private final List<Tab> tabs = new ArrayList<>();
  private final Node gap = gap();
  private final Node lastGap = gap();
  private final MethodMenu more;
  private final MethodMenu pitfalls;

  private record Tab(Method method, ToggleButton button) {}

  private boolean signs;

  MethodTabs(NormModel model) {
    this.model = model;
    getStyleClass().add("method-tabs");
    ToggleGroup group = new ToggleGroup();
    for (Method method : Method.values()) {
      if (method.family() != Family.PITFALL) {
        tabs.add(new Tab(method, tab(model, method, group)));
      }
    }
    more = new MethodMenu(model, "more-methods", "More", "", "Methods that have no room here");
    pitfalls =
        new MethodMenu(
            model,
            "pitfalls",
            Family.PITFALL.title(),
            "fth-alert-triangle",
            "Mistakes that are often made, to see what they do");
    pitfalls.offer(
        Arrays.stream(Method.values()).filter(m -> m.family() == Family.PITFALL).toList());
    for (Tab tab : tabs) {
      if (tab.method().family() == Family.LAYER && !getChildren().contains(gap)) {
        getChildren().add(gap);
      }
      getChildren().add(tab.button());
    }
    getChildren().addAll(more, lastGap, pitfalls);
    setMinWidth(0);
    model.picture().addListener((_, _, _) -> paintSigns());
  }

  private static Node gap() {
    Region line = new Region();
    line.getStyleClass().add("tab-gap");
    StackPane spaced = new StackPane(line);
    spaced.getStyleClass().add("tab-gap-box");
    return spaced;
  }

  private static ToggleButton tab(NormModel model, Method method, ToggleGroup group) {
    ToggleButton tab = new ToggleButton(method.title());
    tab.setId("method-" + method.id());
    tab.getStyleClass().add("method-tab");
    tab.setToggleGroup(group);
    tab.setMinWidth(USE_PREF_SIZE);
    Nodes.describe(tab, method.summary());
    tab.setSelected(model.choice().get().method() == method);
    Nodes.chooses(tab, () -> model.use(method));
    model.choice().addListener((_, _, now) -> tab.setSelected(now.method() == method));
    return tab;
  }

  // What fits is decided here and not by listeners: widths are known only now, and change with the
  // text size, the window, and the title of the chosen pitfall.
  @Override
  protected void layoutChildren() {
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
    showSigns(needed(tabs.size()) + (signs ? 0 : tabs.size() * SIGN) <= room);
    int shown = fitting(room);
    for (int i = 0; i < tabs.size(); i++) {
      tabs.get(i).button().setVisible(i < shown);
    }
    more.setVisible(shown < tabs.size());
    double x = getInsets().getLeft();
    for (Node node : getChildren()) {
      if (node.isVisible()) {
        double width = snapSizeX(node.prefWidth(-1));
        layoutInArea(node, x, 0, width, getHeight(), 0, null, false, true, HPos.LEFT, VPos.CENTER);
        x += width + getSpacing();
      }
    }
  }

  private void showSigns(boolean now) {
    if (signs == now) {
      return;
    }
    signs = now;
    for (Tab tab : tabs) {
      tab.button().setGraphic(signs ? new MethodSign() : null);
    }
    paintSigns();
  }

  private void paintSigns() {
    NormPicture picture = model.picture().get();
    if (picture == null) {
      return;
    }
    for (Tab tab : tabs) {
      if (tab.button().getGraphic() instanceof MethodSign sign) {
        sign.show(model.setupOf(tab.method()).axes(), picture.subject().channels());
      }
    }
  }

  private int fitting(double room) {
    int shown = tabs.size();
    offer(shown);
    while (shown > 0 && needed(shown) > room) {
      shown--;
      offer(shown);
    }
    return shown;
  }

  // Before it is measured: the menu carries the title of a chosen tab that went there.
  private void offer(int shown) {
    more.offer(tabs.stream().skip(shown).map(Tab::method).toList());
  }

  private double needed(int shown) {
    double width = 0;
    for (int i = 0; i < shown; i++) {
      width += wide(tabs.get(i).button());
    }
    double menus = wide(lastGap) + wide(pitfalls) + (shown < tabs.size() ? wide(more) : 0);
    return width + wide(gap) + menus - getSpacing();
  }

  private double wide(Node node) {
    return snapSizeX(node.prefWidth(-1)) + getSpacing();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
