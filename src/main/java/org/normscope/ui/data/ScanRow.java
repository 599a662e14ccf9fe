package org.normscope.ui.data;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Reading;
import org.normscope.ui.window.ReadingText;
import org.normscope.ui.window.Session;

/// How far the reading is, and how to stop it. Not there when nothing runs.
final class ScanRow extends VBox {
  private final Session session;
  private final Label title = Nodes.label("Reading images", "subtitle");
  private final Label count = Nodes.label("");
  private final Label rate = Nodes.label("", "muted");
  private final ProgressBar bar = new ProgressBar(0);

  ScanRow(Session session) {
    this.session = session;
    getStyleClass().add("panel");
    Button cancel =
        Nodes.button("Cancel", "fth-x", "Stop reading; what was read stays (Esc)", session::cancel);
    cancel.setId("cancel");
    HBox row = new HBox(title, count, rate, Nodes.space(), cancel);
    row.getStyleClass().add("scan-row");
    bar.getStyleClass().add("scan-line");
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(row, bar);
    session.phase().addListener((_, _, _) -> refresh());
    session.reading().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    Phase phase = session.phase().get();
    Reading reading = session.reading().get();
    Nodes.show(this, phase.running());
    title.setText(phase == Phase.LISTING ? "Listing the folder" : "Reading images");
    count.setText(phase == Phase.READING ? ReadingText.count(reading) : "");
    rate.setText(phase == Phase.READING ? ReadingText.rate(reading) : "");
    bar.setProgress(
        phase == Phase.LISTING ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction());
    bar.setAccessibleText(title.getText() + " " + count.getText());
  }
}
