package org.normscope.ui.verify;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;
import org.normscope.ui.verify.VerifyModel.State;
import org.normscope.verify.Failure;
import org.normscope.verify.NotUnderstood;
import org.normscope.verify.Operation;
import org.normscope.verify.VerifyReport;

/// The check against PyTorch in a window of its own: how many cases, how close, and what is off.
public final class VerifyWindow {
  private static final String SENTENCE =
      "Golden cases that PyTorch computed go through the same code as everything you see, and every"
          + " number is compared. An error of 1 tolerance or less is a pass.";

  private final VerifyModel model;
  private final Supplier<Window> owner;
  private final Label badge = Nodes.label("", "badge");
  private final Label source = Nodes.label("", "muted", "small");
  private final ProgressBar bar = new ProgressBar();
  private final GridPane table = new GridPane();
  private final TextArea wrong = new TextArea();
  private final Button cancel;
  private final Button again;
  private final Button copy;
  private Stage stage;

  /// A window over a model.
  ///
  /// @param owner the program's own window
  public VerifyWindow(VerifyModel model, Supplier<Window> owner) {
    this.model = model;
    this.owner = owner;
    cancel = Nodes.button("Cancel", "", "Stop; what was checked so far is shown", model::cancel);
    again =
        Nodes.button(
            "Check again", "fth-rotate-ccw", "Run the cases that come with it", model::bundled);
    copy = Nodes.button("Copy report", "fth-copy", "Copy the report as text", this::copy);
    copy.setId("verify-copy");
    badge.setId("verify-summary");
    bar.setAccessibleText("Progress of the check");
    bar.getStyleClass().add("verify-bar");
    table.getStyleClass().addAll("numbers", "verify-table");
    wrong.setEditable(false);
    wrong.setId("verify-wrong");
    wrong.setAccessibleText("What is off");
    wrong.setPrefRowCount(6);
    model.state().addListener((_, _, now) -> show(now));
    show(model.state().get());
  }

  /// Shows it, and checks what comes with the program when nothing was checked yet.
  public void show() {
    if (stage == null) {
      stage = build();
      Theme.current().get().dress(stage.getScene());
      Theme.current().addListener((_, _, now) -> now.dress(stage.getScene()));
    }
    if (model.state().get().equals(State.NEW)) {
      model.bundled();
    }
    stage.show();
    stage.toFront();
  }

  private Stage build() {
    Label sentence = Nodes.label(SENTENCE, "muted");
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    source.setWrapText(true);
    HBox status = new HBox(badge, bar, cancel);
    status.getStyleClass().add("verify-row");
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button folder =
        Nodes.button(
            "Check a folder…", "fth-folder", "Run golden cases of your own", this::chooseFolder);
    HBox buttons = new HBox(again, folder, Nodes.space(), copy);
    buttons.getStyleClass().add("verify-row");
    VBox page =
        new VBox(
            Nodes.label("Check against PyTorch", "title"),
            sentence,
            status,
            source,
            scroll,
            wrong,
            buttons);
    page.getStyleClass().addAll("window", "zoom-100", "help");
    Stage window = new Stage();
    window.setTitle("Check against PyTorch");
    window.initOwner(owner.get());
    window.setScene(new Scene(page, 620, 600));
    window
        .getScene()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            window.hide();
          }
        });
    window.setOnHidden(_ -> model.cancel());
    return window;
  }

  private void show(State state) {
    Nodes.show(bar, state.running());
    Nodes.show(cancel, state.running());
    again.setDisable(state.running());
    bar.setProgress(state.fraction());
    VerifyReport report = state.report();
    copy.setDisable(report == null);
    badge.getStyleClass().removeAll("ok", "danger", "neutral");
    if (state.running()) {
      badge.getStyleClass().add("neutral");
      badge.setText(
          state.found() == 0
              ? "Checking"
              : Numbers.count(state.done()) + " of " + Numbers.count(state.found()) + " cases");
    } else if (report == null) {
      badge.getStyleClass().add(state.problem().isEmpty() ? "neutral" : "danger");
      badge.setText(state.problem().isEmpty() ? "Not checked yet" : state.problem());
    } else {
      badge.getStyleClass().add(report.passed() ? "ok" : "danger");
      badge.setText(report.summary());
    }
    badge.setGraphic(report != null && report.passed() ? Nodes.icon("fth-check") : null);
    source.setText(state.source().isEmpty() ? "" : "Checked: " + state.source());
    fill(report == null ? List.of() : report.operations());
    String off =
        report == null
            ? ""
            : Stream.concat(
                    report.failures().stream().map(Failure::text),
                    report.notUnderstood().stream().map(NotUnderstood::text))
                .collect(Collectors.joining("\n"));
    wrong.setText(off);
    Nodes.show(wrong, !off.isEmpty());
  }

  private void fill(List<Operation> operations) {
    table.getChildren().clear();
    if (operations.isEmpty()) {
      return;
    }
    row(0, List.of("operation", "cases", "steps", "worst error, in tolerances"), "head");
    for (int i = 0; i < operations.size(); i++) {
      Operation each = operations.get(i);
      String cases = Numbers.count(each.cases());
      row(
          i + 1,
          List.of(
              each.id(),
              each.failing() == 0 ? cases : cases + ", " + each.failing() + " failed",
              Numbers.count(each.steps()),
              String.format(Locale.ROOT, "%.2g", each.worst())),
          each.failing() == 0 ? "cell" : "danger-text");
    }
  }

  private void row(int row, List<String> cells, String style) {
    for (int c = 0; c < cells.size(); c++) {
      Label label = Nodes.label(cells.get(c), style, c == 0 ? "left" : "number");
      label.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(label, c == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
      table.add(label, c, row);
    }
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Choose a folder of golden cases");
    File folder = chooser.showDialog(stage);
    if (folder != null) {
      model.folder(folder.toPath());
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.state().get().report().text());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
