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

/// How far the reading is, and how to stop it or go on. Not there when all was read.
final class ScanRow extends VBox {
  private final DataModel model;
  private final Session session;
  private final Label title = Nodes.label("Reading images", "subtitle");
  private final Label count = Nodes.label("");
  private final Label rate = Nodes.label("", "muted");
  private final ProgressBar bar = new ProgressBar(0);
  private final Button enough;
  private final Button cancel;
  private final Button rest;

  ScanRow(DataModel model) {
    this.model = model;
    this.session = model.window().session();
    getStyleClass().add("panel");
    enough =
        Nodes.button(
            "Good enough, stop",
            "",
            "Keep the estimate with its intervals, and read no more (Ctrl+Enter)",
            model.window()::enough);
    enough.setId("enough");
    cancel =
        Nodes.button("Cancel", "fth-x", "Stop at once; what was read stays (Esc)", session::cancel);
    cancel.setId("cancel");
    rest =
        Nodes.button(
            "Read the rest",
            "fth-play",
            "Go on where reading was stopped; what was read is not read again (Ctrl+R)",
            session::readOn);
    rest.setId("read-on");
    HBox row = new HBox(title, count, rate, Nodes.space(), enough, cancel, rest);
    row.getStyleClass().add("scan-row");
    bar.getStyleClass().add("scan-line");
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(row, bar);
    session.phase().addListener((_, _, _) -> refresh());
    session.reading().addListener((_, _, _) -> refresh());
    model.picture().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    Phase phase = session.phase().get();
    Reading reading = session.reading().get();
    DataPicture picture = model.picture().get();
    boolean stopped = phase == Phase.STOPPED;
    Nodes.show(this, phase.running() || stopped);
    Nodes.show(
        enough, phase == Phase.READING && picture != null && picture.estimate().hasMargins());
    Nodes.show(cancel, phase.running());
    Nodes.show(rest, stopped);
    title.setText(
        switch (phase) {
          case LISTING -> "Listing the folder";
          case STOPPED -> "Reading was stopped";
          default -> "Reading images";
        });
    count.setText(phase == Phase.LISTING ? "" : ReadingText.count(reading));
    rate.setText(phase == Phase.READING ? ReadingText.rate(reading) : "");
    bar.setProgress(
        phase == Phase.LISTING ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction());
    bar.setAccessibleText(title.getText() + " " + count.getText());
  }
}
