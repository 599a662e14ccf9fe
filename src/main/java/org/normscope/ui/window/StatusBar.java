package org.normscope.ui.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.normscope.chart.Numbers;
import org.normscope.dataset.DatasetIndex;
import org.normscope.ui.common.Nodes;

/// The bottom of the window: what was said last, what runs in the background, and who decoded.
final class StatusBar extends HBox {
  private final WindowModel model;
  private final Label words = Nodes.label("Ready");
  private final ProgressBar bar = new ProgressBar();
  private final Label rate = Nodes.label("");
  private final Button cancel;
  private final Label read = Nodes.label("");
  private final Label decoder = Nodes.label("");

  StatusBar(WindowModel model) {
    this.model = model;
    getStyleClass().add("status-bar");
    cancel = Nodes.button("Cancel", "", "Stop what runs; what was read stays (Esc)", model::cancel);
    cancel.setId("cancel");
    read.setId("status-read");
    cancel.getStyleClass().add("small-link");
    decoder.setTooltip(Nodes.tooltip("The library that decoded the images"));
    words.setMinWidth(0);
    List.of(rate, cancel).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(words, bar, rate, cancel, Nodes.space(), read, decoder);
    widthProperty().addListener((_, _, _) -> fit());
    words.fontProperty().addListener((_, _, _) -> fit());
    model.session().phase().addListener((_, _, _) -> refresh());
    model.session().reading().addListener((_, _, _) -> refresh());
    model.session().index().addListener((_, _, _) -> refresh());
    model.place().addListener((_, _, _) -> refresh());
    model.notice().addListener((_, _, _) -> refresh());
    model.work().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    Phase phase = model.session().phase().get();
    Reading reading = model.session().reading().get();
    DatasetIndex index = model.session().index().get();
    WindowModel.Notice notice = model.notice().get();
    Work work = phase.running() ? null : model.work().get();
    words.getStyleClass().remove("danger-text");
    if (work != null) {
      words.setText(work.text());
    } else if (notice != null) {
      words.setText(notice.text());
      if (notice.error()) {
        words.getStyleClass().add("danger-text");
      }
    } else {
      words.setText(
          switch (phase) {
            case EMPTY, COMPLETE -> "Ready";
            case LISTING -> "Listing the folder";
            case READING -> "Reading images";
            case STOPPED -> "Stopped";
            case FAILED -> "Nothing could be read";
          });
    }
    // In Data the panel above the histogram carries progress: never both.
    boolean progress = work != null || (phase.running() && model.place().get() != Place.DATA);
    Nodes.show(bar, progress);
    Nodes.show(rate, progress);
    Nodes.show(cancel, progress);
    if (work != null) {
      bar.setProgress(work.found() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : work.fraction());
      rate.setText(ReadingText.of(work));
    } else {
      bar.setProgress(
          phase == Phase.LISTING ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction());
      rate.setText(ReadingText.of(reading));
    }
    read.setText(
        index == null
            ? ""
            : "%s read in %s"
                .formatted(
                    Numbers.images(index.images().size()), Numbers.duration(reading.seconds())));
    if (index != null) {
      decoder.setText(
          index.decoders().size() == 1
              ? index.decoders().firstKey()
              : index.decoders().entrySet().stream()
                  .map(e -> Numbers.count(e.getValue()) + " by " + e.getKey())
                  .collect(Collectors.joining(", ")));
    }
    fit();
  }

  // What is said now is read to its end: what was before gives way. A sentence that is longer than
  // the window is told on hover.
  private void fit() {
    Nodes.show(read, model.session().phase().get() == Phase.COMPLETE);
    Nodes.show(decoder, !decoder.getText().isEmpty() && model.session().index().get() != null);
    if (getWidth() <= 0) {
      return;
    }
    // What was hidden has not been dressed.
    applyCss();
    for (Label part : List.of(decoder, read)) {
      if (part.isVisible() && prefWidth(-1) > getWidth()) {
        Nodes.show(part, false);
      }
    }
    if (prefWidth(-1) > getWidth()) {
      Nodes.tip(words, words.getText());
    } else {
      words.setTooltip(null);
    }
  }
}
