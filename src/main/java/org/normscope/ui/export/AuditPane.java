package org.normscope.ui.export;

import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.normscope.export.audit.Audit;
import org.normscope.export.audit.AuditFile;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;
import org.normscope.ui.window.SaveDialog;

/// Judges a config that people already have.
final class AuditPane {
  private final ExportModel model;
  private final TextArea text = new TextArea();
  private final Label readAs = Nodes.label("", "muted", "small");
  private final Label verdict = Nodes.label("", "banner");
  private final OutcomeTable table = new OutcomeTable("%.3f");
  private final Label details = Nodes.label("", "small");
  private final Panel panel;

  AuditPane(ExportModel model) {
    this.model = model;
    Button paste =
        Nodes.button("Paste", "fth-clipboard", "Judge what is on the clipboard", this::paste);
    paste.setId("audit-paste");
    Button open =
        Nodes.button("Open…", "", "Judge a file: Python, JSON, YAML, .npz, or a table", this::open);
    open.setId("audit-open");
    for (Button button : new Button[] {paste, open}) {
      button.getStyleClass().add("flat");
      button.setMinWidth(Button.USE_PREF_SIZE);
    }
    text.setId("audit-text");
    text.setPromptText(
        "Paste a config, or two lists:\nNormalize([0.485, 0.456, 0.406],\n"
            + "          [0.229, 0.224, 0.225])");
    Nodes.describe(text, "The config to judge. Nothing of it is run");
    text.setAccessibleText("Config to judge");
    text.getStyleClass().add("audit-text");
    text.textProperty().bindBidirectional(model.config());
    for (Label label : new Label[] {readAs, verdict, details}) {
      label.setWrapText(true);
    }
    verdict.setId("audit-verdict");
    verdict.setMaxWidth(Double.MAX_VALUE);
    details.setId("audit-details");
    VBox body = new VBox(text, readAs, verdict, table, details);
    body.getStyleClass().addAll("panel-body", "checks-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("plain-scroll", "edge-to-edge");
    scroll.setMinHeight(0);
    panel = new Panel(scroll, Nodes.label("Audit a config", "title"), Nodes.space(), paste, open);
    model.judged().subscribe(this::show);
  }

  Panel panel() {
    return panel;
  }

  private void show(Judged judged) {
    boolean there = judged.audit().isPresent();
    Nodes.show(readAs, there || judged.problem().isEmpty());
    Nodes.show(verdict, there || !judged.problem().isEmpty());
    Nodes.show(table, there && !judged.audit().get().channels().isEmpty());
    Nodes.show(details, there);
    verdict.getStyleClass().removeAll("ok", "danger", "warning");
    if (!there) {
      readAs.setText("Says whether the mean and std that you use fit these images.");
      verdict.setText(judged.problem());
      verdict.getStyleClass().add("warning");
      verdict.setGraphic(null);
      return;
    }
    Audit audit = judged.audit().get();
    readAs.setText(
        "Read as " + audit.config().kind() + ", " + AuditFile.unit(audit.config()) + ".");
    verdict.setText(audit.headline());
    verdict.getStyleClass().add(audit.fits() ? "ok" : "danger");
    verdict.setGraphic(Nodes.icon(audit.fits() ? "fth-check" : "fth-alert-triangle"));
    table.show("it gives", audit.channels());
    details.setText(
        String.join(
            "\n",
            audit.details().stream().filter(line -> !line.contains(" would have mean ")).toList()));
  }

  private void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null) {
      model.window().say("There is no text on the clipboard");
      return;
    }
    text.setText(pasted);
  }

  private void open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a config");
    SaveDialog.startIn(model.window(), chooser);
    File file = chooser.showOpenDialog(panel.getScene().getWindow());
    if (file != null) {
      model.open(file.toPath());
    }
  }
}
