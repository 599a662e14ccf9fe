package org.normscope.ui.norm;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Nodes;

/// The head over the pictures: which of how many they are, the channel and the range of values that
/// they show, and the next ones. Nothing in it is cut: where there is not room for all of it, the
/// count is told in short, then the title goes, since pictures need none, then the range, which
/// stands over a large picture too.
final class ImagesHead extends HBox {
  private final Label title = Nodes.label("Images", "subtitle");
  private final Label count = Nodes.label("", "muted", "small");
  private final ComboBox<Integer> channel;
  private final ComboBox<ShownRange> range;
  private final Button next;
  private String full = "";
  private String brief = "";
  private boolean offersChannels;
  private boolean offersRanges;
  private boolean more;

  ImagesHead(ComboBox<Integer> channel, ComboBox<ShownRange> range, Button next) {
    this.channel = channel;
    this.range = range;
    this.next = next;
    getStyleClass().add("images-head");
    setMinWidth(0);
    count.setId("images-count");
    List.of(title, count, channel, range, next).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(title, count, Nodes.space(), channel, range, next);
    widthProperty().addListener((_, _, _) -> fit());
    // What is chosen, and the size of the type, change how wide they are.
    range.valueProperty().addListener((_, _, _) -> fit());
    title.fontProperty().addListener((_, _, _) -> fit());
  }

  /// Which of the images are shown: `1–4 of 334`.
  ///
  /// @param first the first one, from 0
  /// @param shown how many; 0 where there are none
  /// @param images of so many
  void tell(int first, int shown, int images) {
    int last = Math.min(first + shown, images);
    // A single one is not a range, and there are no more than there are.
    String from = last - first > 1 ? Numbers.count(first + 1) + "–" : "";
    String some = shown == 0 ? "" : from + Numbers.count(last);
    String all = shown == 0 ? "" : some + " of " + Numbers.count(images);
    if (!all.equals(full)) {
      full = all;
      brief = some;
      more = shown > 0 && shown < images;
      Nodes.tip(count, "Images " + full);
      fit();
    }
  }

  /// Shows what there is to choose from.
  void offer(boolean channels, boolean ranges) {
    if (channels != offersChannels || ranges != offersRanges) {
      offersChannels = channels;
      offersRanges = ranges;
      fit();
    }
  }

  private void fit() {
    count.setText(full);
    Nodes.show(title, true);
    Nodes.show(channel, offersChannels);
    Nodes.show(range, offersRanges);
    Nodes.show(next, more);
    if (getWidth() <= 0) {
      return;
    }
    // What was hidden has not been dressed.
    applyCss();
    List<Runnable> ways =
        List.of(
            () -> count.setText(brief),
            () -> Nodes.show(title, false),
            () -> Nodes.show(range, false));
    for (Runnable way : ways) {
      if (prefWidth(-1) > getWidth()) {
        way.run();
      }
    }
  }
}
