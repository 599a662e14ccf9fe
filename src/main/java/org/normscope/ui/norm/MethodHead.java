package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.normscope.norm.Option;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Nodes;

/// Which method the numbers after are of, and how it is set up: a pitfall is marked as one.
final class MethodHead extends HBox {
  private final Label name = Nodes.label("", "accent-text");
  private final Label pitfall = Nodes.label("pitfall", "badge", "warning");
  private final Label how = Nodes.label("", "muted", "small");
  private boolean narrow;
  private String title = "";
  private String fullName = "";

  private final Button right;

  /// @param besideRight shows a pitfall beside what was meant
  MethodHead(Runnable besideRight) {
    right =
        Nodes.button(
            "",
            "fth-columns",
            "Show it beside the right method, with the difference as a number",
            besideRight);
    right.setId("beside-right");
    right.getStyleClass().add("flat");
    getStyleClass().add("method-head");
    how.setMinWidth(0);
    pitfall.setId("pitfall-badge");
    pitfall.setMinWidth(USE_PREF_SIZE);
    pitfall.setGraphic(Nodes.icon("fth-alert-triangle"));
    getChildren().addAll(name, pitfall, right, how);
  }

  /// True when a pitfall is shown.
  boolean marked() {
    return pitfall.isVisible();
  }

  /// How wide it is with the whole name, and nothing beside it that can go.
  double needed() {
    return minWidth(-1) - name.minWidth(-1) + name.prefWidth(-1);
  }

  void show(Setup setup) {
    Method method = setup.method();
    title = method.title();
    fullName = method.fullName();
    Nodes.tip(
        name, fullName + "\n" + method.summary() + "\n" + method.rule().remark(setup.values()));
    boolean isPitfall = method.family() == Family.PITFALL;
    Nodes.tip(pitfall, method.summary());
    Nodes.show(pitfall, isPitfall);
    Nodes.show(right, isPitfall);
    how.setText(how(setup));
    fit(narrow, false);
  }

  /// Leaves out what explains the method, which stands in the panels below too.
  ///
  /// @param brief whether there is no room for the whole name
  void fit(boolean nowNarrow, boolean brief) {
    narrow = nowNarrow;
    name.setText(brief ? title : fullName);
    Nodes.show(how, !narrow);
    // The name is not cut, unless a mark stands beside it and there is no room for both.
    name.setMinWidth(narrow && marked() ? 0 : USE_PREF_SIZE);
  }

  /// What is shared, and the mode: `each image`, `evaluation mode`.
  static String how(Setup setup) {
    return how(setup, setup.over().name(), _ -> true);
  }

  /// The same beside a sign, which shows what of the dataset is shared: `the dataset`. A mode is
  /// told where it is not the usual one.
  static String brief(Setup setup) {
    String over = setup.over().name().replaceFirst(",.*", "");
    return how(setup, over, option -> !isUsual(option, setup));
  }

  private static boolean isUsual(Option option, Setup setup) {
    return setup.values().choice(option.id()).equals(option.choices().getFirst().id());
  }

  private static String how(Setup setup, String over, Predicate<Option> told) {
    List<String> parts = new ArrayList<>();
    if (!over.isEmpty()) {
      parts.add(over);
    }
    if (setup.method() == Method.GROUP_NORM) {
      int groups = setup.axes().channelGroups();
      parts.add(groups == 1 ? "1 group, as Layer" : groups + " groups");
    }
    for (Option option : setup.method().rule().options()) {
      if (!Settable.isYesNo(option) && told.test(option)) {
        String chosen = option.item(setup.values().choice(option.id())).name();
        parts.add(chosen + " " + option.name());
      }
    }
    return String.join(", ", parts);
  }
}
