package org.normscope.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.normscope.dataset.Group;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.StdChoice;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PartChooser;
import org.normscope.ui.window.SaveDialog;

/// The export itself: its text, how it is written, copying and saving it.
final class PreviewPane {
  private static final List<Integer> DIGITS = List.of(0, 9, 6, 4);

  private final ExportModel model;
  private final Label title = Nodes.label("", "title");
  private final Label reader = Nodes.label("", "muted", "small");
  private final Label warning = Nodes.label("", "banner", "warning");
  private final Label problem = Nodes.label("", "muted");
  private final Label footer = Nodes.label("", "muted", "small");
  private final CodePane code = new CodePane();
  private final Button copy;
  private final Button save;
  private final Panel panel;

  /// @param parts the parts that can be chosen
  PreviewPane(ExportModel model, Supplier<List<Group>> parts) {
    this.model = model;
    copy = Nodes.button("Copy", "fth-copy", "Copy the text (Ctrl+Shift+C)", this::copy);
    copy.setId("export-copy");
    save = Nodes.button("Save as…", "fth-save", "Save the file (Ctrl+Shift+S)", this::save);
    save.setId("export-save");
    save.getStyleClass().add("accent");
    copy.getStyleClass().add("with-icon");
    save.getStyleClass().add("with-icon");
    title.setId("export-title");
    reader.setMinWidth(0);
    problem.setId("export-problem");
    problem.setWrapText(true);
    warning.setId("export-warning");
    warning.setWrapText(true);
    warning.setMinHeight(Label.USE_PREF_SIZE);
    warning.setMaxWidth(Double.MAX_VALUE);
    VBox.setMargin(warning, new Insets(0, 12, 8, 12));
    StackPane middle = new StackPane(code.node(), problem);
    middle.setMinSize(0, 0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    HBox foot = new HBox(footer);
    foot.getStyleClass().add("export-foot");
    VBox body = new VBox(options(parts), warning, middle, foot);
    body.setMinSize(0, 0);
    panel = new Panel(body, title, reader, Nodes.space(), copy, save);
    for (Button button : List.of(copy, save)) {
      button.setMinWidth(Button.USE_PREF_SIZE);
    }
    Nodes.key(panel, "Shortcut+Shift+C", copy::fire);
    Nodes.key(panel, "Shortcut+Shift+S", save::fire);
    model.picture().subscribe(_ -> show());
    model.problem().subscribe(_ -> show());
  }

  Panel panel() {
    return panel;
  }

  private FlowPane options(Supplier<List<Group>> parts) {
    ComboBox<StdChoice> std =
        Choosers.box(
            "export-std",
            "std",
            "Which std: pooled over all pixels with divisor n or n − 1, or one of the two numbers"
                + " that people mistake for it",
            List.of(StdChoice.values()),
            StdChoice::title);
    Choosers.onChoice(std, choice -> change(model.options().get().with(choice)));
    List<Optional<ChannelOrder>> orders = new ArrayList<>(List.of(Optional.empty()));
    for (ChannelOrder order : ChannelOrder.values()) {
      orders.add(Optional.of(order));
    }
    ComboBox<Optional<ChannelOrder>> order =
        Choosers.box(
            "export-order",
            "order",
            "Order of the channels; as read: as the format's readers expect it",
            orders,
            choice -> choice.map(ChannelOrder::title).orElse("as read"));
    Choosers.onChoice(order, choice -> change(model.options().get().with(choice.orElse(null))));
    ComboBox<Integer> digits =
        Choosers.box(
            "export-digits",
            "digits",
            "Significant digits of each number; with all of them the same double is read back",
            DIGITS,
            choice -> choice == 0 ? "all" : String.valueOf(choice));
    Choosers.onChoice(digits, choice -> change(model.options().get().withDigits(choice)));
    model
        .options()
        .subscribe(now -> {
          std.setValue(now.std());
          order.setValue(now.order());
          digits.setValue(now.digits());
        });
    MenuButton from = new PartChooser(model.window().part(), parts).button();
    // A stats file has no parts.
    from.disableProperty().bind(model.window().others().saved().isNotNull());
    FlowPane row =
        new FlowPane(
            pair("std", std), pair("from", from), pair("order", order), pair("digits", digits));
    row.getStyleClass().add("export-options");
    return row;
  }

  private static HBox pair(String name, Node control) {
    HBox pair = new HBox(Nodes.label(name, "muted", "small"), control);
    pair.getStyleClass().add("export-option");
    return pair;
  }

  private void change(ExportOptions options) {
    model.options().set(options);
  }

  private void show() {
    ExportPicture now = model.picture().get();
    String why = now == null ? model.problem().get() : now.problem();
    problem.setText(why);
    Nodes.show(problem, !why.isEmpty());
    code.node().setVisible(why.isEmpty());
    boolean writable = now != null && now.writable();
    copy.setDisable(!writable);
    save.setDisable(!writable);
    if (now == null) {
      title.setText(model.format().get().title());
      reader.setText("");
      footer.setText("");
      code.show(List.of());
      Nodes.show(warning, false);
      return;
    }
    title.setText(now.format().title());
    reader.setText("read by " + now.format().reader());
    code.show(now.lines());
    String said = now.options().std().warning();
    warning.setText(said);
    Nodes.show(warning, !said.isEmpty());
    footer.setText(
        writable
            ? String.format(
                Locale.ROOT,
                "%s · %,d bytes · %s",
                now.fileName(),
                now.bytes().length,
                now.format().binary() ? "binary" : "UTF-8")
            : "");
  }

  private void copy() {
    ExportPicture now = model.picture().get();
    ClipboardContent content = new ClipboardContent();
    content.putString(now.text());
    Clipboard.getSystemClipboard().setContent(content);
    model.window().say("Copied " + now.format().title());
  }

  private void save() {
    ExportPicture now = model.picture().get();
    SaveDialog.ask(
            model.window(),
            panel.getScene().getWindow(),
            "Save for " + now.format().title(),
            now.fileName(),
            new ExtensionFilter(now.format().title(), "*." + now.format().extension()))
        .ifPresent(model::save);
  }
}
