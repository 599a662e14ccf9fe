package org.normscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.normscope.norm.Method;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.data.DataTab;
import org.normscope.ui.norm.Scope;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;

/// Opens a folder in the real window, goes through its places, and keeps a picture of each: what a
/// start without a display does, and what paints the screenshots of the README.
public final class Tour {
  private static final long PATIENCE_SECONDS = 60;

  private Tour() {}

  /// One picture of the tour.
  ///
  /// @param file name of the picture
  /// @param width of the window
  /// @param height of the window
  /// @param theme `light` or `dark`
  /// @param place which place
  /// @param tab what Data shows
  /// @param method what Norm shows
  private record Stop(
      String file, int width, int height, String theme, Place place, DataTab tab, Method method) {
    static Stop data(String file, String theme, DataTab tab) {
      return new Stop(file, 1280, 800, theme, Place.DATA, tab, Method.BATCH_NORM);
    }

    static Stop export(String file, String theme) {
      return new Stop(file, 1280, 800, theme, Place.EXPORT, DataTab.OVERVIEW, Method.BATCH_NORM);
    }

    static Stop norm(String file, String theme, Method method) {
      return new Stop(file, 1280, 800, theme, Place.NORM, DataTab.OVERVIEW, method);
    }

    static Stop train(String file, String theme) {
      return new Stop(file, 1280, 800, theme, Place.TRAIN, DataTab.OVERVIEW, Method.BATCH_NORM);
    }
  }

  private static final List<Stop> STOPS =
      List.of(
          Stop.data("data-light.png", "light", DataTab.OVERVIEW),
          Stop.data("data-dark.png", "dark", DataTab.OVERVIEW),
          Stop.data("images-light.png", "light", DataTab.IMAGES),
          Stop.data("drift-dark.png", "dark", DataTab.DRIFT),
          Stop.export("export-light.png", "light"),
          Stop.norm("norm-light.png", "light", Method.BATCH_NORM),
          Stop.norm("norm-dark.png", "dark", Method.INSTANCE_NORM),
          Stop.train("train-light.png", "light"),
          Stop.train("train-dark.png", "dark"));

  /// Runs without a display.
  ///
  /// @param folder what is opened
  /// @param pictures where a picture of each stop goes
  /// @param stats the stats file to write; null for none
  /// @return the files written
  public static List<Path> run(Path folder, Path pictures, Path stats) throws Exception {
    Display.useHeadless();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("the headless platform did not start");
    }
    Files.createDirectories(pictures);
    Path home = Files.createTempDirectory("normscope-tour");
    MainWindow window = onWindow(() -> new MainWindow(new SettingsFile(home)));
    Stage stage = onWindow(Stage::new);
    onWindow(() -> {
      window.show(stage);
      window.model().reduceMotion(true);
      window.norm().scope().set(Scope.OPENING.withSize(32));
      window.model().open(List.of(folder));
      return null;
    });
    await(() -> !window.model().session().phase().get().running());
    if (onWindow(() -> window.model().session().phase().get()) != Phase.COMPLETE) {
      throw new IOException(onWindow(() -> window.model().session().message().get()));
    }
    List<Path> written = new ArrayList<>();
    for (Stop stop : STOPS) {
      written.add(picture(window, stage, stop, pictures.resolve(stop.file())));
    }
    if (stats != null) {
      Files.deleteIfExists(stats);
      onWindow(() -> {
        window.model().save(stats);
        return null;
      });
      await(() -> Files.exists(stats));
      written.add(stats);
    }
    onWindow(() -> {
      stage.hide();
      return null;
    });
    window.awaitSaved();
    Platform.exit();
    Files.deleteIfExists(home.resolve("settings.json"));
    Files.deleteIfExists(home);
    return written;
  }

  private static Path picture(MainWindow window, Stage stage, Stop stop, Path file)
      throws Exception {
    onWindow(() -> {
      stage.setWidth(stop.width());
      stage.setHeight(stop.height());
      window.model().useTheme(stop.theme());
      window.model().place().set(stop.place());
      window.data().tab().set(stop.tab());
      window.norm().use(stop.method());
      return null;
    });
    await(() ->
        window.settled(stop.method())
            && window.data().settled()
            && (stop.place() != Place.TRAIN || window.train().settled())
            && (stop.place() != Place.EXPORT || window.export().settled()));
    // Two pulses: one lays out what arrived, one paints it.
    Thread.sleep(400);
    WritableImage image = onWindow(() -> window.scene().snapshot(null));
    Pictures.write(file, image);
    return file;
  }

  private static void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onWindow(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IOException("the window did not get ready in " + PATIENCE_SECONDS + " s");
      }
      Thread.sleep(20);
    }
  }

  private static <T> T onWindow(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
