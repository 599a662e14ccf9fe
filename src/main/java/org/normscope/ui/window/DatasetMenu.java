package org.normscope.ui.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.normscope.image.Decoders;
import org.normscope.image.PixelPolicy;
import org.normscope.settings.RecentFolder;
import org.normscope.ui.common.Nodes;

/// The dataset's name, and all that can be done with datasets.
final class DatasetMenu {
  private final WindowModel model;
  private final Dialogs dialogs;
  private final MenuButton button = new MenuButton();
  private final Menu recent = new Menu("Recent");

  DatasetMenu(WindowModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    button.setId("dataset-menu");
    // Names are data: an underscore in them is no mnemonic.
    button.setMnemonicParsing(false);
    button.getStyleClass().add("dataset");
    button.setGraphic(Nodes.icon("fth-folder"));
    Nodes.describe(button, "Open a folder, a recent one, or the sample; save the statistics");
    model.others().title().subscribe(now -> button.setText(now.isEmpty() ? "No folder open" : now));
    button.setOnShowing(_ -> {
      listRecent();
      model.index().measure();
    });
    build();
    listRecent();
  }

  MenuButton button() {
    return button;
  }

  // Built once: the keys of these items work in the whole window.
  private void build() {
    Session session = model.session();
    BooleanBinding nothingOpen = session.phase().isEqualTo(Phase.EMPTY);
    MenuItem files = item("Which files count…", "Shortcut+Shift+F", dialogs::chooseFiles);
    MenuItem reading = item("How images are read…", "Shortcut+Shift+R", dialogs::chooseReading);
    MenuItem reload = item("Read again", "F5", model::reload);
    for (MenuItem item : List.of(files, reading, reload)) {
      item.disableProperty().bind(nothingOpen);
    }
    MenuItem close = item("Close", "Shortcut+W", model::close);
    close.disableProperty().bind(nothingOpen.and(model.others().saved().isNull()));
    MenuItem save = item("Save statistics…", "Shortcut+S", dialogs::save);
    save.disableProperty().bind(session.index().isNull());
    button
        .getItems()
        .setAll(
            item("Open folder…", "Shortcut+O", dialogs::openFolder),
            item("Open images or a stats file…", "Shortcut+Shift+O", dialogs::openFiles),
            recent,
            item("Open the sample", "", model::openSample),
            new SeparatorMenuItem(),
            policies(),
            decoders(),
            reading,
            files,
            reload,
            save,
            new SeparatorMenuItem(),
            reduceMotion(),
            keepIndex(),
            clearIndex(),
            close);
  }

  private CheckMenuItem reduceMotion() {
    CheckMenuItem item = new CheckMenuItem("Reduce motion");
    item.setSelected(model.settings().get().reduceMotion());
    item.setOnAction(_ -> model.reduceMotion(item.isSelected()));
    model.settings().addListener((_, _, now) -> item.setSelected(now.reduceMotion()));
    return item;
  }

  private CheckMenuItem keepIndex() {
    CheckMenuItem item = new CheckMenuItem("Keep an index, so that nothing is read twice");
    item.setSelected(!model.settings().get().noIndex());
    item.setOnAction(_ -> model.keepIndex(item.isSelected()));
    model.settings().addListener((_, _, now) -> item.setSelected(!now.noIndex()));
    return item;
  }

  private MenuItem clearIndex() {
    MenuItem item = item("Clear the index", "", model.index()::clear);
    item.setDisable(true);
    model
        .index()
        .bytes()
        .addListener((_, _, now) -> {
          item.setDisable(now.longValue() == 0);
          item.setText("Clear the index (%.1f MB)".formatted(now.longValue() / 1e6));
        });
    return item;
  }

  private void listRecent() {
    recent.getItems().clear();
    for (RecentFolder folder : model.settings().get().recent()) {
      MenuItem item = new MenuItem(folder.name() + "   " + folder.paths().getFirst());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.openRecent(folder));
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
    if (!recent.getItems().isEmpty()) {
      recent.getItems().add(new SeparatorMenuItem());
      recent.getItems().add(item("Clear this list", "", model::clearRecent));
    }
  }

  private Menu policies() {
    Menu menu = new Menu("Pixel values");
    ToggleGroup group = new ToggleGroup();
    menu.getItems()
        .addAll(
            policy("RGB, as training code sees them", PixelPolicy.RGB, group),
            policy("One gray channel", PixelPolicy.GRAY, group));
    return menu;
  }

  private Menu decoders() {
    Menu menu = new Menu("Decoder");
    ToggleGroup group = new ToggleGroup();
    Map<String, RadioMenuItem> items = new LinkedHashMap<>();
    for (Decoders decoder : Decoders.values()) {
      RadioMenuItem item =
          new RadioMenuItem(decoder == Decoders.AUTO ? "The fastest there is" : decoder.label());
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.useDecoder(decoder));
      items.put(decoder.id(), item);
    }
    menu.getItems().addAll(items.values());
    // One that is not there leaves the choice as it was.
    Runnable chosen =
        () ->
            items.forEach(
                (id, item) -> item.setSelected(id.equals(model.settings().get().decoder())));
    model.settings().addListener((_, _, _) -> chosen.run());
    menu.setOnShowing(_ -> chosen.run());
    chosen.run();
    return menu;
  }

  private RadioMenuItem policy(String text, PixelPolicy policy, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(model.policy().get() == policy);
    model.policy().addListener((_, _, now) -> item.setSelected(now == policy));
    item.setOnAction(_ -> model.usePolicy(policy));
    return item;
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(_ -> action.run());
    return item;
  }
}
