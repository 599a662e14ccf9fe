package org.normscope.ui.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.dataset.Group;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Panel;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.RoomScroll;

/// The place Export: the formats, the chosen one's text, and what both it and a config that is
/// there already make of the data.
public final class ExportView {
  // Below this, in ems, the checks stand under the text: its lines would be too short beside them.
  private static final double SLIM = 66;
  private static final double THIN = 44;

  private final VBox root = new VBox();

  /// A view of its model.
  ///
  /// @param parts the parts of the dataset that can be chosen
  public ExportView(ExportModel model, Supplier<List<Group>> parts) {
    root.getStyleClass().addAll("place-view", "export-view");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ExportView.class.getResource("/assets/themes/export.css"),
                    "the stylesheet of Export is missing from the program")
                .toExternalForm());
    ObservableValue<Integer> zoom = model.window().typeSize();
    Narrow.follow(root, zoom);
    Panel preview = new PreviewPane(model, parts).panel();
    HBox.setHgrow(preview, Priority.ALWAYS);
    Panel audit = new AuditPane(model).panel();
    Panel trip = new RoundTripPane(model).panel();
    trip.setMinHeight(Panel.USE_PREF_SIZE);
    for (Panel panel : List.of(trip, audit)) {
      HBox.setHgrow(panel, Priority.ALWAYS);
    }
    PanelRows checks =
        new PanelRows(root, zoom, Row.still("trip-row", trip), Row.growing("audit-row", audit))
            .below(SLIM, "slim", Row.growing("audit-row", trip, audit))
            .below(THIN, "alone", Row.still("trip-row", trip), Row.growing("audit-row", audit));
    checks.getStyleClass().add("checks-column");
    HBox.setHgrow(checks, Priority.SOMETIMES);
    Region formats = new FormatList(model).panel();
    PanelRows all =
        new PanelRows(root, zoom, Row.growing("export-row", formats, preview, checks))
            .below(
                SLIM,
                "slim",
                Row.growing("export-row", formats, preview),
                Row.still("checks-row", checks));
    RoomScroll scroll = new RoomScroll(all);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren().add(scroll);
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }
}
