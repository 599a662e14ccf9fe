package org.normscope.ui.norm;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import org.normscope.norm.Method;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;

/// A tab that stands for several methods: it opens a menu of them, and carries the title of the one
/// that is chosen.
final class MethodMenu extends MenuButton {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final NormModel model;
  private final String title;
  private List<Method> methods = List.of();

  MethodMenu(NormModel model, String id, String title, String icon, String does) {
    this.model = model;
    this.title = title;
    setId(id);
    getStyleClass().addAll("method-tab", "method-menu");
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    if (!icon.isEmpty()) {
      setGraphic(Nodes.icon(icon));
    }
    Nodes.describe(this, does);
    setOnShowing(_ -> list());
    model.choice().addListener((_, _, _) -> follow());
  }

  /// What it stands for.
  void offer(List<Method> offered) {
    if (!offered.equals(methods)) {
      methods = offered;
      list();
      follow();
    }
  }

  private void follow() {
    Method chosen = model.choice().get().method();
    boolean own = methods.contains(chosen);
    setText(own ? chosen.title() : title);
    pseudoClassStateChanged(SELECTED, own);
  }

  private void list() {
    getItems()
        .setAll(
            methods.stream()
                .map(method ->
                    Choosers.item(
                        "method-" + method.id(),
                        method.fullName(),
                        method.summary(),
                        method == model.choice().get().method(),
                        () -> model.use(method)))
                .toList());
  }
}
