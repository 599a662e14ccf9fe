package org.normscope.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The desktop application.
public final class NormScopeApp extends Application {
  @Override
  public void start(Stage stage) {
    MainWindow window = MainWindow.ofUser();
    List<Path> folders = getParameters().getUnnamed().stream().map(Path::of).toList();
    window.show(stage);
    if (!folders.isEmpty()) {
      window.model().open(folders);
    }
  }

  @Override
  public void stop() {
    Platform.exit();
  }
}
