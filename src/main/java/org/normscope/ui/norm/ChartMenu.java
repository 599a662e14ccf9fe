package org.normscope.ui.norm;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.normscope.export.HistogramCsv;
import org.normscope.tensor.FeatureMaps;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.chart.PictureMenu;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.window.SaveDialog;

/// What can be done with the two histograms besides looking at them.
final class ChartMenu extends MenuButton {
  private static final String KIND = "NormScope scenario";
  private static final List<String> EXTENSIONS = List.of("*.normscope", "*.json");

  private final NormModel model;
  private final HistogramPane before;
  private final HistogramPane after;
  private final Runnable frames;
  private final ScenarioModel scenarios;

  /// @param frames shows or hides the times that a moved slider takes
  ChartMenu(
      NormModel model,
      ScenarioModel scenarios,
      HistogramPane before,
      HistogramPane after,
      Runnable frames) {
    this.model = model;
    this.scenarios = scenarios;
    this.before = before;
    this.after = after;
    this.frames = frames;
    setId("chart-menu");
    setGraphic(Nodes.icon("fth-more-horizontal"));
    getStyleClass().addAll("flat", "no-arrow");
    setMinWidth(USE_PREF_SIZE);
    Nodes.describe(this, "Channels, axes, motion, and pictures and numbers of the histograms");
    setOnShowing(_ -> rebuild());
    getItems().add(new MenuItem(""));
  }

  private void rebuild() {
    CheckMenuItem linked = new CheckMenuItem("One x axis for before and after");
    linked.setId("linked-axes");
    linked.setSelected(model.linked().get());
    linked.setAccelerator(KeyCombination.valueOf("Shortcut+K"));
    linked.setOnAction(_ -> model.linked().set(linked.isSelected()));
    CheckMenuItem motion = new CheckMenuItem("Shapes travel when the method changes");
    motion.setSelected(!model.window().settings().get().reduceMotion());
    motion.setOnAction(_ -> model.window().reduceMotion(!motion.isSelected()));
    getItems().setAll(channels(), linked, motion, new SeparatorMenuItem());
    getItems()
        .addAll(
            pictures("Picture before", before, " before"),
            pictures("Picture after", after, " after"),
            item("Copy the numbers before, as CSV", () -> copyNumbers(before)),
            item("Copy the numbers after, as CSV", () -> copyNumbers(after)),
            new SeparatorMenuItem(),
            item("Save this view as a scenario … (Ctrl+Shift+S)", this::save),
            item("Open a scenario … (Ctrl+Shift+P)", this::open),
            new SeparatorMenuItem(),
            item("How long a frame takes (Ctrl+Shift+D)", frames));
  }

  private Menu channels() {
    Menu menu = new Menu("Channels");
    menu.setId("channels-menu");
    NormPicture picture = model.picture().get();
    List<String> names = picture == null ? List.of() : picture.subject().channels();
    List<String> shown = Visible.of(names, model.hidden().get()).of(names);
    MenuItem all = item("All", () -> model.hidden().set(Set.of()));
    menu.getItems().addAll(all, new SeparatorMenuItem());
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      boolean maps = model.scope().get().features() && names.size() == FeatureMaps.COUNT;
      CheckMenuItem item =
          new CheckMenuItem(maps ? name + "  " + FeatureMaps.descriptions().get(c) : name);
      item.setMnemonicParsing(false);
      item.setSelected(shown.contains(name));
      item.setOnAction(_ -> show(names, shown, name, item.isSelected()));
      menu.getItems().add(item);
    }
    menu.setDisable(names.size() < 2);
    return menu;
  }

  private void show(List<String> names, List<String> shown, String name, boolean on) {
    Set<String> hidden =
        names.stream()
            .filter(each -> !shown.contains(each))
            .collect(Collectors.toCollection(HashSet::new));
    if (on) {
      hidden.remove(name);
    } else {
      hidden.add(name);
    }
    model.hidden().set(Set.copyOf(hidden));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Asks where this view goes, and saves it.
  void save() {
    SaveDialog.ask(
            model.window(),
            getScene().getWindow(),
            "Save this view",
            "scenario.normscope",
            new ExtensionFilter(KIND, EXTENSIONS))
        .ifPresent(scenarios::save);
  }

  /// Asks for a view, and shows it.
  void open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a scenario");
    chooser.getExtensionFilters().setAll(new ExtensionFilter(KIND, EXTENSIONS));
    SaveDialog.startIn(model.window(), chooser);
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      scenarios.open(file.toPath());
    }
  }

  private static Menu pictures(String title, HistogramPane pane, String which) {
    Menu menu = new Menu(title);
    menu.getItems().setAll(PictureMenu.items(pane, pane::picture, which));
    menu.setDisable(pane.getFigure() == null);
    return menu;
  }

  private void copyNumbers(HistogramPane pane) {
    if (pane.getFigure() == null) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(HistogramCsv.of(pane.getFigure()));
    Clipboard.getSystemClipboard().setContent(content);
    model.window().say("The numbers were copied");
  }
}
