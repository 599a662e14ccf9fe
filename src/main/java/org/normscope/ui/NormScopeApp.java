package org.normscope.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The desktop application.
public final class NormScopeApp extends Application {
  private MainWindow window;

  @Override
  public void start(Stage stage) {
    window = MainWindow.ofUser();
    List<Path> folders = getParameters().getUnnamed().stream().map(Path::of).toList();
    window.show(stage);
    if (!folders.isEmpty()) {
      window.model().open(folders);
    }
    if ("window".equals(System.getProperty("normscope.rehearsal"))) {
      // A start-up cache of the installers is recorded by such a session.
      PauseTransition looked = new PauseTransition(Duration.seconds(3));
      looked.setOnFinished(_ -> stage.hide());
      looked.play();
    } else {
      window.prepare();
    }
  }

  /// The window is gone; what it was to write is not lost with it.
  @Override
  public void stop() {
    if (window != null) {
      window.awaitSaved();
    }
    Platform.exit();
  }
}
