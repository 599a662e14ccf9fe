package org.normscope.ui.norm;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// A table of every channel and every group, before and after, with what is not 0 and 1, and why.
final class NumbersView extends VBox {
  private final NumbersModel model;
  private final NumbersTable table = new NumbersTable(this::unit);
  private final Label what = Nodes.label("", "muted");

  NumbersView(NumbersModel model) {
    this.model = model;
    getStyleClass().add("compare-view");
    setId("numbers-view");
    what.setMinWidth(0);
    Node back = Nodes.button("", "fth-chevron-left", "Back (Esc)", this::close);
    back.getStyleClass().add("flat");
    Label title = Nodes.label("Numbers", "title");
    title.setMinWidth(USE_PREF_SIZE);
    Node copy =
        Nodes.button("Copy", "fth-clipboard", "Copy the table for a spreadsheet", this::copy);
    var close = Nodes.button("Close", "fth-x", "Back to before and after (Esc)", this::close);
    close.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(back, title, what, Nodes.space(), copy, close);
    head.getStyleClass().add("compare-top");
    VBox body = Panel.padded(table);
    body.getStyleClass().addAll("panel", "numbers-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    model.lines().addListener((_, _, _) -> refresh());
  }

  /// Back to before and after.
  void close() {
    model.open().set(false);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(NumbersModel.text(model.lines().get().all()));
    Clipboard.getSystemClipboard().setContent(content);
    model.norm().window().say("The table was copied");
  }

  private void refresh() {
    table.show(model.lines().get());
    NormPicture picture = model.norm().picture().get();
    if (picture != null) {
      int channels = picture.subject().channels().size();
      int groups = model.lines().get().all().size() - channels;
      what.setText(
          "%s: %s %s%s"
              .formatted(
                  picture.choice().method().fullName(),
                  Numbers.count(channels),
                  channels == 1 ? "channel" : "channels",
                  groups > 0 ? ", " + Numbers.count(groups) + " groups" : ""));
    }
  }

  private Unit unit() {
    NormPicture picture = model.norm().picture().get();
    return picture == null ? Unit.ZERO_ONE : picture.beforeFigure().unit();
  }
}
