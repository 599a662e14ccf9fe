package org.normscope.ui.data.drift;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Reading;
import org.normscope.ui.window.ReadingText;
import org.normscope.ui.window.Session;

/// How far the reading of the other folder is, and how to stop it; what went wrong with it.
final class OtherRow extends HBox {
  private final Session other;
  private final Label words = Nodes.label("", "small");
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;

  OtherRow(Session other) {
    this.other = other;
    getStyleClass().add("other-row");
    cancel =
        Nodes.button(
            "Cancel", "fth-x", "Stop reading the other folder; what was read stays", other::cancel);
    cancel.setId("cancel-other");
    cancel.getStyleClass().add("small");
    bar.setAccessibleText("Progress of the other folder");
    getChildren().addAll(words, bar, cancel);
    other.phase().addListener((_, _, _) -> refresh());
    other.reading().addListener((_, _, _) -> refresh());
    other.message().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    Phase phase = other.phase().get();
    Reading reading = other.reading().get();
    words.getStyleClass().remove("danger-text");
    Nodes.show(bar, phase.running());
    Nodes.show(cancel, phase.running());
    bar.setProgress(
        phase == Phase.LISTING ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction());
    words.setText(
        switch (phase) {
          case EMPTY, COMPLETE -> "";
          case LISTING -> "Listing " + other.name().get();
          case READING -> ReadingText.of(reading);
          case STOPPED ->
              other.name().get() + ": stopped, the numbers are those of the images read";
          case FAILED -> other.message().get();
        });
    if (phase == Phase.FAILED) {
      words.getStyleClass().add("danger-text");
    }
    Nodes.show(this, !words.getText().isEmpty());
  }
}
