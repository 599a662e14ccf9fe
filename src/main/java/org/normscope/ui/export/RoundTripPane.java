package org.normscope.ui.export;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.normscope.export.audit.RoundTrip;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// What the export makes of the dataset it came from.
final class RoundTripPane {
  private final Label badge = Nodes.label("", "badge");
  private final Label what = Nodes.label("", "muted", "small");
  private final OutcomeTable table = new OutcomeTable("%.6f");
  private final Label words = Nodes.label("", "small");
  private final Panel panel;

  RoundTripPane(ExportModel model) {
    badge.setId("round-trip");
    badge.setMinWidth(Label.USE_PREF_SIZE);
    what.setWrapText(true);
    words.setWrapText(true);
    words.setId("round-trip-words");
    VBox body = new VBox(what, table, Nodes.rule(), words);
    body.getStyleClass().addAll("panel-body", "checks-body");
    panel = new Panel(body, Nodes.label("Round trip", "title"), Nodes.space(), badge);
    model.picture().subscribe(this::show);
  }

  Panel panel() {
    return panel;
  }

  private void show(ExportPicture now) {
    boolean there = now != null && now.trip().isPresent();
    panel.setVisible(there);
    if (!there) {
      return;
    }
    RoundTrip trip = now.trip().get();
    boolean exact = trip.exact();
    badge.setText(exact ? "mean 0, std 1" : "not exact");
    badge.setGraphic(Nodes.icon(exact ? "fth-check" : "fth-alert-triangle"));
    badge.getStyleClass().removeAll("ok", "warning");
    badge.getStyleClass().add(exact ? "ok" : "warning");
    what.setText(
        String.format(
            Locale.ROOT,
            "The file was read back and applied to %s%,d images.",
            now.stats().from().exact() ? "all " : "the sample of ",
            now.stats().from().images()));
    table.show("", trip.channels());
    words.setText(trip.words());
  }
}
