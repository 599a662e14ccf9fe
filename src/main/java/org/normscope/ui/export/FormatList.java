package org.normscope.ui.export;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.normscope.export.format.ExportFormat;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.window.SaveDialog;

/// The formats, shelf by shelf, with a search; under them the report.
final class FormatList {
  private final ExportModel model;
  private final TextField search = new TextField();
  private final ListView<Row> list = new ListView<>();
  private final VBox panel = new VBox();
  private boolean showing;

  /// A shelf's title, or a format.
  private sealed interface Row {
    record Title(String text) implements Row {}

    record Item(ExportFormat format) implements Row {}
  }

  FormatList(ExportModel model) {
    this.model = model;
    panel.getStyleClass().addAll("panel", "format-panel");
    search.setId("format-search");
    search.setPromptText(ExportFormat.values().length + " formats");
    Nodes.describe(search, "Search formats by name or reader (Ctrl+F)");
    search.setAccessibleText("Search formats");
    search.textProperty().bindBidirectional(model.search());
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN) {
        list.requestFocus();
      }
    });
    search.setOnAction(_ -> model.found().stream().findFirst().ifPresent(model.format()::set));
    Button report =
        Nodes.button(
            "Report…",
            "fth-file-text",
            "One page for a colleague: numbers, histograms, classes, drift, unusual images"
                + " (Ctrl+Shift+H)",
            this::report);
    report.setId("export-report");
    report.setMaxWidth(Double.MAX_VALUE);
    report.setMinHeight(Region.USE_PREF_SIZE);
    report
        .disableProperty()
        .bind(model.picture().isNull().or(model.window().session().index().isNull()));
    Nodes.key(panel, "Shortcut+Shift+H", report::fire);
    panel.getChildren().setAll(search, list, report);
    list.setId("formats");
    list.setAccessibleText("Formats");
    list.getStyleClass().addAll("plain-list", "edge-to-edge", "format-list");
    list.setCellFactory(_ -> new Cell());
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (!showing && now instanceof Row.Item(ExportFormat format)) {
            model.format().set(format);
          }
        });
    model.search().subscribe(_ -> fill());
    model.format().subscribe(_ -> select());
    Nodes.key(panel, "Shortcut+F", search::requestFocus);
  }

  Region panel() {
    return panel;
  }

  private void fill() {
    List<Row> rows = new ArrayList<>();
    ExportFormat.Shelf shelf = null;
    for (ExportFormat format : model.found()) {
      if (format.shelf() != shelf) {
        shelf = format.shelf();
        rows.add(new Row.Title(shelf.title()));
      }
      rows.add(new Row.Item(format));
    }
    showing = true;
    list.getItems().setAll(rows);
    showing = false;
    select();
  }

  private void report() {
    SaveDialog.ask(
            model.window(),
            panel.getScene().getWindow(),
            "Save the report",
            model.window().session().name().get() + "-report.html",
            new ExtensionFilter("HTML page", "*.html"))
        .ifPresent(model::report);
  }

  private void select() {
    showing = true;
    list.getSelectionModel().select(new Row.Item(model.format().get()));
    showing = false;
  }

  private static final class Cell extends ListCell<Row> {
    private final Label name = Nodes.label("");
    private final Label badge = Nodes.label("", "caption", "muted");
    private final Node both = new HBox(name, Nodes.space(), badge);
    private final Label title = Nodes.label("", "caption", "muted");

    Cell() {
      both.getStyleClass().add("format-row");
      setMinWidth(0);
      setPrefWidth(1);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      setTooltip(null);
      setDisable(false);
      getStyleClass().removeAll("format-cell", "shelf-cell");
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      switch (row) {
        case Row.Title(String text) -> {
          title.setText(text);
          setGraphic(title);
          setDisable(true);
          getStyleClass().add("shelf-cell");
        }
        case Row.Item(ExportFormat format) -> {
          name.setText(format.title());
          badge.setText(format.badge());
          badge.getStyleClass().removeAll("warning-text");
          if (format.trait() == ExportFormat.Trait.LOSSY) {
            badge.getStyleClass().add("warning-text");
          }
          setTooltip(Nodes.tooltip("Read by " + format.reader()));
          setAccessibleText(format.title() + ", read by " + format.reader());
          setGraphic(both);
          getStyleClass().add("format-cell");
        }
      }
    }
  }
}
