package org.normscope.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.settings.RecentFolder;
import org.normscope.ui.common.Nodes;

/// What every place shows while nothing is open, or nothing could be read: what to do.
final class EmptyView extends ScrollPane {
  private final WindowModel model;
  private final Label problem = Nodes.label("", "problem");
  private final VBox recent = new VBox();

  EmptyView(WindowModel model, Dialogs dialogs) {
    this.model = model;
    getStyleClass().addAll("empty-view", "edge-to-edge");
    setFitToWidth(true);
    setFitToHeight(true);
    problem.setId("problem");
    problem.setWrapText(true);
    VBox column = new VBox(drop(dialogs), facts(), recent);
    column.getStyleClass().add("empty-column");
    column.setMaxWidth(USE_PREF_SIZE);
    VBox all = new VBox(column);
    all.setAlignment(Pos.CENTER);
    setContent(all);
    model.settings().addListener((_, _, _) -> refresh());
    model.session().message().addListener((_, _, _) -> refresh());
    refresh();
  }

  private VBox drop(Dialogs dialogs) {
    Label title = Nodes.label("Drop a folder of images here", "empty-title");
    Label sentence =
        Nodes.label(
            "and see its mean, std and histogram, exactly, and what every normalization does to"
                + " it.",
            "muted",
            "empty-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    Button open =
        Nodes.button(
            "Open folder…",
            "fth-folder",
            "Choose a folder of images (Ctrl+O)",
            dialogs::openFolder);
    open.setId("open-folder");
    open.getStyleClass().addAll("accent", "roomy");
    open.setDefaultButton(true);
    Button sample =
        Nodes.button(
            "Open the sample",
            "fth-image",
            "240 painted images in four classes",
            model::openSample);
    sample.setId("open-sample");
    sample.getStyleClass().add("roomy");
    HBox buttons = new HBox(open, sample);
    buttons.getStyleClass().add("buttons");
    VBox box =
        new VBox(
            Nodes.icon("fth-folder", "empty-icon"),
            title,
            sentence,
            problem,
            buttons,
            Nodes.label("Ctrl+O", "muted", "small"));
    box.getStyleClass().add("drop");
    return box;
  }

  private static HBox facts() {
    HBox facts =
        new HBox(
            fact(
                "fth-database",
                "Subfolders are classes",
                "train, val and test at the top are splits."),
            fact("fth-image", "JPEG, PNG, TIFF, WebP, PSD…", "8 and 16 bit, gray, palette, CMYK."),
            fact(
                "fth-check-circle",
                "Nothing is changed",
                "Files are only read, and nothing leaves this computer."));
    facts.getStyleClass().add("facts");
    return facts;
  }

  private static HBox fact(String icon, String title, String sentence) {
    Label text = Nodes.label(sentence, "muted", "small");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(Nodes.label(title, "strong"), text);
    words.getStyleClass().add("fact-words");
    HBox fact = new HBox(Nodes.icon(icon), words);
    fact.getStyleClass().add("fact");
    HBox.setHgrow(fact, Priority.ALWAYS);
    return fact;
  }

  private void refresh() {
    String said = model.session().message().get();
    problem.setText(said);
    Nodes.show(problem, !said.isEmpty());
    recent.getChildren().clear();
    recent.getStyleClass().setAll("recent");
    if (model.settings().get().recent().isEmpty()) {
      return;
    }
    Hyperlink clear = new Hyperlink("Clear");
    Nodes.describe(clear, "Forget what was opened before");
    clear.setOnAction(_ -> model.clearRecent());
    HBox head = new HBox(Nodes.label("Recent", "strong"), Nodes.space(), clear);
    head.getStyleClass().add("recent-head");
    VBox rows = new VBox();
    rows.getStyleClass().add("panel");
    model.settings().get().recent().stream().limit(5).forEach(r -> rows.getChildren().add(row(r)));
    recent.getChildren().addAll(head, rows);
  }

  private Button row(RecentFolder folder) {
    String path = folder.paths().getFirst();
    String home = System.getProperty("user.home");
    Label where =
        Nodes.label(
            path.startsWith(home) ? "~" + path.substring(home.length()) : path, "muted", "small");
    VBox words = new VBox(Nodes.label(folder.name(), "strong"), where);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label facts =
        Nodes.label(
            Numbers.count(folder.images()) + " images · " + (folder.exact() ? "exact" : "stopped"),
            "muted",
            "small");
    facts.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(words, facts, Nodes.icon("fth-chevron-right"));
    row.getStyleClass().add("recent-row");
    Button button = new Button("", row);
    button.getStyleClass().add("recent-button");
    button.setMaxWidth(Double.MAX_VALUE);
    Nodes.describe(button, "Open " + folder.name() + " again");
    button.setOnAction(_ -> model.openRecent(folder));
    row.prefWidthProperty().bind(button.widthProperty().subtract(2));
    return button;
  }
}
