package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.export.format.ExportFormat;
import org.normscope.settings.SettingsFile;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The place Export, by keys and clicks.
@ExtendWith(ApplicationExtension.class)
final class ExportWindowTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage given) throws Exception {
    robot.watch();
    stage = given;
    window = new MainWindow(new SettingsFile(folder.resolve("settings")));
    window.show(stage);
    window.model().open(List.of(Folders.classes(folder.resolve("images"))));
  }

  @AfterEach
  void close() {
    robot.interact(stage::hide);
    window.awaitSaved();
    assertEquals(List.of(), robot.uncaught());
  }

  @Test
  void aFormatIsFoundCopiedAndAConfigJudged() {
    robot.key(KeyCode.DIGIT4);
    robot.await("there is an export", window.export()::settled);
    assertEquals("mean 0, std 1", ((Labeled) robot.node("#round-trip")).getText());
    assertTrue(((ListView<?>) robot.node("#preview")).getItems().size() > 10);

    robot.key(KeyCode.F);
    robot.write("core");
    robot.push(KeyCode.ENTER);
    robot.await(
        "Core ML is shown",
        () -> window.export().settled() && window.export().format().get() == ExportFormat.COREML);
    assertEquals("Core ML", ((Labeled) robot.node("#export-title")).getText());
    assertEquals("not exact", ((Labeled) robot.node("#round-trip")).getText());

    robot.key(KeyCode.C, KeyCombination.SHIFT_DOWN);
    robot.interact(
        () -> assertTrue(Clipboard.getSystemClipboard().getString().contains("ct.ImageType(")));

    TextArea text = (TextArea) robot.node("#audit-text");
    robot.interact(() -> text.setText("Normalize([139, 120, 146], [25, 35, 45])"));
    Labeled verdict = (Labeled) robot.node("#audit-verdict");
    robot.await("it is judged", () -> verdict.getText().startsWith("It does not fit"));
    assertTrue(verdict.isVisible());
  }
}
