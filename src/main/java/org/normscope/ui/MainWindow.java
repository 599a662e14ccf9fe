package org.normscope.ui;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.normscope.dataset.index.IndexCache;
import org.normscope.image.Decoders;
import org.normscope.norm.Method;
import org.normscope.norm.RunningStats;
import org.normscope.settings.Places;
import org.normscope.settings.Settings;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.common.Fonts;
import org.normscope.ui.common.Theme;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.data.DataModel;
import org.normscope.ui.data.DataPlace;
import org.normscope.ui.export.ExportModel;
import org.normscope.ui.export.ExportView;
import org.normscope.ui.norm.ImagesModel;
import org.normscope.ui.norm.NormModel;
import org.normscope.ui.norm.NormPlace;
import org.normscope.ui.saved.SavedModel;
import org.normscope.ui.saved.SavedView;
import org.normscope.ui.train.TrainModel;
import org.normscope.ui.train.TrainView;
import org.normscope.ui.verify.VerifyModel;
import org.normscope.ui.verify.VerifyWindow;
import org.normscope.ui.window.AppIcon;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.SaveQueue;
import org.normscope.ui.window.WindowModel;
import org.normscope.ui.window.WindowView;

/// Puts the parts of the window together: models, views, theme, and its place on the screen.
public final class MainWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final SaveQueue writer = new SaveQueue("save");
  private final WindowModel model;
  private final DataModel data;
  private final NormModel norm;
  private final ImagesModel images;
  private final TrainModel train;
  private final ExportModel export;
  private final WindowView view;
  private final Scene scene;
  private VerifyWindow verify;

  /// A window whose settings lie in a folder, and that keeps nothing of what it reads.
  public MainWindow(SettingsFile settings) {
    this(settings, Optional.empty());
  }

  private MainWindow(SettingsFile settings, Optional<IndexCache> cache) {
    Fonts.load();
    model =
        new WindowModel(
            Platform::runLater,
            writer,
            Decoders.orAuto(settings.load().decoder()),
            settings,
            MainWindow::sample,
            cache);
    wanted().announce();
    Thumbs thumbs = new Thumbs(Platform::runLater);
    model
        .session()
        .index()
        .addListener((_, _, now) -> {
          if (now != null) {
            thumbs.use(now.recipe().preprocess());
          }
        });
    data = new DataModel(model, Platform::runLater);
    norm = new NormModel(model, Platform::runLater);
    images = new ImagesModel(norm, thumbs, Platform::runLater);
    train = new TrainModel(model, model.wants(Place.TRAIN), Platform::runLater);
    export = new ExportModel(model, model.wants(Place.EXPORT), Platform::runLater);
    SavedModel saved = new SavedModel(model, Platform::runLater);
    NormPlace place = new NormPlace(norm, images, thumbs, data::parts, Platform::runLater);
    view =
        new WindowView(
            model,
            Map.of(
                Place.DATA, () -> new DataPlace(data, thumbs).root(),
                Place.NORM, place::root,
                Place.TRAIN, () -> new TrainView(train, thumbs, this::evaluateBy).root(),
                Place.EXPORT, () -> new ExportView(export, data::parts).root()),
            () -> new SavedView(saved).root(),
            this::verify);
    scene = new Scene(view.root(), WIDTH, HEIGHT);
    view.bindKeys(scene);
    model.settings().addListener((_, _, _) -> dress());
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
    dress();
  }

  /// A window with the user's own settings.
  public static MainWindow ofUser() {
    SettingsFile settings = new SettingsFile(Places.settings());
    long limit = (long) settings.load().indexMegabytes() << 20;
    return new MainWindow(settings, Optional.of(IndexCache.ofUser(limit)));
  }

  /// The state of the window.
  public WindowModel model() {
    return model;
  }

  /// Waits until settings and files are written, as far as that was asked for.
  public void awaitSaved() {
    writer.await();
  }

  /// The state of the place Data.
  public DataModel data() {
    return data;
  }

  /// The state of the place Norm.
  public NormModel norm() {
    return norm;
  }

  /// The state of the place Train.
  public TrainModel train() {
    return train;
  }

  /// The state of the place Export.
  public ExportModel export() {
    return export;
  }

  // Batch norm in evaluation mode with the statistics of a training.
  private void evaluateBy(RunningStats running) {
    norm.use(Method.BATCH_NORM);
    norm.choose("mode", "evaluation");
    norm.set("running_mean", running.mean());
    norm.set("running_var", running.variance());
    model.place().set(Place.NORM);
  }

  /// True when everything that was asked for is on the window: the method's picture and the images.
  boolean settled(Method method) {
    return norm.picture().get() != null
        && norm.picture().get().choice().method() == method
        && !images.pairs().get().isEmpty();
  }

  private void verify() {
    if (verify == null) {
      verify = new VerifyWindow(new VerifyModel(Platform::runLater), this::stage);
    }
    verify.show();
  }

  private Window stage() {
    return scene.getWindow();
  }

  /// What is on the stage.
  public Scene scene() {
    return scene;
  }

  /// Shows it where it was the last time, if that is still on a screen.
  public void show(Stage stage) {
    stage.setTitle("NormScope");
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(620);
    place(stage, model.settings().get().window());
    model
        .others()
        .title()
        .addListener(
            (_, _, name) -> stage.setTitle(name.isEmpty() ? "NormScope" : name + " – NormScope"));
    stage.setOnHiding(_ ->
        model.moved(
            new Settings.Bounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized())));
    stage.show();
    giveIcons(stage);
  }

  /// Makes the places ready before they are visited, while nobody does anything.
  public void prepare() {
    view.prepare();
  }

  /// Whether there are places to be made ready.
  public boolean preparing() {
    return view.preparing();
  }

  // Beside the window's thread: the window does not wait for its icon.
  private static void giveIcons(Stage stage) {
    Thread.ofPlatform()
        .name("icons")
        .daemon()
        .start(() -> {
          List<Image> icons = AppIcon.read();
          Platform.runLater(() -> stage.getIcons().setAll(icons));
        });
  }

  private static void place(Stage stage, Settings.Bounds bounds) {
    if (bounds == null) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
        stage.setMaximized(true);
      }
      return;
    }
    if (!Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
        .isEmpty()) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
    }
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximized());
  }

  private Theme wanted() {
    return switch (model.settings().get().theme()) {
      case "light" -> Theme.LIGHT;
      case "dark" -> Theme.DARK;
      default ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    };
  }

  private void dress() {
    Theme wanted = wanted();
    if (scene.getStylesheets().isEmpty() || Theme.current().get() != wanted) {
      wanted.wear(scene);
    }
  }

  /// The folder of the bundled sample: on disk, or inside the jar.
  static Path sample() throws IOException, URISyntaxException {
    URL url = MainWindow.class.getResource("/assets/sample");
    if (url == null) {
      throw new IOException("it is missing from the program");
    }
    URI uri = url.toURI();
    if (uri.getScheme().equals("jar")) {
      try {
        FileSystems.newFileSystem(uri, Map.of());
      } catch (FileSystemAlreadyExistsException _) {
        // Opened before, and kept open: its paths are in use.
        return Path.of(uri);
      }
    }
    return Path.of(uri);
  }
}
